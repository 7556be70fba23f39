import { requireArgument } from '../../runtime/exception.js';
import { loadProperty, requireReader } from '../../runtime/json/load.js';
import type { JsonReader } from '../../runtime/json/reader.js';
import { writeTo } from '../../runtime/json/token-writer.js';
import { type JProperty, type JToken, newProperty } from '../../runtime/json/tokens.js';
import { clrType, m } from '../define.js';

export const jPropertyType = clrType(
  'class Newtonsoft.Json.Linq.JProperty : JContainer, IJsonLineInfo, IJEnumerable<JToken>, ICollection<JToken>, IEnumerable<JToken>, IList<JToken>, System.Collections.ICollection, System.Collections.IEnumerable, System.Collections.IList, System.Collections.Specialized.INotifyCollectionChanged, System.ComponentModel.IBindingList, System.ComponentModel.ITypedList, System.Dynamic.IDynamicMetaObjectProvider, ICloneable',
  () => [
    m('JProperty(JProperty other)', (other: JProperty | null) => requireArgument(other, 'other').clone()),
    m('JProperty(string name, object content)', newProperty),
    m('JProperty(string name, params object[] content)', newProperty),
    m(
      'JToken Value { get; set; }',
      (property: JProperty) => property.value,
      (property: JProperty, value: JToken | null) => {
        property.value = value;
      },
    ),
    m('JTokenType Type { get; }', (property: JProperty) => property.type),
    m('static JProperty Load(JsonReader reader)', (reader: JsonReader | null) => loadProperty(requireReader(reader))),
    m('static JProperty Load(JsonReader reader, JsonLoadSettings settings)', (reader: JsonReader | null) =>
      loadProperty(requireReader(reader)),
    ),
    m('string Name { get; }', (property: JProperty) => property.name),
    m('void WriteTo(JsonWriter writer, params JsonConverter[] converters)', writeTo),
  ],
);
