/** Classes of .NET that only exist at run time: nothing can name them, but `is`, casts and `ToString()` meet them. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { typeNamed, types } from '../../types/universe.js';
import { privateType } from '../private-type.js';

export const cryptographyNamespace = 'System.Security.Cryptography';

/** A type of System.Security.Cryptography by its short name. */
export const cryptographyType = (name: string): NamedTypeSymbol => typeNamed(`${cryptographyNamespace}.${name}`);

/** A type of System.Security.Cryptography.X509Certificates by its short name. */
export const certificatesType = (name: string): NamedTypeSymbol => typeNamed(`${cryptographyNamespace}.X509Certificates.${name}`);

/** The class with this full name (`Outer+Inner` when nested), declared here unless the surface does. */
export const internalClass = (fullName: string, baseType: NamedTypeSymbol = types.object): NamedTypeSymbol =>
  privateType(fullName, baseType.definition.fullName);
