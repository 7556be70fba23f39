/** Tests for XML objects and types that need none of their classes. */
import { isReferenceConvertible } from '../../types/relations.js';
import type { TypeSymbol } from '../../types/type-symbol.js';
import { typeNamed } from '../../types/universe.js';
import { ClrObject } from '../values.js';

const xObjectType = typeNamed('System.Xml.Linq.XObject');

/** Part of an XML tree: all of them have a node type. */
export const isXmlObject = (value: unknown): value is ClrObject & { readonly nodeType: number } =>
  value instanceof ClrObject && 'nodeType' in value && isReferenceConvertible(value.clrType, xObjectType);

export const isXmlType = (type: TypeSymbol): boolean => type.kind === 'named' && isReferenceConvertible(type, xObjectType);
