/** Variables of a scenario: `{ "type": "int", "value": 7 }`. */
import { decimalFromText } from '../expr/runtime/decimal.js';
import { parseGuid } from '../expr/runtime/guid.js';
import { Box, newArray } from '../expr/runtime/values.js';
import type { NamedTypeSymbol } from '../expr/types/type-symbol.js';
import { types } from '../expr/types/universe.js';
import { Authorization, newAuthorizationClaims } from './authorization.js';
import { type Json, objectOfJson, tokenOfJson } from './json.js';
import { asJwt } from './jwt.js';
import { readResponse, utcDate } from './scenario-messages.js';
import { ScenarioError, type Section } from './scenario-reader.js';

const boxed =
  (type: NamedTypeSymbol, read: (section: Section) => unknown) =>
  (section: Section): unknown =>
    new Box(type, read(section));

const required = (section: Section): Json => section.value('value') ?? section.fail('value', 'a value');
const number = (section: Section): number => Number(required(section));
const text = (section: Section): string => String(required(section));

function readAuthorization(section: Section): Authorization {
  const value = section.section('value') ?? section.fail('value', 'an object');
  const claims = newAuthorizationClaims();
  for (const [name, claim] of value.section('claims')?.entries() ?? []) claims.setValueAt(name, objectOfJson(claim));
  return new Authorization(value.text('accessToken'), claims);
}

/** What each type of variable holds, in `object` representation. */
const readers: Readonly<Record<string, (section: Section) => unknown>> = {
  null: () => null,
  string: (section) => section.text('value'),
  bool: boxed(types.bool, (section) => section.flag('value', false)),
  int: boxed(types.int, number),
  long: boxed(types.long, (section) => BigInt(text(section))),
  double: boxed(types.double, number),
  decimal: boxed(types.decimal, (section) => decimalFromText(text(section))),
  datetime: boxed(types.dateTime, (section) => utcDate(text(section))),
  guid: boxed(types.guid, (section) => parseGuid(text(section))),
  JObject: (section) => tokenOfJson(required(section)),
  JArray: (section) => tokenOfJson(required(section)),
  'string[]': (section) =>
    newArray(
      types.string,
      section.list('value').map((item) => (item === null ? null : String(item))),
    ),
  jwt: (section) => asJwt(section.text('value')),
  authorization: readAuthorization,
  response: (section) => readResponse(section.section('value') ?? section.fail('value', 'an object')),
};

/** The value that a variable of a scenario holds, in `object` representation. */
export function variableOfScenario(section: Section): unknown {
  const type = section.requiredText('type');
  const read = Object.hasOwn(readers, type) ? readers[type] : undefined;
  if (read === undefined) throw new ScenarioError(`${section.path}type: unknown variable type ${type}`);
  return read(section);
}
