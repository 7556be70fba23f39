import { type ClrUri, equalUris, isWellFormedUriString, newUri, uriKinds } from '../../../../src/expr/runtime/net/uri.js';
import { checkHostName, checkSchemeName } from '../../../../src/expr/runtime/net/uri-checks.js';
import { isBaseOf, makeRelativeUri, newCombinedUri } from '../../../../src/expr/runtime/net/uri-combine.js';
import { escapeDataString, escapeUriString, unescapeDataString } from '../../../../src/expr/runtime/net/uri-escape.js';
import { check, type Row } from '../outcome.js';

const uri = (text: string | null): ClrUri => newUri(text);
const full = uri('HTTP://User:pw@Example.COM:8080/a/../b%20c/%7Ed?q=1&r=%41#frag');
const base = uri('http://example.com/a/b?c');

// parts
test.each<Row>([
  [
    'new Uri("HTTP://User:pw@Example.COM:8080/a/../b%20c/%7Ed?q=1&r=%41#frag").AbsoluteUri',
    () => full.absoluteUri,
    'http://User:pw@example.com:8080/b%20c/~d?q=1&r=A#frag',
  ],
  [
    'new Uri("HTTP://User:pw@Example.COM:8080/a/../b%20c/%7Ed?q=1&r=%41#frag").ToString()',
    () => full,
    'http://User:pw@example.com:8080/b c/~d?q=1&r=A#frag',
  ],
  [
    '{ var u = new Uri("HTTP://User:pw@Example.COM:8080/a/../b%20c/%7Ed?q=1&r=%41#frag"); return new[] { u.Scheme, u.UserInfo, u.Host, u.Authority, u.AbsolutePath, u.LocalPath, u.Query, u.Fragment, u.PathAndQuery }; }',
    () => [
      full.scheme,
      full.userInfo,
      full.host,
      full.authority,
      full.absolutePath,
      full.localPath,
      full.query,
      full.fragment,
      full.pathAndQuery,
    ],
    'http|User:pw|example.com|example.com:8080|/b%20c/~d|/b c/~d|?q=1&r=A|#frag|/b%20c/~d?q=1&r=A',
  ],
  ['new Uri("http://example.com/a/b/").Segments', () => uri('http://example.com/a/b/').segments, '/|a/|b/'],
  ['new Uri("https://example.com").Port', () => uri('https://example.com').port, '443'],
  ['new Uri("https://example.com:443/").IsDefaultPort', () => uri('https://example.com:443/').isDefaultPort, 'True'],
  ['new Uri("http://[::1]:80/x").Host', () => uri('http://[::1]:80/x').host, '[::1]'],
  ['new Uri("http://[fe80::1%25en0]/").DnsSafeHost', () => uri('http://[fe80::1%25en0]/').dnsSafeHost, 'fe80::1%25en0'],
  ['new Uri("http://b\\u00FCcher.example/").IdnHost', () => uri('http://b\u00FCcher.example/').idnHost, 'xn--bcher-kva.example'],
  ['new Uri("http://127.1/").Host', () => uri('http://127.1/').host, '127.0.0.1'],
  ['new Uri("http://localhost/").IsLoopback', () => uri('http://localhost/').isLoopback, 'True'],
  ['new Uri("file:///c:/a%20b/c.txt").LocalPath', () => uri('file:///c:/a%20b/c.txt').localPath, 'c:\\a b\\c.txt'],
  [
    'new Uri("mailto:a@b.com?subject=x").AbsoluteUri',
    () => uri('mailto:a@b.com?subject=x').absoluteUri,
    'mailto:a@b.com?subject=x',
  ],
  ['new Uri("urn:isbn:123").AbsolutePath', () => uri('urn:isbn:123').absolutePath, 'isbn:123'],
  [
    'new Uri("http://e.com/\\u00E9 <>?\\u00E9#\\u00E9").AbsoluteUri',
    () => uri('http://e.com/\u00E9 <>?\u00E9#\u00E9').absoluteUri,
    'http://e.com/%C3%A9%20%3C%3E?%C3%A9#%C3%A9',
  ],
])('%s', check);

