import { clrType, m } from '../define.js';

export const webUtilityType = clrType('static class System.Net.WebUtility', [
  m('static byte[] UrlDecodeToBytes(byte[] encodedValue, int offset, int count)'),
  m('static byte[] UrlEncodeToBytes(byte[] value, int offset, int count)'),
  m('static string HtmlDecode(string value)'),
  m('static string HtmlEncode(string value)'),
  m('static string UrlDecode(string encodedValue)'),
  m('static string UrlEncode(string value)'),
  m('static void HtmlDecode(string value, TextWriter output)'),
  m('static void HtmlEncode(string value, TextWriter output)'),
]);
