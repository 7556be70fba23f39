import { throwArgumentNull } from '../../runtime/exception.js';
import { Match } from '../../runtime/regex/match.js';
import { clrType, m } from '../define.js';

export const matchType = clrType(
  'class System.Text.RegularExpressions.Match : Group',
  () => [
    m('GroupCollection Groups { get; }', (match: Match) => match.groups),
    m('Match NextMatch()', (match: Match) => match.nextMatch()),
    m('static Match Empty { get; }', () => Match.empty),
    m('string Result(string replacement)', (match: Match, replacement: string | null) =>
      match.result(replacement === null ? throwArgumentNull('replacement') : replacement),
    ),
  ],
  ['Synchronized'],
);
