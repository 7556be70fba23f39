import * as operations from '../../runtime/json/operations.js';
import { JTokenWriter } from '../../runtime/json/token-writer.js';
import type { JContainer } from '../../runtime/json/tokens.js';
import { clrType, g, m } from '../define.js';

export const jContainerType = clrType(
  'abstract class Newtonsoft.Json.Linq.JContainer : JToken, IJsonLineInfo, IJEnumerable<JToken>, ICollection<JToken>, IEnumerable<JToken>, IList<JToken>, System.Collections.ICollection, System.Collections.IEnumerable, System.Collections.IList, System.Collections.Specialized.INotifyCollectionChanged, System.ComponentModel.IBindingList, System.ComponentModel.ITypedList, System.Dynamic.IDynamicMetaObjectProvider, ICloneable',
  () => [
    m('JsonWriter CreateWriter()', (container: JContainer) => new JTokenWriter(container)),
    m('JEnumerable<JToken> Children()', operations.childrenOf),
    m('JToken First { get; }', (container: JContainer) => container.first),
    m('JToken Last { get; }', (container: JContainer) => container.last),
    m('IEnumerable<JToken> Descendants()', (container: JContainer) => operations.descendantsOf(container, false)),
    m('IEnumerable<JToken> DescendantsAndSelf()', (container: JContainer) => operations.descendantsOf(container, true)),
    g('IEnumerable<T> Values<T>()', ([type], container) => operations.valuesOf(container, type)),
    m('bool HasValues { get; }', (container: JContainer) => container.hasValues),
    m('int Count { get; }', (container: JContainer) => container.count),
    m('void Add(object content)', (container: JContainer, content) => container.add(content)),
    m('void AddFirst(object content)', (container: JContainer, content) => container.insertContent(0, content)),
    m('void Merge(object content)', operations.merge),
    m('void Merge(object content, JsonMergeSettings settings)', (container: JContainer, content) =>
      operations.merge(container, content),
    ),
    m('void RemoveAll()', (container: JContainer) => container.clearItems()),
    m('void ReplaceAll(object content)', operations.replaceAll),
  ],
);
