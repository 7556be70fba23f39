import { XNodeDocumentOrderComparer } from '../../runtime/xml/comparers.js';
import { compareDocumentOrder } from '../../runtime/xml/containers.js';
import type { XNode } from '../../runtime/xml/objects.js';
import { clrType, m } from '../define.js';

export const xNodeDocumentOrderComparerType = clrType(
  'sealed class System.Xml.Linq.XNodeDocumentOrderComparer : IComparer<XNode>, System.Collections.IComparer',
  () => [
    m('XNodeDocumentOrderComparer()', () => new XNodeDocumentOrderComparer()),
    m('int Compare(XNode x, XNode y)', (_comparer: unknown, x: XNode | null, y: XNode | null) => compareDocumentOrder(x, y)),
  ],
);
