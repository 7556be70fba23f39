import * as web from '../../runtime/net/web-utility.js';
import { clrType, m } from '../define.js';

export const webUtilityType = clrType('static class System.Net.WebUtility', () => [
  m('static byte[] UrlDecodeToBytes(byte[] encodedValue, int offset, int count)', web.urlDecodeToBytes),
  m('static byte[] UrlEncodeToBytes(byte[] value, int offset, int count)', web.urlEncodeToBytes),
  m('static string HtmlDecode(string value)', web.htmlDecode),
  m('static string HtmlEncode(string value)', web.htmlEncode),
  m('static string UrlDecode(string encodedValue)', web.urlDecode),
  m('static string UrlEncode(string value)', web.urlEncode),
  m('static void HtmlDecode(string value, TextWriter output)', web.writeTo(web.htmlDecode)),
  m('static void HtmlEncode(string value, TextWriter output)', web.writeTo(web.htmlEncode)),
]);
