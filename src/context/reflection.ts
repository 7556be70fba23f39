/** Properties of context objects for serializers, read off the lines that declare them. */
import type { TypeDeclaration } from '../expr/surface/define.js';
import type { TypeSymbol } from '../expr/types/type-symbol.js';
import { typeNamed, types } from '../expr/types/universe.js';
import { type PartProperty, partTypes, registerProperties } from './part.js';

/** Types that a serializer must know to tell their values apart; any other is a reference, which knows itself. */
const valueTypes = new Map<string, TypeSymbol>([
  ['int', types.int],
  ['bool', types.bool],
  ['DateTime', types.dateTime],
  ['TimeSpan', types.timeSpan],
  ['Guid', types.guid],
  ['ProductState', partTypes.productState],
  ['BackendType', partTypes.backendType],
  ['CarbonIntensityCategory', partTypes.carbonIntensity],
]);

const property = /^(\S+(?:, \S+)*) (\w+) \{ get; \}$/;

/** Registers what the declared type shows. */
export function registerReflection(declaration: TypeDeclaration): void {
  const name = /^(?:interface|class) (\w+)$/.exec(declaration.header)?.[1];
  if (name !== undefined) registerProperties(typeNamed(name), () => propertiesOf(declaration));
}

const propertiesOf = ({ members }: TypeDeclaration): readonly PartProperty[] =>
  members.flatMap(({ signature, implementation }): PartProperty[] => {
    const found = property.exec(signature);
    if (found === null || implementation === undefined) return [];
    return [[found[2]!, valueTypes.get(found[1]!.replace(/\?$/, '')) ?? types.object, implementation]];
  });
