import {
  addAnnotation,
  annotationOf,
  annotationOfType,
  annotationsOf,
  annotationsOfType,
  removeAnnotationsOf,
  removeAnnotationsOfType,
} from '../../runtime/json/annotations.js';
import type { XObject } from '../../runtime/xml/objects.js';
import { clrType, g, m } from '../define.js';

export const xObjectType = clrType('abstract class System.Xml.Linq.XObject : IXmlLineInfo', () => [
  g('IEnumerable<T> Annotations<T>() where T : class', ([type], object) => annotationsOf(object, type)),
  m('IEnumerable<object> Annotations(Type type)', annotationsOfType),
  m('XDocument Document { get; }', (object: XObject) => object.document),
  m('XElement Parent { get; }', (object: XObject) => object.parentElement),
  m('XmlNodeType NodeType { get; }', (object: XObject) => object.nodeType),
  g('T Annotation<T>() where T : class', ([type], object) => annotationOf(object, type)),
  m('object Annotation(Type type)', annotationOfType),
  m('string BaseUri { get; }', () => ''),
  m('void AddAnnotation(object annotation)', addAnnotation),
  m('void RemoveAnnotations(Type type)', removeAnnotationsOfType),
  g('void RemoveAnnotations<T>() where T : class', ([type], object) => removeAnnotationsOf(object, type)),
]);
