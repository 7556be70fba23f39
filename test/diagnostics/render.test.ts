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

  test('a span over several lines is underlined on its first', () => {
    const text = renderDiagnostic({ code: 'X', message: 'm', severity: 'error', span: { start: 0, end: source.length }, source });
    expect(text.split('\n')[2]).toBe('      | ^^^^^^^^^^');
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
