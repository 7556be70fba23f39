/** What API Management offers in place of the .NET types and members that it forbids. */

const invariant = 'Formats and parsing are invariant without it: leave the argument out, or pass null or 0.';
const noCalls = 'Call services with the send-request policy and read its response from context.Variables.';
const noFiles = 'There is no file system: keep texts in named values, policy fragments or the cache policies.';
const noTasks = 'An expression runs to its end at once: send-request, wait and retry are the policies for what takes time.';
const noTypes = 'Types are fixed when the expression is compiled: ask with `is` or `as`, make objects with `new`.';
const noXmlDom = 'Use LINQ to XML: XDocument and XElement.';
const newtonsoft = 'Use Newtonsoft.Json: JObject.Parse, JToken and JsonConvert.';
const plainCollections = 'Use List<T>, Dictionary<TKey, TValue>, HashSet<T>, Queue<T> or Stack<T>.';
const noSpans = 'Use Substring, Split, and arrays with Skip and Take.';
const plainLinq = 'Use the LINQ methods on the sequence itself.';
const onlyException = 'Throw and catch System.Exception; what it is can be asked by its Message.';
const allowedCryptography = 'Allowed are the SHA and MD5 hashes, HMACs, RSA, and SymmetricAlgorithm.Create("AES").';
const traceIt = 'Write to the trace: context.Trace("…"), or the trace policy.';
const bodiesAreText =
  'Read bodies with context.Request.Body.As<string>() (JObject, byte[], XElement …), and text with StringReader.';
const throughOffset = 'DateTimeOffset has it: new DateTimeOffset(date), DateTimeOffset.Parse(text) and their members.';
const enumText = 'An enum value gives its name with ToString(), and Enum.Parse reads one.';
const groupByName = 'Index it: match.Groups["name"].Success and .Value.';
const sequenceMembers = 'Count, the indexer, foreach and the LINQ methods are there.';
const addressText = 'Parse, TryParse, ToString, GetAddressBytes, IsLoopback and AddressFamily are allowed.';
const xmlToJson = 'Convert between JSON and XML with the json-to-xml and xml-to-json policies.';
const typeQuestion = 'Ask with `is` or `as`; what kind a JSON token is, tells its Type.';
const stringBuilder = 'Build the text with StringBuilder, whose members are all allowed.';

