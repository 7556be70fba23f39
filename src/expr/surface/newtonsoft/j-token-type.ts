import { clrType, m } from '../define.js';

export const jTokenTypeType = clrType('enum Newtonsoft.Json.Linq.JTokenType', () => [
  m('Array = 2'),
  m('Boolean = 9'),
  m('Bytes = 14'),
  m('Comment = 5'),
  m('Constructor = 3'),
  m('Date = 12'),
  m('Float = 7'),
  m('Guid = 15'),
  m('Integer = 6'),
  m('None = 0'),
  m('Null = 10'),
  m('Object = 1'),
  m('Property = 4'),
  m('Raw = 13'),
  m('String = 8'),
  m('TimeSpan = 17'),
  m('Undefined = 11'),
  m('Uri = 16'),
]);
