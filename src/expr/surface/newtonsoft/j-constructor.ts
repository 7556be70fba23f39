import { clrType, m } from '../define.js';

export const jConstructorType = clrType(
  'class Newtonsoft.Json.Linq.JConstructor : JContainer, IJsonLineInfo, IJEnumerable<JToken>, ICollection<JToken>, IEnumerable<JToken>, IList<JToken>, System.Collections.ICollection, System.Collections.IEnumerable, System.Collections.IList, System.Collections.Specialized.INotifyCollectionChanged, System.ComponentModel.IBindingList, System.ComponentModel.ITypedList, System.Dynamic.IDynamicMetaObjectProvider, ICloneable',
  [
    m('JConstructor()'),
    m('JConstructor(JConstructor other)'),
    m('JConstructor(string name)'),
    m('JConstructor(string name, object content)'),
    m('JConstructor(string name, params object[] content)'),
    m('JToken this[object key] { get; set; }'),
    m('JTokenType Type { get; }'),
    m('static JConstructor Load(JsonReader reader)'),
    m('static JConstructor Load(JsonReader reader, JsonLoadSettings settings)'),
    m('string Name { get; set; }'),
    m('void WriteTo(JsonWriter writer, params JsonConverter[] converters)'),
  ],
);
