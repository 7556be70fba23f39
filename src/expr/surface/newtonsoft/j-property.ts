import { clrType, m } from '../define.js';

export const jPropertyType = clrType(
  'class Newtonsoft.Json.Linq.JProperty : JContainer, IJsonLineInfo, IJEnumerable<JToken>, ICollection<JToken>, IEnumerable<JToken>, IList<JToken>, System.Collections.ICollection, System.Collections.IEnumerable, System.Collections.IList, System.Collections.Specialized.INotifyCollectionChanged, System.ComponentModel.IBindingList, System.ComponentModel.ITypedList, System.Dynamic.IDynamicMetaObjectProvider, ICloneable',
  [
    m('JProperty(JProperty other)'),
    m('JProperty(string name, object content)'),
    m('JProperty(string name, params object[] content)'),
    m('JToken Value { get; set; }'),
    m('JTokenType Type { get; }'),
    m('static JProperty Load(JsonReader reader)'),
    m('static JProperty Load(JsonReader reader, JsonLoadSettings settings)'),
    m('string Name { get; }'),
    m('void WriteTo(JsonWriter writer, params JsonConverter[] converters)'),
  ],
);
