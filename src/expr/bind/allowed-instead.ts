/** What to use instead of what API Management forbids, for the messages. */
import type { TypeDefinition } from '../types/type-symbol.js';
import type { Binder } from './binder.js';

const json = 'JObject, JArray and JsonConvert read and write JSON';
const http = 'the send-request policy calls other services';
const xml = 'XElement and XDocument read and write XML';
const noReflection = 'expressions have no reflection';
const noFiles = 'expressions have no files and streams; bodies are read with As<string>() and As<byte[]>()';
const generic = 'List<T>, Dictionary<TKey, TValue> and HashSet<T> are there';

/** By full name, or by the start of it where that ends with a dot. */
const insteadOf: ReadonlyMap<string, string> = new Map([
  ['Newtonsoft.Json.JsonReader', json],
  ['Newtonsoft.Json.JsonSerializer', json],
  ['Newtonsoft.Json.JsonTextReader', json],
  ['Newtonsoft.Json.JsonTextWriter', json],
  ['Newtonsoft.Json.JsonWriter', json],
  ['System.Activator', noReflection],
  ['System.Collections.ArrayList', generic],
  ['System.Collections.Generic.LinkedList', generic],
  ['System.Collections.Generic.SortedDictionary', 'Dictionary<TKey, TValue> is there, and OrderBy sorts'],
  ['System.Collections.Generic.SortedList', 'Dictionary<TKey, TValue> is there, and OrderBy sorts'],
  ['System.Collections.Generic.SortedSet', 'HashSet<T> is there, and OrderBy sorts'],
  ['System.Collections.Hashtable', generic],
  ['System.Console', 'context.Trace(…) writes to the trace'],
  ['System.DateOnly', 'DateTime is there'],
  ['System.Diagnostics.', 'context.Trace(…) writes to the trace'],
  ['System.Diagnostics.Stopwatch', 'context.Elapsed is the time since the request came'],
  ['System.Environment', 'a named value, {{name}}, holds what differs between environments'],
  ['System.IO.', noFiles],
  ['System.Net.Http.', http],
  ['System.Net.Sockets.', http],
  ['System.Net.WebClient', http],
  ['System.Net.WebRequest', http],
  ['System.Numerics.BigInteger', 'long and decimal are there'],
  ['System.Reflection.', noReflection],
  ['System.Security.Cryptography.Aes', 'byte[] has Encrypt and Decrypt'],
  ['System.Security.Cryptography.RandomNumberGenerator', 'Guid.NewGuid() and Random are there'],
  ['System.Text.Json.', json],
  ['System.Threading.', 'an expression runs alone and at once'],
  ['System.TimeOnly', 'TimeSpan is there'],
  ['System.Xml.XmlDocument', xml],
  ['System.Xml.XmlReader', xml],
  ['System.Xml.XmlWriter', xml],
]);

/** `; XElement and XDocument read and write XML`, or nothing. */
export function insteadOfType(fullName: string): string {
  const name = fullName.replace(/[`<].*$/, '');
  const advice =
    insteadOf.get(name) ??
    insteadOf.get(name.slice(0, name.lastIndexOf('.') + 1)) ??
    (name.endsWith('Exception') ? 'Exception is there' : undefined);
  return advice === undefined ? '' : `; ${advice}`;
}

const mostListed = 12;

/** The members that the type has left, where they are few; for a type that is forbidden itself, what stands in for it. */
export function insteadOfMember(b: Binder, type: TypeDefinition): string {
  const declared = b.catalog.declaredType(type);
  if (declared?.allowed !== true) return insteadOfType(type.fullName);
  const names = [...declared.memberNames()].filter((name) => /^\w+$/.test(name));
  return names.length === 0 || names.length > mostListed ? '' : `; it allows ${names.sort().join(', ')}`;
}
