/** What `body` and `context` are in a policy's template. */
import type { Message } from '../../context/message.js';
import type { PolicyContext } from '../../context/policy-context.js';
import type { Request } from '../../context/request.js';
import type { Response } from '../../context/response.js';
import type { CaselessMap } from '../../context/string-map.js';
import type { Url } from '../../context/url.js';
import { ClrException } from '../../expr/runtime/exception.js';
import { parseJToken } from '../../expr/runtime/json/parse.js';
import { liquidFailure } from './filter.js';
import { type LiquidValue, lookUpDrop, valueOfClr, valueOfToken } from './values.js';
import { type NilMode, xmlValue } from './xml-body.js';

type Members = Readonly<Record<string, () => LiquidValue>>;

/** An object with a fixed set of members. */
const membersDrop = (members: Members, text = () => '') =>
  lookUpDrop((name) => (Object.hasOwn(members, name) ? members[name]!() : undefined), { text });

const namesDrop = (map: CaselessMap) =>
  lookUpDrop((name) => (map.get(name) === undefined ? undefined : map.valuesOf(name)), {
    items: () => [...map.namedValues()].map(([name, values]) => [name, values]),
  });

const urlDrop = (url: Url) =>
  membersDrop(
    {
      Scheme: () => url.scheme,
      Host: () => url.host,
      Port: () => url.port,
      Path: () => url.path,
      Query: () => namesDrop(url.query),
      QueryString: () => url.queryString,
      ToUri: () => url.toClrString(),
      ToString: () => url.toClrString(),
    },
    () => url.toClrString(),
  );

const requestDrop = (request: Request, originalMethod: string) =>
  membersDrop({
    Url: () => urlDrop(request.url),
    OriginalUrl: () => urlDrop(request.originalUrl),
    Method: () => request.method,
    OriginalMethod: () => originalMethod,
    IpAddress: () => request.ipAddress,
    HasBody: () => request.body !== null,
    Headers: () => namesDrop(request.headers),
    MatchedParameters: () => lookUpDrop((name) => request.matchedParameters.get(name)),
  });

const responseDrop = (response: Response, method: string) =>
  membersDrop({
    StatusCode: () => response.statusCode,
    StatusReason: () => response.statusReason,
    Method: () => method,
    Headers: () => namesDrop(response.headers),
  });

/** `context`; the variables are not in the documented table, and published templates use them. */
export const contextValue = (context: PolicyContext, originalMethod: string): LiquidValue =>
  membersDrop({
    Request: () => requestDrop(context.request, originalMethod),
    Response: () => (context.response === null ? null : responseDrop(context.response, context.request.method)),
    Variables: () =>
      lookUpDrop((name) => {
        const value = context.variables.get(name);
        return value === undefined ? undefined : valueOfClr(value);
      }),
  });

export interface BodyOptions {
  readonly nil: NilMode;
  readonly parseDate: boolean;
}

const jsonType = /^(?:application|text)\/json$|\+json$/i;
const xmlType = /^(?:application|text)\/xml$|\+xml$/i;

/** `body`: JSON or XML by the Content-Type, text otherwise; the empty text when there is none. */
export function bodyValue(message: Message | null, { nil, parseDate }: BodyOptions): LiquidValue {
  const body = message?.body ?? null;
  if (message === null || body === null || body.isConsumed) return '';
  const type = (message.headers.textOf('Content-Type') ?? '').split(';')[0]!.trim();
  const { text } = body;
  if (text.trim() === '') return '';
  if (jsonType.test(type)) return refusing('JSON', () => valueOfToken(parseJToken(text), parseDate, text));
  return xmlType.test(type) ? refusing('XML', () => xmlValue(text, nil)) : text;
}

/** Says whose text it was that a parser refused. */
function refusing(kind: string, read: () => LiquidValue): LiquidValue {
  try {
    return read();
  } catch (error) {
    if (error instanceof ClrException) return liquidFailure(`The message body is not a valid ${kind}. ${error.message}`);
    throw error;
  }
}
