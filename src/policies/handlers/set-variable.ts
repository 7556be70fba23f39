import { box } from '../../expr/runtime/sequences.js';
import { clrTypeName } from '../../expr/runtime/values.js';
import type { TypeSymbol } from '../../expr/types/type-symbol.js';
import { definePolicy } from '../define.js';
import { sectionNames } from '../schema.js';

/** `<set-variable>`: keeps a value for the rest of the request. */
export const setVariable = definePolicy({
  name: 'set-variable',
  sections: sectionNames,
  schema: {
    attributes: {
      name: { type: 'string', required: true, expression: false, docs: 'Name of the variable; case matters.' },
      value: { type: 'value', required: true, docs: 'A literal is a string; an expression keeps its type.' },
    },
  },
  fidelity: 'approximate',
  docs: {
    summary: 'Stores a value in context.Variables.',
    example: '<policies><inbound><set-variable name="tenant" value="acme" /></inbound></policies>',
    differences: ['The gateway refuses to store arrays, lists and dictionaries; here they are stored, with a warning at load.'],
  },
  prepare(context) {
    const value = context.attribute('value');
    const type = value?.kind === 'expression' ? value.expression.staticType : undefined;
    if (type !== undefined && isCollection(type)) context.warnVariableType(clrTypeName(type), context.literal('name') ?? '');
    return undefined;
  },
  run(handler) {
    const { type, value } = handler.attribute('value');
    handler.context.variables.set(handler.attribute('name'), box(type, value));
    return undefined;
  },
});

/** Types that the list of the set-variable page leaves out and that people try to store. */
function isCollection(type: TypeSymbol): boolean {
  if (type.kind === 'array') {
    const element = type.elementType.kind === 'named' ? type.elementType.special : undefined;
    return element !== 'byte' && element !== 'sbyte';
  }
  return type.kind === 'named' && type.definition.namespace === 'System.Collections.Generic';
}
