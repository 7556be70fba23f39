import { clrType, m } from '../../expr/surface/define.js';
import type { Url } from '../url.js';

export const iUrlType = clrType('interface IUrl', () => [
  m('string Host { get; }', (url: Url) => url.host),
  m('string Path { get; }', (url: Url) => url.path),
  m('int Port { get; }', (url: Url) => url.port),
  m('string Scheme { get; }', (url: Url) => url.scheme),
  m('string QueryString { get; }', (url: Url) => url.queryString),
  m('IReadOnlyDictionary<string, string[]> Query { get; }', (url: Url) => url.query),
  m('Uri ToUri()', (url: Url) => url.uri),
]);
