import { clrType, m } from '../../expr/surface/define.js';
import type { Response } from '../response.js';

export const iResponseType = clrType('interface IResponse', () => [
  m('IMessageBody Body { get; }', (response: Response) => response.body),
  m('IReadOnlyDictionary<string, string[]> Headers { get; }', (response: Response) => response.headers),
  m('int StatusCode { get; }', (response: Response) => response.statusCode),
  m('string StatusReason { get; }', (response: Response) => response.statusReason),
]);
