import { isLoopback, parseIPAddress } from '../../../../src/expr/runtime/net/ip-address.js';
import { htmlDecode, htmlEncode, urlDecode, urlEncode } from '../../../../src/expr/runtime/net/web-utility.js';
import { check, type Row } from '../outcome.js';

// WebUtility
test.each<Row>([
  [
    'WebUtility.HtmlEncode("<a href=\\"x\\">\'&\\u00E9\\u20AC\\uD83D\\uDE00\\uD83D")',
    () => htmlEncode('<a href="x">\'&\u00E9\u20AC\uD83D\uDE00\uD83D'),
    '&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#233;€&#128512;�',
  ],
  [
    'WebUtility.HtmlDecode("&lt;&eacute;&#233;&#x20AC;&#128512;&nope;&amp;lt;&#0;&#1114112;")',
    () => htmlDecode('&lt;&eacute;&#233;&#x20AC;&#128512;&nope;&amp;lt;&#0;&#1114112;'),
    '<éé€\ud83d\ude00&nope;&lt;\u0000&#1114112;',
  ],
  ['WebUtility.UrlEncode("a b&c=\\u00E9~!*()\'/")', () => urlEncode("a b&c=\u00E9~!*()'/"), 'a+b%26c%3D%C3%A9%7E!*()%27%2F'],
  ['WebUtility.UrlDecode("a+b%20%C3%A9%zz%E2%82%u20AC")', () => urlDecode('a+b%20%C3%A9%zz%E2%82%u20AC'), 'a b é%zz�%u20AC'],
  ['WebUtility.HtmlEncode(null)', () => htmlEncode(null), 'null'],
])('%s', check);

// IPAddress
test.each<Row>([
  ['System.Net.IPAddress.Parse("192.168.001.1").ToString()', () => parseIPAddress('192.168.001.1'), '192.168.1.1'],
  ['System.Net.IPAddress.Parse("0x7f.1").ToString()', () => parseIPAddress('0x7f.1'), '127.0.0.1'],
  [
    'System.Net.IPAddress.Parse("2001:DB8:0:0:1:0:0:1").ToString()',
    () => parseIPAddress('2001:DB8:0:0:1:0:0:1'),
    '2001:db8::1:0:0:1',
  ],
  ['System.Net.IPAddress.Parse("::ffff:1.2.3.4").ToString()', () => parseIPAddress('::ffff:1.2.3.4'), '::ffff:1.2.3.4'],
  [
    'System.Net.IPAddress.Parse("1.2.3.256")',
    () => parseIPAddress('1.2.3.256'),
    'FormatException: An invalid IP address was specified.',
  ],
  ['System.Net.IPAddress.Parse("1.2.3.4").GetAddressBytes()', () => parseIPAddress('1.2.3.4').addressBytes, '1|2|3|4'],
  [
    'System.Net.IPAddress.IsLoopback(System.Net.IPAddress.Parse("127.9.9.9"))',
    () => isLoopback(parseIPAddress('127.9.9.9')),
    'True',
  ],
])('%s', check);
