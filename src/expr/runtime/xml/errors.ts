/** Exceptions of System.Xml. */
import { ClrException } from '../exception.js';
import { charArguments } from './xml-chars.js';

export const xmlException = (message: string): ClrException => new ClrException('System.Xml.XmlException', message);

export function throwXml(message: string): never {
  throw xmlException(message);
}

export const badStartNameChar = (code: number, next = 0): string => {
  const { char, hex } = charArguments(code, next);
  return `Name cannot begin with the '${char}' character, hexadecimal value ${hex}.`;
};
export const badNameChar = (code: number, next = 0): string => {
  const { char, hex } = charArguments(code, next);
  return `The '${char}' character, hexadecimal value ${hex}, cannot be included in a name.`;
};
export const invalidChar = (code: number, next = 0): string => {
  const { char, hex } = charArguments(code, next);
  return `'${char}', hexadecimal value ${hex}, is an invalid character.`;
};
