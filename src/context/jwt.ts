/** JSON web tokens, read but not verified. */
import { charge } from '../expr/runtime/budget.js';
import { ClrException } from '../expr/runtime/exception.js';
import { throwOutOfRangeActual } from '../expr/runtime/text/argument-checks.js';
import { unixEpochTicks } from '../expr/runtime/time/clock.js';
import { type ClrDateTime, dateTimeOfTicks, utc } from '../expr/runtime/time/date-time.js';
import type { Ref } from '../expr/runtime/values.js';
import { decodeBase64UrlText } from './base64-url.js';
import { ClaimsMap } from './claims-map.js';
import { type JwtPart, readJwtPart } from './jwt-part.js';
import { Part, partTypes } from './part.js';
import { type CaselessMap, type Texts, textsOf } from './string-map.js';

/** A token. Dates, names and claims are worked out when they are asked for. */
export class Jwt extends Part {
  #claims: CaselessMap | null = null;
  #audiences: Texts | null = null;

  constructor(
    readonly algorithm: string | null = null,
    readonly type: string | null = null,
    /** Absent in a token that C# made itself. */
    readonly payload: JwtPart | undefined = undefined,
  ) {
    super(partTypes.jwt);
  }

  get claims(): CaselessMap | null {
    if (this.#claims === null && this.payload !== undefined) this.#claims = new ClaimsMap(this.payload);
    return this.#claims;
  }

  get audiences(): Texts | null {
    if (this.payload !== undefined) this.#audiences ??= this.claims?.get('aud') ?? textsOf([]);
    return this.#audiences;
  }

  get id(): string | null {
    return this.#first('jti');
  }
  get issuer(): string | null {
    return this.#first('iss');
  }
  get subject(): string | null {
    return this.#first('sub');
  }
  /** Not through `claims`, whose arrays C# can write to. */
  #first(name: string): string | null {
    const { payload } = this;
    if (payload === undefined) return null;
    return (payload.exactClaim(name) ?? claimIgnoringCase(payload, name))?.[0] ?? null;
  }

  get expirationTime(): ClrDateTime | null {
    return this.#time('exp');
  }
  get issuedAt(): ClrDateTime | null {
    return this.#time('iat');
  }
  get notBefore(): ClrDateTime | null {
    return this.#time('nbf');
  }
  #time(name: string): ClrDateTime | null {
    const seconds = this.payload?.integer(name);
    return seconds === undefined ? null : timeOfUnixSeconds(seconds);
  }
}

const minSeconds = -62135596800;
const maxSeconds = 253402300799;

const timeOfUnixSeconds = (seconds: number): ClrDateTime => dateTimeOfTicks(unixEpochTicks + BigInt(seconds) * 10_000_000n, utc);

/** Times that .NET has no date for are refused with the token. */
function checkTimes(payload: JwtPart): void {
  for (const name of ['exp', 'iat', 'nbf']) {
    const seconds = payload.integer(name) ?? 0;
    if (seconds < minSeconds || seconds > maxSeconds)
      throwOutOfRangeActual('seconds', `Valid values are between ${minSeconds} and ${maxSeconds}, inclusive.`, seconds);
  }
}

/** Of claims that differ by case only, the last one counts. */
function claimIgnoringCase(payload: JwtPart, name: string): string[] | undefined {
  let found: string[] | undefined;
  for (const [claim, values] of payload.claims()) if (claim.toLowerCase() === name) found = values;
  return found;
}

const bearerScheme = /^Bearer /i;

/** Header of the last token read: tokens of one issuer share theirs. */
let lastHeader: { readonly part: string; readonly algorithm: string | null; readonly type: string | null } | undefined;

function readHeader(part: string): NonNullable<typeof lastHeader> | undefined {
  if (lastHeader?.part === part) return lastHeader;
  const text = decodeBase64UrlText(part);
  if (text === undefined) return undefined;
  const header = readJwtPart(text);
  lastHeader = { part, algorithm: header.text('alg'), type: header.text('typ') };
  return lastHeader;
}

/** `AsJwt()`: the token, with or without `Bearer` before it, or null. */
export function asJwt(input: string | null): Jwt | null {
  if (input === null || input === '') return null;
  const token = bearerScheme.test(input) ? input.slice(7).trim() : input;
  const first = token.indexOf('.');
  const second = token.indexOf('.', first + 1);
  if (first < 0 || second < 0 || token.indexOf('.', second + 1) >= 0) return null;
  charge(1 + (token.length >> 6));
  const payloadText = decodeBase64UrlText(token.slice(first + 1, second));
  if (payloadText === undefined) return null;
  try {
    const header = readHeader(token.slice(0, first));
    if (header === undefined) return null;
    const payload = readJwtPart(payloadText);
    checkTimes(payload);
    return new Jwt(header.algorithm, header.type, payload);
  } catch (e) {
    if (e instanceof ClrException && isJsonError(e)) return null;
    throw e;
  }
}

const isJsonError = ({ typeName }: ClrException): boolean =>
  typeName.startsWith('Newtonsoft.Json.Json') || typeName === 'System.FormatException';

/** `TryParseJwt(out result)`. */
export function tryParseJwt(input: string | null, result: Ref<Jwt | null>): boolean {
  result.value = asJwt(input);
  return result.value !== null;
}
