/** The W3C baggage header as OpenTelemetry's Go library checks it (dapr.md 1.4). */

const maxBytes = 8192;
const maxMembers = 180;
const maxMemberBytes = 4096;
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** Baggage octets; percent escapes must be whole. */
const octets = /^(?:[\x21\x23\x24\x26-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]|%[0-9A-Fa-f]{2})*$/;

const quoted = (text: string): string => JSON.stringify(text);

/** What is wrong with a baggage header; undefined when it is well formed. */
export function baggageProblem(text: string): string | undefined {
  if (text === '') return undefined;
  const bytes = Buffer.byteLength(text);
  if (bytes > maxBytes) return `baggage-string too large: ${bytes}`;
  const members = text.split(',');
  for (const member of members) {
    const problem = memberProblem(member);
    if (problem !== undefined) return problem;
  }
  return members.length > maxMembers ? 'too many list-members in baggage-string' : undefined;
}

function memberProblem(member: string): string | undefined {
  const bytes = Buffer.byteLength(member);
  if (bytes > maxMemberBytes) return `list-member too large: ${bytes}`;
  const [pair = '', ...properties] = member.split(';');
  for (const property of properties)
    if (!isProperty(property)) return `invalid baggage list-member property: ${quoted(property)}`;
  const equals = pair.indexOf('=');
  if (equals < 0) return `missing delimiter in baggage: invalid baggage list-member (${quoted(member)})`;
  const key = pair.slice(0, equals).trim();
  if (!token.test(key)) return `invalid key: ${quoted(key)}`;
  const value = pair.slice(equals + 1).trim();
  return octets.test(value) ? undefined : `invalid value: ${quoted(value)}`;
}

function isProperty(property: string): boolean {
  const equals = property.indexOf('=');
  const key = (equals < 0 ? property : property.slice(0, equals)).trim();
  return token.test(key) && (equals < 0 || octets.test(property.slice(equals + 1).trim()));
}