/** By namespace (with the dot that ends it), type, or type and member; the longest that fits counts. */
const alternatives: Readonly<Record<string, string>> = {
  'Newtonsoft.Json.': 'JObject, JArray, JValue, JToken and JsonConvert are allowed.',
  'Newtonsoft.Json.JsonConvert.DeserializeAnonymousType': 'Use JObject.Parse(text), or JsonConvert.DeserializeObject<T>(text).',
  'Newtonsoft.Json.JsonConvert.DeserializeXNode': xmlToJson,
  'Newtonsoft.Json.JsonConvert.DeserializeXmlNode': xmlToJson,
  'Newtonsoft.Json.JsonConvert.PopulateObject': 'Merge tokens instead: JObject.Merge.',
  'Newtonsoft.Json.JsonConvert.SerializeXNode': xmlToJson,
  'Newtonsoft.Json.JsonConvert.SerializeXmlNode': xmlToJson,
  'Newtonsoft.Json.JsonConvert.ToString': 'Use JsonConvert.SerializeObject(value).',
  'Newtonsoft.Json.Linq.IJEnumerable': 'Use the LINQ methods, such as Select(token => token["name"]).',
  'Newtonsoft.Json.Linq.JEnumerable': 'Use the LINQ methods, such as Select(token => token["name"]).',
  'Newtonsoft.Json.JsonSerializer':
    'Use JsonConvert.SerializeObject(value) and JsonConvert.DeserializeObject<T>(text), or JObject.Parse(text).',
  'Newtonsoft.Json.JsonSerializerSettings': 'Pass a Formatting, or build the tokens: new JObject(new JProperty("name", value)).',
  'System.Action': 'Local functions and Func<…> take more parameters.',
  'System.Activator': noTypes,
  'System.AppDomain': noTypes,
  'System.Buffer': 'Use Array.Copy.',
  'System.Collections.': plainCollections,
  'System.Collections.Generic.': plainCollections,
  'System.Collections.Generic.CollectionExtensions': 'Use TryGetValue, ContainsKey, or the indexer.',
  'System.Collections.Generic.Comparer': 'Use StringComparer, or OrderBy with a key.',
  'System.Collections.Generic.EqualityComparer': 'Use StringComparer, or object.Equals(a, b).',
  'System.Collections.Generic.IComparer': 'Use StringComparer, or OrderBy with a key.',
  'System.Collections.Generic.IEqualityComparer': 'Use StringComparer, or GroupBy with a key.',
  'System.Collections.Generic.IReadOnlyList': 'Use IList<T>, or IReadOnlyCollection<T> with ElementAt.',
  'System.Collections.Generic.SortedDictionary': 'Use Dictionary<TKey, TValue> and OrderBy(pair => pair.Key).',
  'System.Collections.Generic.SortedList': 'Use Dictionary<TKey, TValue> and OrderBy(pair => pair.Key).',
  'System.Collections.Generic.SortedSet': 'Use HashSet<T> and OrderBy(item => item).',
  'System.Console': traceIt,
  'System.Converter': 'Use Func<T, TResult>.',
  'System.DateOnly': 'Use DateTime, whose Date has no time of day.',
  'System.DateTime.AddMicroseconds': 'Use AddTicks: a microsecond has 10 ticks.',
  'System.DateTime.Compare': 'Use a.CompareTo(b), or the operators.',
  'System.DateTime.GetDateTimeFormats': 'Use ToString with a format.',
  'System.DateTime.Kind': throughOffset,
  'System.DateTime.Microsecond': 'Use Ticks: a microsecond has 10 of them.',
  'System.DateTime.Nanosecond': 'Use Ticks: one has 100 nanoseconds.',
  'System.DateTime.ParseExact': 'Use DateTimeOffset.ParseExact(text, format, null).DateTime.',
  'System.DateTime.SpecifyKind': throughOffset,
  'System.DateTime.ToFileTime': 'Use DateTimeOffset.ToFileTime, or Ticks.',
  'System.DateTime.ToLocalTime': throughOffset,
  'System.DateTime.ToLongDateString': 'Use ToString("D").',
  'System.DateTime.ToLongTimeString': 'Use ToString("T").',
  'System.DateTime.ToShortDateString': 'Use ToString("d").',
  'System.DateTime.ToShortTimeString': 'Use ToString("t").',
  'System.DateTime.ToUniversalTime': 'Use DateTime.UtcNow from the start, or new DateTimeOffset(date).UtcDateTime.',
  'System.DateTime.TryParse': 'Use DateTimeOffset.TryParse and its DateTime.',
  'System.DateTime.TryParseExact': 'Use DateTimeOffset.TryParseExact and its DateTime.',
  'System.DateTime.UnixEpoch': 'Use new DateTime(1970, 1, 1), or DateTimeOffset.ToUnixTimeSeconds().',
  'System.DBNull': 'Use null; a null in JSON has JTokenType.Null.',
  'System.Data.': noCalls,
  'System.Diagnostics.': traceIt,
  'System.Diagnostics.Process': `An expression starts no programs. ${noCalls}`,
  'System.Diagnostics.Stopwatch': 'context.Elapsed is the time since the request came in.',
  'System.Enum.Format': enumText,
  'System.Enum.GetName': enumText,
  'System.Enum.GetNames': enumText,
  'System.Enum.GetValues': 'Write the values out: new[] { … }.',
  'System.Enum.HasFlag': 'Use the operator: (value & flag) == flag.',
  'System.Enum.IsDefined': 'Use Enum.TryParse.',
  'System.Enum.ToObject': 'Use a cast of the number.',
  'System.Environment':
    'Settings come from named values ({{name}}), facts of the gateway from context.Deployment; a new line is "\\n".',
  'System.Func': 'Func<…> takes four parameters at most; local functions take more.',
  'System.Globalization.': invariant,
  'System.HashCode': 'Use GetHashCode() of a text or an anonymous object.',
  'System.IDisposable': 'A `using` statement needs no name for it.',
  'System.IFormatProvider': invariant,
  'System.IO.': noFiles,
  'System.IO.BinaryReader': 'Use byte[] with BitConverter.',
  'System.IO.BinaryWriter': 'Use byte[] with BitConverter.',
  'System.IO.MemoryStream': bodiesAreText,
  'System.IO.Path': 'Take paths apart with Split and LastIndexOf.',
  'System.IO.Stream': bodiesAreText,
  'System.IO.StreamReader': bodiesAreText,
  'System.IO.StreamWriter': stringBuilder,
  'System.IO.TextReader': 'Use StringReader: Read, Peek, ReadLine and ReadToEnd are allowed.',
  'System.IO.TextWriter': stringBuilder,
  'System.Lazy': 'Use a local variable.',
  'System.Linq.Expressions.': noTypes,
  'System.Linq.ParallelEnumerable': plainLinq,
  'System.Linq.ParallelQuery': plainLinq,
  'System.Linq.Queryable': plainLinq,
  'System.Linq.IQueryable': plainLinq,
  'System.Memory': noSpans,
  'System.MemoryExtensions': noSpans,
  'System.Net.Cookie': 'Read the header: context.Request.Headers.GetValueOrDefault("Cookie", "").',
  'System.Net.Dns': 'The gateway resolves names where a policy calls a service.',
  'System.Net.Http.': noCalls,
  'System.Net.HttpStatusCode': 'Compare with the number: context.Response.StatusCode == 404.',
  'System.Net.HttpWebRequest': noCalls,
  'System.Net.IPAddress': addressText,
  'System.Net.Mail.': noCalls,
  'System.Net.Sockets.': noCalls,
  'System.Net.WebClient': noCalls,
  'System.Net.WebRequest': noCalls,
  'System.Numerics.': 'decimal holds 28 digits, ulong whole numbers up to 18446744073709551615.',
  'System.ReadOnlyMemory': noSpans,
  'System.ReadOnlySpan': noSpans,
  'System.Reflection.': noTypes,
  'System.Reflection.MemberInfo': typeQuestion,
  'System.Runtime.': noTypes,
  'System.Security.Cryptography.': allowedCryptography,
  'System.Security.Cryptography.RandomNumberGenerator': 'Use new RNGCryptoServiceProvider().GetBytes(bytes), or Guid.NewGuid().',
  'System.Security.Cryptography.X509Certificates.X500DistinguishedName': 'Use its Name, or certificate.GetNameInfo.',
  'System.Security.Cryptography.X509Certificates.X509Chain':
    'Use the validate-client-certificate policy, or certificate.Verify().',
  'System.Security.Cryptography.X509Certificates.X509Extension':
    'Subject, Issuer, Thumbprint and GetNameInfo of the certificate are allowed.',
  'System.Security.Cryptography.X509Certificates.X509ExtensionCollection':
    'Subject, Issuer, Thumbprint and GetNameInfo of the certificate are allowed.',
  'System.Span': noSpans,
  'System.Text.Json.': newtonsoft,
  'System.Text.RegularExpressions.CaptureCollection': sequenceMembers,
  'System.Text.RegularExpressions.GroupCollection': groupByName,
  'System.Text.RegularExpressions.MatchCollection': sequenceMembers,
  'System.Text.RegularExpressions.Regex': 'Match, Matches, IsMatch, Replace, Split and Unescape are allowed.',
  'System.Text.RegularExpressions.Regex.Count': 'Use Matches(…).Count.',
  'System.Text.RegularExpressions.Regex.Escape':
    'Put a backslash before the special characters in the pattern, or search with IndexOf.',
  'System.Threading.': noTasks,
  'System.TimeOnly': 'Use TimeSpan, as DateTime.TimeOfDay gives it.',
  'System.Tuple': 'Tuple takes four elements at most; (a, b, c, d, e) takes more.',
  'System.TupleExtensions': 'Write the elements out: Tuple.Create(t.Item1, t.Item2), or (t.Item1, t.Item2).',
  'System.Type': typeQuestion,
  'System.UriBuilder': 'Put the text together, and read it with new Uri(text).',
  'System.UriComponents': 'Use the properties: Scheme, Host, Port, AbsolutePath, Query, Fragment.',
  'System.UriFormat': 'Use the properties: AbsoluteUri, AbsolutePath, PathAndQuery.',
  'System.UriKind': 'new Uri(text) takes absolute URIs; 0 in its place stands for absolute or relative.',
  'System.ValueType': 'Use object.',
  'System.Version': 'Split the text at its dots, or compare with a Tuple.',
  'System.Web.': 'Use System.Net.WebUtility, Uri.EscapeDataString and context.Request.Url.Query.',
  'System.Xml.': noXmlDom,
};

/** The sentence that tells what to use instead. */
export function alternativeTo(typeName: string, member?: string): string | undefined {
  const exact = (member === undefined ? undefined : alternatives[`${typeName}.${member}`]) ?? alternatives[typeName];
  if (exact !== undefined) return exact;
  if (typeName.endsWith('Exception')) return onlyException;
  for (let dot = typeName.lastIndexOf('.'); dot > 0; dot = typeName.lastIndexOf('.', dot - 1)) {
    const found = alternatives[typeName.slice(0, dot + 1)];
    if (found !== undefined) return found;
  }
  return undefined;
}
