import { clrType, m } from '../define.js';

export const jContainerType = clrType(
  'abstract class Newtonsoft.Json.Linq.JContainer : JToken, IJsonLineInfo, IJEnumerable<JToken>, ICollection<JToken>, IEnumerable<JToken>, IList<JToken>, System.Collections.ICollection, System.Collections.IEnumerable, System.Collections.IList, System.Collections.Specialized.INotifyCollectionChanged, System.ComponentModel.IBindingList, System.ComponentModel.ITypedList, System.Dynamic.IDynamicMetaObjectProvider, ICloneable',
  [
    m('JsonWriter CreateWriter()'),
    m('JEnumerable<JToken> Children()'),
    m('JToken First { get; }'),
    m('JToken Last { get; }'),
    m('IEnumerable<JToken> Descendants()'),
    m('IEnumerable<JToken> DescendantsAndSelf()'),
    m('IEnumerable<T> Values<T>()'),
    m('bool HasValues { get; }'),
    m('int Count { get; }'),
    m('void Add(object content)'),
    m('void AddFirst(object content)'),
    m('void Merge(object content)'),
    m('void Merge(object content, JsonMergeSettings settings)'),
    m('void RemoveAll()'),
    m('void ReplaceAll(object content)'),
  ],
);
