import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { renderDiagnostic, renderDiagnostics } from '../../src/diagnostics/render.js';
import { diagnosticToJson } from '../../src/diagnostics/render-json.js';
import { SourceText } from '../../src/text/source-text.js';

const source = new SourceText('<policies>\n\t<inbond/>\n</policies>', 'orders.xml');
const diagnostic: Diagnostic = {
  ...{ code: 'APE1114', message: "'inbond' is no section.", severity: 'error', span: { start: 13, end: 19 } },
  ...{ hint: "Did you mean 'inbound'?", source },
};

describe('renderDiagnostic', () => {
  test('file, line, column, caret and hint', () => {
    expect(renderDiagnostic(diagnostic)).toBe(
      [
        "orders.xml:2:3: error APE1114: 'inbond' is no section.",
        '    2 |     <inbond/>',
        '      |      ^^^^^^',
        "  hint: Did you mean 'inbound'?",
      ].join('\n'),
    );
  });

  test('an empty span has one caret, at the end of a line behind it', () => {
    const text = renderDiagnostic({ code: 'X', message: 'm', severity: 'warning', span: { start: 10, end: 10 }, source });
    expect(text).toBe('orders.xml:1:11: warning X: m\n    1 | <policies>\n      |           ^');
  });

  const marked = (text: string, from: string, to = from, width?: number) => {
    const start = text.indexOf(from);
    const end = text.lastIndexOf(to) + to.length;
    const about = {
      code: 'X',
      message: 'm',
      severity: 'error',
      span: { start, end },
      source: new SourceText(text, 't'),
    } as const;
    return renderDiagnostic(about, width === undefined ? {} : { width })
      .split('\n')
      .slice(1);
  };

  test('a span over several lines is marked on its first and its last', () => {
    expect(marked('<a>\r\n  one\r\n  two\r\n\tthree;\r\n</a>', 'one', 'three')).toEqual([
      '    2 |   one',
      '      |   ^^^',
      '      :',
      '    4 |     three;',
      '      |     ^^^^^',
    ]);
    expect(marked('one\n  two', 'one', 'two')).toEqual(['    1 | one', '      | ^^^', '    2 |   two', '      |   ^^^']);
    expect(marked('one\n   \ntwo', 'one', '   ')).toEqual(['    1 | one', '      | ^^^']);
    expect(marked('one\ntwo', 'one\n')).toEqual(['    1 | one', '      | ^^^']);
  });

  test.each([
    ['tabs', '\ta\tbc', 'b', ['    1 |     a   bc', '      |         ^']],
    ['a marked tab', 'a\tb', '\tb', ['    1 | a   b', '      |  ^^^^']],
    ['wide characters', '日本語 x', 'x', ['    1 | 日本語 x', '      |        ^']],
    ['marked wide characters', '"日本"', '日本', ['    1 | "日本"', '      |  ^^^^']],
    ['an emoji', '😀x', 'x', ['    1 | 😀x', '      |   ^']],
    ['combining marks', 'e\u0301e\u0301x', 'x', ['    1 | e\u0301e\u0301x', '      |   ^']],
    ['half-width forms', '\uff71x', 'x', ['    1 | \uff71x', '      |  ^']],
    ['a byte order mark', '\ufeff<a>', 'a', ['    1 | ·<a>', '      |   ^']],
    ['what turns the direction', 'a\u202eb\u200bx', 'x', ['    1 | a·b·x', '      |     ^']],
  ])('the caret stands under its character: %s', (_name, text, at, expected) => {
    expect(marked(text, at)).toEqual(expected);
  });

  test('a long line is cut between characters, and where the marked place is long', () => {
    const emoji = '😀'.repeat(60);
    for (let width = 20; width < 26; width++)
      expect(marked(`${emoji}!${emoji}`, '!', '!', width)[0]).not.toMatch(
        /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
      );
    const [line, carets] = marked(`${'a'.repeat(50)}${'b'.repeat(500)}`, 'b', 'b', 40);
    expect(line).toBe(`    1 | …${'a'.repeat(20)}${'b'.repeat(20)}…`);
    expect(carets).toBe(`      | ${' '.repeat(21)}${'^'.repeat(20)}`);
  });

  test('a long line is cut around the caret', () => {
    const long = new SourceText(`${'a'.repeat(500)}!${'b'.repeat(500)}`, 'long');
    const [, line, carets] = renderDiagnostic(
      { code: 'X', message: 'm', severity: 'error', span: { start: 500, end: 501 }, source: long },
      { width: 40 },
    ).split('\n');
    expect(line).toMatch(/^ {4}1 \| …a+!b+…$/);
    expect(line!.indexOf('!')).toBe(carets!.indexOf('^'));
  });

  test('what a document holds does not steer the terminal', () => {
    const wild = new SourceText('\u001b[31mred', 'wild');
    const text = renderDiagnostic({
      code: 'X',
      message: 'bad \u001b[2J',
      severity: 'error',
      span: { start: 1, end: 2 },
      source: wild,
    });
    expect(text).not.toContain('\u001b');
  });

  test('colours when asked', () => {
    expect(renderDiagnostic(diagnostic, { color: true })).toContain('\u001b[31merror APE1114\u001b[39m');
  });

  test('several, and an empty document', () => {
    const empty: Diagnostic = {
      code: 'APE1001',
      message: 'empty',
      severity: 'error',
      span: { start: 0, end: 0 },
      source: new SourceText('', 'e.xml'),
    };
    expect(renderDiagnostics([empty, empty])).toBe('e.xml:1:1: error APE1001: empty\n\ne.xml:1:1: error APE1001: empty');
  });

  test('as JSON', () => {
    expect(diagnosticToJson(diagnostic)).toEqual({
      ...{ code: 'APE1114', severity: 'error', message: "'inbond' is no section.", file: 'orders.xml' },
      ...{ line: 2, column: 3, endLine: 2, endColumn: 9, offset: 13, length: 6, hint: "Did you mean 'inbound'?" },
    });
  });
});
