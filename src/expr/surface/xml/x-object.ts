import { clrType, m } from '../define.js';

export const xObjectType = clrType('abstract class System.Xml.Linq.XObject : IXmlLineInfo', [
  m('IEnumerable<T> Annotations<T>() where T : class'),
  m('IEnumerable<object> Annotations(Type type)'),
  m('XDocument Document { get; }'),
  m('XElement Parent { get; }'),
  m('XmlNodeType NodeType { get; }'),
  m('T Annotation<T>() where T : class'),
  m('object Annotation(Type type)'),
  m('string BaseUri { get; }'),
  m('void AddAnnotation(object annotation)'),
  m('void RemoveAnnotations(Type type)'),
  m('void RemoveAnnotations<T>() where T : class'),
]);
