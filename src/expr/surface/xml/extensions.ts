import { clrType, m } from '../define.js';

export const extensionsType = clrType('static class System.Xml.Linq.Extensions', [
  m('static IEnumerable<XAttribute> Attributes(this IEnumerable<XElement> source)'),
  m('static IEnumerable<XAttribute> Attributes(this IEnumerable<XElement> source, XName name)'),
  m('static IEnumerable<XElement> Ancestors<T>(this IEnumerable<T> source) where T : XNode'),
  m('static IEnumerable<XElement> Ancestors<T>(this IEnumerable<T> source, XName name) where T : XNode'),
  m('static IEnumerable<XElement> AncestorsAndSelf(this IEnumerable<XElement> source)'),
  m('static IEnumerable<XElement> AncestorsAndSelf(this IEnumerable<XElement> source, XName name)'),
  m('static IEnumerable<XElement> Descendants<T>(this IEnumerable<T> source) where T : XContainer'),
  m('static IEnumerable<XElement> Descendants<T>(this IEnumerable<T> source, XName name) where T : XContainer'),
  m('static IEnumerable<XElement> DescendantsAndSelf(this IEnumerable<XElement> source)'),
  m('static IEnumerable<XElement> DescendantsAndSelf(this IEnumerable<XElement> source, XName name)'),
  m('static IEnumerable<XElement> Elements<T>(this IEnumerable<T> source) where T : XContainer'),
  m('static IEnumerable<XElement> Elements<T>(this IEnumerable<T> source, XName name) where T : XContainer'),
  m('static IEnumerable<XNode> DescendantNodes<T>(this IEnumerable<T> source) where T : XContainer'),
  m('static IEnumerable<XNode> DescendantNodesAndSelf(this IEnumerable<XElement> source)'),
  m('static IEnumerable<XNode> Nodes<T>(this IEnumerable<T> source) where T : XContainer'),
  m('static IEnumerable<T> InDocumentOrder<T>(this IEnumerable<T> source) where T : XNode'),
  m('static void Remove(this IEnumerable<XAttribute> source)'),
  m('static void Remove<T>(this IEnumerable<T> source) where T : XNode'),
]);
