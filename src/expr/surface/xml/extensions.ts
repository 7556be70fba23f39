import * as axes from '../../runtime/xml/axes.js';
import { clrType, g, m } from '../define.js';

export const extensionsType = clrType('static class System.Xml.Linq.Extensions', () => [
  m('static IEnumerable<XAttribute> Attributes(this IEnumerable<XElement> source)', (source) => axes.attributesOfAll(source)),
  m('static IEnumerable<XAttribute> Attributes(this IEnumerable<XElement> source, XName name)', axes.attributesOfAll),
  m('static IEnumerable<XElement> Ancestors<T>(this IEnumerable<T> source) where T : XNode', (source) =>
    axes.ancestorsOfAll(source),
  ),
  m('static IEnumerable<XElement> Ancestors<T>(this IEnumerable<T> source, XName name) where T : XNode', axes.ancestorsOfAll),
  m('static IEnumerable<XElement> AncestorsAndSelf(this IEnumerable<XElement> source)', (source) =>
    axes.ancestorsAndSelfOfAll(source),
  ),
  m('static IEnumerable<XElement> AncestorsAndSelf(this IEnumerable<XElement> source, XName name)', axes.ancestorsAndSelfOfAll),
  m('static IEnumerable<XElement> Descendants<T>(this IEnumerable<T> source) where T : XContainer', (source) =>
    axes.descendantsOfAll(source),
  ),
  m(
    'static IEnumerable<XElement> Descendants<T>(this IEnumerable<T> source, XName name) where T : XContainer',
    axes.descendantsOfAll,
  ),
  m('static IEnumerable<XElement> DescendantsAndSelf(this IEnumerable<XElement> source)', (source) =>
    axes.descendantsAndSelfOfAll(source),
  ),
  m(
    'static IEnumerable<XElement> DescendantsAndSelf(this IEnumerable<XElement> source, XName name)',
    axes.descendantsAndSelfOfAll,
  ),
  m('static IEnumerable<XElement> Elements<T>(this IEnumerable<T> source) where T : XContainer', (source) =>
    axes.elementsOfAll(source),
  ),
  m('static IEnumerable<XElement> Elements<T>(this IEnumerable<T> source, XName name) where T : XContainer', axes.elementsOfAll),
  m('static IEnumerable<XNode> DescendantNodes<T>(this IEnumerable<T> source) where T : XContainer', axes.descendantNodesOfAll),
  m('static IEnumerable<XNode> DescendantNodesAndSelf(this IEnumerable<XElement> source)', axes.descendantNodesAndSelfOfAll),
  m('static IEnumerable<XNode> Nodes<T>(this IEnumerable<T> source) where T : XContainer', axes.nodesOfAll),
  g('static IEnumerable<T> InDocumentOrder<T>(this IEnumerable<T> source) where T : XNode', ([type], source) =>
    axes.inDocumentOrder(source, type),
  ),
  m('static void Remove(this IEnumerable<XAttribute> source)', axes.removeAll),
  m('static void Remove<T>(this IEnumerable<T> source) where T : XNode', axes.removeAll),
]);
