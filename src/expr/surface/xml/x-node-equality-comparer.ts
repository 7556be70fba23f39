import { clrType, m } from '../define.js';

export const xNodeEqualityComparerType = clrType(
  'sealed class System.Xml.Linq.XNodeEqualityComparer : IEqualityComparer<XNode>, System.Collections.IEqualityComparer',
  [m('XNodeEqualityComparer()'), m('bool Equals(XNode x, XNode y)'), m('int GetHashCode(XNode obj)')],
);
