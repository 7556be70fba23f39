/** Text and what reads it: comparison, encodings, Base64, URIs, HTML, keys and certificates. */
import fc from 'fast-check';
import { disturbed, piecesOf, plainText, quoted, repeated } from '../arbitraries/texts.js';
import { expressionHolds } from '../checks/expression.js';
import type { FuzzTarget } from '../target.js';

const uriPieces =
  'http:// https: file:/// ftp:// mailto: urn: / // \\ ? # : @ a b. example.com 10.0.0.1 [::1] [fe80::1%25en] :80 :99999 user:pw@ %41 %zz %C3%A9 é ü.de xn--nxa . .. ./ ../ ;p=1 &q=a+b = 0x7f.1 1 C:\\a \\\\host\\s * < > " { } | ^ ` \0'.split(
    ' ',
  );
const uris = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  piecesOf([...uriPieces, ' '], 8),
  repeated(uriPieces, 60),
);
const encoded = fc.oneof(
  disturbed(fc.base64String({ maxLength: 60 }), ['=', '-', '_', ' ', '\n', '%', '+', '%u', '%4', 'é']),
  piecesOf(['&amp;', '&lt', '&#', '&#65;', '&#x110000;', '&nbsp;', '&bogus;', '%', '%41', '+', 'é', '😀', '<', '"', 'a'], 10),
  disturbed(fc.constant('MIICXDCCAcWgAwIBAgIBADANBgkqhkiG9w0BAQ0FADBLMQswCQYDVQQGEwJ1czELMAkGA1UECAwCTlkx'), [
    'MII',
    'A',
    '=',
    '-',
  ]),
);
const texts = fc.oneof(uris, encoded, plainText);

const reads: readonly ((a: string, b: string) => string)[] = [
  (a) => `new Uri(${a})`,
  (a, b) => `new Uri(new Uri("http://h/p/q?r"), ${a}).ToString() + ${b}`,
  (a) =>
    `new Uri(${a}).AbsolutePath + new Uri(${a}).Query + new Uri(${a}).Host + new Uri(${a}).Port + string.Join("|", new Uri(${a}).Segments)`,
  (a) => `Uri.IsWellFormedUriString(${a}, 0)`,
  (a) => `Uri.EscapeDataString(${a}) + Uri.UnescapeDataString(${a}) + Uri.EscapeUriString(${a})`,
  (a) => `WebUtility.HtmlDecode(${a}) + WebUtility.HtmlEncode(${a}) + WebUtility.UrlDecode(${a}) + WebUtility.UrlEncode(${a})`,
  (a) => `Convert.FromBase64String(${a})`,
  (a) => `Encoding.UTF8.GetString(Convert.FromBase64String(${a}))`,
  ...'UTF8 Unicode BigEndianUnicode UTF32 ASCII UTF7'
    .split(' ')
    .map((name) => (a: string) => `Encoding.${name}.GetString(Encoding.${name}.GetBytes(${a}))`),
  (a) => `Encoding.GetEncoding(${a}).GetBytes(${a})`,
  (a, b) => `string.Compare(${a}, ${b}, StringComparison.InvariantCultureIgnoreCase)`,
  (a, b) => `${a}.IndexOf(${b}) + ${a}.LastIndexOf(${b}, StringComparison.OrdinalIgnoreCase)`,
  (a, b) => `${a}.Replace(${b}, "r").Split(new[] { ${b} }, StringSplitOptions.RemoveEmptyEntries)`,
  (a, b) => `new[] { ${a}, ${b}, "m" }.OrderBy(t => t)`,
  (a) => `${a}.Normalize().ToUpper().ToLowerInvariant()`,
  (a, b) => `${a}.Trim(${b}.ToCharArray()).PadLeft(30).Insert(1, ${b})`,
  (a) => `string.Join(",", ${a}.Select(c => char.GetUnicodeCategory(c).ToString() + char.IsLetterOrDigit(c)))`,
  (a) => `new X509Certificate2(Convert.FromBase64String(${a})).Subject`,
  (a) => `new X509Certificate2(Encoding.UTF8.GetBytes(${a})).Thumbprint`,
  (a) => `${a}.AsJwt()?.Issuer`,
  (a) => `${a}.AsBasic()?.UserId`,
  (a, b) => `new StringBuilder(${a}).Replace(${b}, ${a}).Insert(0, ${b}).Remove(0, 1).ToString()`,
  (a) => `BitConverter.ToString(SHA256.Create().ComputeHash(Encoding.UTF8.GetBytes(${a})))`,
  (a) => `IPAddress.Parse(${a})`,
  (a) => `TimeZoneInfo.FindSystemTimeZoneById(${a}).BaseUtcOffset`,
  (a) => `XmlConvert.EncodeName(${a}) + XmlConvert.DecodeName(${a})`,
];

export const textTarget: FuzzTarget = {
  name: 'text',
  inputs: fc.tuple(texts, texts, fc.constantFrom(...reads)).map(([a, b, read]) => `@(${read(quoted(a), quoted(b))})`),
  holds: expressionHolds,
};
