import { clrType, m } from '../define.js';

export const xNodeDocumentOrderComparerType = clrType(
  'sealed class System.Xml.Linq.XNodeDocumentOrderComparer : IComparer<XNode>, System.Collections.IComparer',
  [m('XNodeDocumentOrderComparer()'), m('int Compare(XNode x, XNode y)')],
);