// not a URI
test.each<Row>([
  ['new Uri("")', () => uri(''), 'UriFormatException: Invalid URI: The URI is empty.'],
  ['new Uri("/a")', () => uri('/a'), 'file:///a'],
  ['new Uri("a/b", UriKind.Relative).ToString()', () => newUri('a/b', uriKinds.relative), 'a/b'],
  [
    'new Uri("http://a/b", UriKind.Relative)',
    () => newUri('http://a/b', uriKinds.relative),
    "UriFormatException: A relative URI cannot be created because the 'uriString' parameter represents an absolute URI.",
  ],
  ['new Uri("http://")', () => uri('http://'), 'UriFormatException: Invalid URI: The hostname could not be parsed.'],
  ['new Uri("http://a:99999/")', () => uri('http://a:99999/'), 'UriFormatException: Invalid URI: Invalid port specified.'],
  ['new Uri("http://a b/")', () => uri('http://a b/'), 'UriFormatException: Invalid URI: The hostname could not be parsed.'],
  ['new Uri(null)', () => uri(null), "ArgumentNullException: Value cannot be null. (Parameter 'uriString')"],
  [
    'new Uri("a/b", UriKind.Relative).Host',
    () => newUri('a/b', uriKinds.relative).host,
    'InvalidOperationException: This operation is not supported for a relative URI.',
  ],
  [
    'Uri.IsWellFormedUriString("http://e.com/a b", UriKind.Absolute)',
    () => isWellFormedUriString('http://e.com/a b', uriKinds.absolute),
    'False',
  ],
  [
    'Uri.IsWellFormedUriString("http://e.com/a%20b", UriKind.Absolute)',
    () => isWellFormedUriString('http://e.com/a%20b', uriKinds.absolute),
    'True',
  ],
])('%s', check);

// combination
test.each<Row>([
  [
    'new Uri(new Uri("http://example.com/a/b?c"), "../x/./y?z#w").AbsoluteUri',
    () => newCombinedUri(base, '../x/./y?z#w').absoluteUri,
    'http://example.com/x/y?z#w',
  ],
  [
    'new Uri(new Uri("http://example.com/a/b?c"), "?q").AbsoluteUri',
    () => newCombinedUri(base, '?q').absoluteUri,
    'http://example.com/a/b?q',
  ],
  [
    'new Uri(new Uri("http://example.com/a/b?c"), "//other/x").AbsoluteUri',
    () => newCombinedUri(base, '//other/x').absoluteUri,
    'http://other/x',
  ],
  [
    'new Uri(new Uri("http://example.com/a/b?c"), "https://x.y/").AbsoluteUri',
    () => newCombinedUri(base, 'https://x.y/').absoluteUri,
    'https://x.y/',
  ],
  [
    'new Uri("http://example.com/a/b?c").MakeRelativeUri(new Uri("http://example.com/x/y#z")).ToString()',
    () => makeRelativeUri(base, uri('http://example.com/x/y#z')),
    '../x/y#z',
  ],
  [
    'new Uri("http://example.com/a/b?c").IsBaseOf(new Uri("http://EXAMPLE.com/a/c/d"))',
    () => isBaseOf(base, uri('http://EXAMPLE.com/a/c/d')),
    'True',
  ],
  [
    'new Uri("http://e.com/a#x") == new Uri("HTTP://E.com:80/a#y")',
    () => equalUris(uri('http://e.com/a#x'), uri('HTTP://E.com:80/a#y')),
    'True',
  ],
  [
    'new Uri("http://e.com/a") == new Uri("http://e.com/A")',
    () => equalUris(uri('http://e.com/a'), uri('http://e.com/A')),
    'False',
  ],
])('%s', check);

// escapes and checks
test.each<Row>([
  [
    'Uri.EscapeDataString("a b&c=\\u00E9/~!*\'()\\uD83D\\uDE00")',
    () => escapeDataString("a b&c=\u00E9/~!*'()\uD83D\uDE00"),
    'a%20b%26c%3D%C3%A9%2F~%21%2A%27%28%29%F0%9F%98%80',
  ],
  ['Uri.EscapeDataString("\\uD83D")', () => escapeDataString('\uD83D'), '%EF%BF%BD'],
  [
    'Uri.EscapeUriString("http://e.com/a b?q=\\u00E9&%41[")',
    () => escapeUriString('http://e.com/a b?q=\u00E9&%41['),
    'http://e.com/a%20b?q=%C3%A9&%2541[',
  ],
  ['Uri.UnescapeDataString("a%20b%C3%A9%C3%zz%41+")', () => unescapeDataString('a%20b%C3%A9%C3%zz%41+'), 'a bé%C3%zzA+'],
  [
    'Uri.EscapeDataString(null)',
    () => escapeDataString(null),
    "ArgumentNullException: Value cannot be null. (Parameter 'stringToEscape')",
  ],
  ['(int)Uri.CheckHostName("example.com")', () => checkHostName('example.com'), '2'],
  ['(int)Uri.CheckHostName("1.2.3.4")', () => checkHostName('1.2.3.4'), '3'],
  ['(int)Uri.CheckHostName("a b")', () => checkHostName('a b'), '0'],
  ['Uri.CheckSchemeName("a+b.c-1")', () => checkSchemeName('a+b.c-1'), 'True'],
])('%s', check);
