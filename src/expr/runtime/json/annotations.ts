/** Annotations of tokens and of XML objects: objects that are attached to them, found by type. */
import type { TypeSymbol } from '../../types/type-symbol.js';
import { types } from '../../types/universe.js';
import type { ClrType } from '../clr-type.js';
import { isInstance } from '../collections/instances.js';
import { throwArgumentNull } from '../exception.js';
import { privateType } from '../private-type.js';
import { ClrObject } from '../values.js';
import { type LazySequence, lazy } from './lazy-sequence.js';
import { annotations, noteAnnotations } from './token-places.js';
import { JToken } from './tokens.js';

const lineInfoType = privateType('Newtonsoft.Json.Linq.JToken+LineInfoAnnotation');

/** What the reader leaves on every token. */
class LineInfo extends ClrObject {
  get clrType() {
    return lineInfoType;
  }
}
const lineInfo = new LineInfo();

function allOf(owner: object): readonly unknown[] {
  const own = annotations.get(owner) ?? [];
  return owner instanceof JToken && owner.line !== 0 ? [lineInfo, ...own] : own;
}

export function addAnnotation(owner: object, annotation: unknown): void {
  if (annotation === null) throwArgumentNull('annotation');
  noteAnnotations();
  const own = annotations.get(owner);
  if (own === undefined) annotations.set(owner, [annotation]);
  else own.push(annotation);
}

/** `Annotation<T>()`: the first of that type, or null. */
export const annotationOf = (owner: object, type: TypeSymbol): unknown =>
  allOf(owner).find((annotation) => isInstance(annotation, type)) ?? null;

/** `Annotations<T>()`. */
export const annotationsOf = (owner: object, type: TypeSymbol): LazySequence<unknown> =>
  lazy(type, () => allOf(owner).filter((annotation) => isInstance(annotation, type)));

export function removeAnnotationsOf(owner: object, type: TypeSymbol): void {
  const own = annotations.get(owner);
  if (own !== undefined)
    annotations.set(
      owner,
      own.filter((annotation) => !isInstance(annotation, type)),
    );
  if (owner instanceof JToken && isInstance(lineInfo, type)) owner.line = 0;
}

/** The forms that take a `Type`. */
export const annotationOfType = (owner: object, type: ClrType | null): unknown =>
  annotationOf(owner, (type ?? throwArgumentNull('type')).type);
export function annotationsOfType(owner: object, type: ClrType | null): LazySequence<unknown> {
  const wanted = (type ?? throwArgumentNull('type')).type;
  return lazy<unknown>(types.object, () => allOf(owner).filter((annotation) => isInstance(annotation, wanted)));
}
export const removeAnnotationsOfType = (owner: object, type: ClrType | null): void =>
  removeAnnotationsOf(owner, (type ?? throwArgumentNull('type')).type);
