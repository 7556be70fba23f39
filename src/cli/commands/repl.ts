/** `apim-policy repl`: one expression a line over one context. */
import { createInterface } from 'node:readline';
import type { PolicyContext } from '../../context/policy-context.js';
import { contextFromScenario } from '../../context/scenario.js';
import { compileExpression } from '../../evaluation/compile-expression.js';
import { ExpressionError } from '../../evaluation/errors.js';
import { installNodeCrypto } from '../../host/crypto/node-crypto.js';
import { CliError, type CliIo, type Command, textOption, write } from '../command.js';
import { scenarioFrom } from '../scenarios.js';
import { shown } from '../show-value.js';

interface Session {
  readonly io: CliIo;
  scenario: ReturnType<typeof scenarioFrom>;
}

/** A fresh context for each line: a body that one line has read is there again for the next. */
const contextOf = (session: Session): PolicyContext => contextFromScenario(session.scenario);

const directives: Readonly<
  Record<string, { readonly help: string; run(session: Session, argument: string): string | undefined }>
> = {
  '.help': {
    help: 'this list',
    run: () =>
      Object.entries(directives)
        .map(([name, { help }]) => `${name.padEnd(10)} ${help}`)
        .join('\n'),
  },
  '.type': {
    help: 'EXPRESSION: its compile-time type',
    run: (_session, text) => compileExpression(text).staticType ?? '(a block has none)',
  },
  '.code': { help: 'EXPRESSION: the JavaScript it becomes', run: (_session, text) => compileExpression(text).code },
  '.context': {
    help: 'FILE: another scenario',
    run(session, path) {
      session.scenario = scenarioFrom(path, session.io.cwd);
      return undefined;
    },
  },
  '.exit': { help: 'end', run: () => undefined },
};

function answer(session: Session, line: string): string | undefined {
  const directive = /^(\.[a-z]+)\s*(.*)$/.exec(line);
  if (directive !== null) {
    const [, name, argument] = directive;
    const found = Object.hasOwn(directives, name!) ? directives[name!] : undefined;
    return found === undefined ? `There is no ${name}; .help lists what there is.` : found.run(session, argument!);
  }
  const evaluation = compileExpression(line).evaluate(contextOf(session));
  return `${shown(evaluation.value, () => evaluation.toJs())}${evaluation.value === null ? '' : `    ${evaluation.type}`}`;
}

export const command: Command = {
  name: 'repl',
  summary: 'Evaluates expressions line by line',
  usage: '[--scenario FILE]',
  options: { scenario: { type: 'string', short: 's', value: 'FILE', help: 'The context, as a scenario file' } },
  details: 'A line is @(…), @{…}, or the inside of @(…) alone. .help lists the directives.',
  async run(args, io) {
    installNodeCrypto();
    const session: Session = { io, scenario: scenarioFrom(textOption(args, 'scenario'), io.cwd) };
    const isTerminal = (io.stdin as { isTTY?: boolean }).isTTY === true;
    const lines = createInterface({
      input: io.stdin,
      output: isTerminal ? io.stdout : undefined,
      prompt: '> ',
      terminal: isTerminal,
    });
    io.signal.addEventListener('abort', () => lines.close());
    if (isTerminal) lines.prompt();
    for await (const line of lines) {
      const text = line.trim();
      if (text === '.exit') break;
      if (text !== '') {
        try {
          const result = answer(session, text);
          if (result !== undefined) await write(io.stdout, `${result}\n`);
        } catch (error) {
          if (!(error instanceof ExpressionError || error instanceof CliError)) throw error;
          await write(io.stderr, `${error.message}\n`);
        }
      }
      if (isTerminal) lines.prompt();
    }
    lines.close();
    return 0;
  },
};
