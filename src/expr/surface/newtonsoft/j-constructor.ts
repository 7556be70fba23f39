import { requireArgument, throwArgument } from '../../runtime/exception.js';
import { JConstructor } from '../../runtime/json/j-constructor.js';
import { loadConstructor, requireReader } from '../../runtime/json/load.js';
import type { JsonReader } from '../../runtime/json/reader.js';
import { writeTo } from '../../runtime/json/token-writer.js';
import { clrType, m } from '../define.js';

function checkedName(name: string | null): string {
  const text = requireArgument(name, 'name');
  return text.length === 0 ? throwArgument('Constructor name cannot be empty.', 'name') : text;
}

function constructorOf(name: string | null, content: unknown): JConstructor {
  const made = new JConstructor(checkedName(name));
  made.add(content);
  return made;
}

export const jConstructorType = clrType(
  'class Newtonsoft.Json.Linq.JConstructor : JContainer, IJsonLineInfo, IJEnumerable<JToken>, ICollection<JToken>, IEnumerable<JToken>, IList<JToken>, System.Collections.ICollection, System.Collections.IEnumerable, System.Collections.IList, System.Collections.Specialized.INotifyCollectionChanged, System.ComponentModel.IBindingList, System.ComponentModel.ITypedList, System.Dynamic.IDynamicMetaObjectProvider, ICloneable',
  () => [
    m('JConstructor()', () => new JConstructor(null)),
    m('JConstructor(JConstructor other)', (other: JConstructor | null) => requireArgument(other, 'other').clone()),
    m('JConstructor(string name)', (name: string | null) => new JConstructor(checkedName(name))),
    m('JConstructor(string name, object content)', constructorOf),
    m('JConstructor(string name, params object[] content)', constructorOf),
    m(
      'JToken this[object key] { get; set; }',
      (self: JConstructor, key) => self.getByKey(key),
      (self: JConstructor, key, value) => self.setByKey(key, value),
    ),
    m('JTokenType Type { get; }', (self: JConstructor) => self.type),
    m('static JConstructor Load(JsonReader reader)', (reader: JsonReader | null) => loadConstructor(requireReader(reader))),
    m('static JConstructor Load(JsonReader reader, JsonLoadSettings settings)', (reader: JsonReader | null) =>
      loadConstructor(requireReader(reader)),
    ),
    m(
      'string Name { get; set; }',
      (self: JConstructor) => self.name,
      (self: JConstructor, name: string | null) => {
        self.name = name;
      },
    ),
    m('void WriteTo(JsonWriter writer, params JsonConverter[] converters)', writeTo),
  ],
);
