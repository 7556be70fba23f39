import { XNodeEqualityComparer } from '../../runtime/xml/comparers.js';
import { clrType, m } from '../define.js';

export const xNodeEqualityComparerType = clrType(
  'sealed class System.Xml.Linq.XNodeEqualityComparer : IEqualityComparer<XNode>, System.Collections.IEqualityComparer',
  () => [
    m('XNodeEqualityComparer()', () => new XNodeEqualityComparer()),
    m('bool Equals(XNode x, XNode y)', (comparer: XNodeEqualityComparer, x, y) => comparer.equalsValues(x, y)),
    m('int GetHashCode(XNode obj)', (comparer: XNodeEqualityComparer, node) => comparer.hashValue(node)),
  ],
);
