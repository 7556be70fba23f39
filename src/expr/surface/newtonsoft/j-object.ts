import { requireArgument } from '../../runtime/exception.js';
import { loadObject } from '../../runtime/json/load.js';
import { pairEnumerator } from '../../runtime/json/object-dictionary.js';
import { findByComparison } from '../../runtime/json/object-lookup.js';
import { propertiesOf, propertyValuesOf } from '../../runtime/json/object-members.js';
import { parseJObject } from '../../runtime/json/parse.js';
import type { JsonReader } from '../../runtime/json/reader.js';
import { objectFromObject } from '../../runtime/json/serialize.js';
import { withSerializer } from '../../runtime/json/serializer-argument.js';
import { writeTo } from '../../runtime/json/token-writer.js';
import { addProperty, JObject, type JToken, removeProperty } from '../../runtime/json/tokens.js';
import type { Ref } from '../../runtime/values.js';
import { clrType, m } from '../define.js';

type Text = string | null;

function objectOf(content: unknown): JObject {
  const object = new JObject();
  object.add(content);
  return object;
}

export const jObjectType = clrType(
  'class Newtonsoft.Json.Linq.JObject : JContainer, IJsonLineInfo, IJEnumerable<JToken>, ICollection<JToken>, ICollection<KeyValuePair<string, JToken>>, IDictionary<string, JToken>, IEnumerable<JToken>, IEnumerable<KeyValuePair<string, JToken>>, IList<JToken>, System.Collections.ICollection, System.Collections.IEnumerable, System.Collections.IList, System.Collections.Specialized.INotifyCollectionChanged, System.ComponentModel.IBindingList, System.ComponentModel.ICustomTypeDescriptor, System.ComponentModel.INotifyPropertyChanged, System.ComponentModel.INotifyPropertyChanging, System.ComponentModel.ITypedList, System.Dynamic.IDynamicMetaObjectProvider, ICloneable',
  () => [
    m('JObject()', () => new JObject()),
    m('JObject(JObject other)', (other: JObject | null) => requireArgument(other, 'other').clone()),
    m('JObject(object content)', objectOf),
    m('JObject(params object[] content)', objectOf),
    m('JEnumerable<JToken> PropertyValues()', propertyValuesOf),
    m('JProperty Property(string name)', (object: JObject, name: Text) => (name === null ? null : (object.find(name) ?? null))),
    m('JProperty Property(string name, StringComparison comparison)', findByComparison),
    m('JToken GetValue(string propertyName)', (object: JObject, name: Text) =>
      name === null ? null : (object.find(name)?.value ?? null),
    ),
    m(
      'JToken GetValue(string propertyName, StringComparison comparison)',
      (object: JObject, name: Text, comparison: number) => findByComparison(object, name, comparison)?.value ?? null,
    ),
    m(
      'JToken this[object key] { get; set; }',
      (object: JObject, key) => object.getByKey(key),
      (object: JObject, key, value) => object.setByKey(key, value),
    ),
    m(
      'JToken this[string propertyName] { get; set; }',
      (object: JObject, name: Text) => object.get(name),
      (object: JObject, name: Text, value: JToken | null) => object.set(name, value),
    ),
    m('JTokenType Type { get; }', (object: JObject) => object.type),
    m('IEnumerable<JProperty> Properties()', propertiesOf),
    m('IEnumerator<KeyValuePair<string, JToken>> GetEnumerator()', pairEnumerator),
    m('bool ContainsKey(string propertyName)', (object: JObject, name: Text) => object.asDictionary.hasKey(name)),
    m('bool Remove(string propertyName)', removeProperty),
    m(
      'bool TryGetValue(string propertyName, StringComparison comparison, out JToken value)',
      (object: JObject, name: Text, comparison: number, value: Ref<JToken | null>) => {
        value.value = findByComparison(object, name, comparison)?.value ?? null;
        return value.value !== null;
      },
    ),
    m('bool TryGetValue(string propertyName, out JToken value)', (object: JObject, name: Text, value: Ref<JToken | null>) =>
      object.asDictionary.tryValueAt(name, value),
    ),
    m('static JObject FromObject(object o)', objectFromObject),
    m('static JObject FromObject(object o, JsonSerializer jsonSerializer)', (o, serializer) =>
      objectFromObject(withSerializer(requireArgument(o, 'o'), serializer)),
    ),
    m('static JObject Load(JsonReader reader)', (reader: JsonReader | null) => loadObject(requireArgument(reader, 'reader'))),
    m('static JObject Load(JsonReader reader, JsonLoadSettings settings)', (reader: JsonReader | null) =>
      loadObject(requireArgument(reader, 'reader')),
    ),
    m('static JObject Parse(string json)', (json: Text) => parseJObject(json)),
    m('static JObject Parse(string json, JsonLoadSettings settings)', (json: Text) => parseJObject(json)),
    m('void Add(string propertyName, JToken value)', addProperty),
    m('void WriteTo(JsonWriter writer, params JsonConverter[] converters)', writeTo),
  ],
);
