/** `apim-policy repl`: expressions over one context, each on a line or on several. */
import { createInterface } from 'node:readline';
import type { Json } from '../../context/json.js';
import type { PolicyContext } from '../../context/policy-context.js';
import { compileExpression, wrapped } from '../../evaluation/compile-expression.js';
import { ExpressionError } from '../../evaluation/errors.js';
import { installNodeCrypto } from '../../host/crypto/node-crypto.js';
import { expressionExtent } from '../../policies/document/expression-extent.js';
import { CliError, type CliIo, type Command, textOption, write } from '../command.js';
import { writeExpressionError } from '../diagnostics-text.js';
import { contextOf, scenarioFrom } from '../scenarios.js';
import { shown } from '../show-value.js';

interface Session {
  readonly io: CliIo;
  scenario: Json;
  /** What `.set` has set, over the scenario's variables. */
  readonly variables: Map<string, unknown>;
}

/** A fresh context for each input: a body that one has read is there again for the next. */
function freshContext({ scenario, variables }: Session): PolicyContext {
  const context = contextOf(scenario);
  for (const [name, value] of variables) context.variables.set(name, value);
  return context;
}

interface Directive {
  /** What stands behind the name. */
  readonly usage: string;
  readonly help: string;
  run(session: Session, argument: string): string | undefined;
}

const directives: Readonly<Record<string, Directive>> = {
  '.help': {
    usage: '',
    help: 'this list',
    run: () =>
      Object.entries(directives)
        .map(([name, { usage, help }]) => `${`${name} ${usage}`.padEnd(24)}${help}`)
        .join('\n'),
  },
  '.type': {
    usage: 'EXPRESSION',
    help: 'its compile-time type',
    run: (_session, text) => compileExpression(text).staticType ?? '(a block has none)',
  },
  '.code': { usage: 'EXPRESSION', help: 'the JavaScript it becomes', run: (_session, text) => compileExpression(text).code },
  '.set': {
    usage: 'NAME EXPRESSION',
    help: 'a variable of the context, for what follows',
    run(session, argument) {
      const [, name, text] = /^(\S+)\s+(.+)$/s.exec(argument) ?? [];
      if (name === undefined || text === undefined) throw new CliError('.set takes a name and an expression.');
      session.variables.set(name, compileExpression(text).evaluate(freshContext(session)).value);
      return undefined;
    },
  },
  '.context': {
    usage: '[FILE]',
    help: 'another scenario; without a file the empty one',
    run(session, path) {
      const scenario = scenarioFrom(path === '' ? undefined : path, session.io.cwd);
      contextOf(scenario);
      session.scenario = scenario;
      session.variables.clear();
      return undefined;
    },
  },
  '.exit': { usage: '', help: 'end; so does the end of the input', run: () => undefined },
};

const directivePattern = /^(\.[a-z]+)(?:\s+(.*))?$/s;

function answer(session: Session, text: string): string | undefined {
  const [, name, argument = ''] = directivePattern.exec(text) ?? [];
  if (name !== undefined) {
    const found = Object.hasOwn(directives, name) ? directives[name] : undefined;
    if (found === undefined) throw new CliError(`There is no ${name}; .help lists what there is.`);
    return found.run(session, argument);
  }
  const evaluation = compileExpression(text).evaluate(freshContext(session));
  return `${shown(evaluation.value, () => evaluation.toJs())}${evaluation.value === null ? '' : `    ${evaluation.type}`}`;
}

/** The expression in `text` goes on in the next line: a bracket is open, and no string that ends with its line. */
function isOpen(text: string): boolean {
  const directive = directivePattern.exec(text);
  const expression = directive === null ? text : (directive[2] ?? '');
  const given = wrapped(expression);
  // Without a wrapping of its own, the expression may leave round brackets open or braces.
  const sources = given === expression ? [given] : [given, `@{${expression}}`];
  if (sources.every((source) => expressionExtent(source, source.indexOf('@'), source.length, false) !== undefined)) return false;
  try {
    compileExpression(given);
    return false;
  } catch (error) {
    return error instanceof ExpressionError && !error.diagnostics.some(({ code }) => code === 'CS1010');
  }
}

async function respond(session: Session, text: string): Promise<void> {
  const { io } = session;
  try {
    const result = answer(session, text);
    if (result !== undefined) await write(io.stdout, `${result}\n`);
  } catch (error) {
    if (error instanceof ExpressionError) await writeExpressionError(error, io);
    else if (error instanceof CliError) await write(io.stderr, `${error.message}\n`);
    else throw error;
  }
}

export const command: Command = {
  name: 'repl',
  summary: 'Evaluates expressions as they are typed, over one context',
  usage: '[--scenario FILE]',
  options: { scenario: { type: 'string', short: 's', value: 'FILE', help: 'The context, as a scenario file' } },
  details:
    'An input is @(…), @{…}, or the inside of @(…) alone. It goes on over the next lines while a bracket is open; an empty line ends it.\n.help lists the directives.',
  async run(args, io) {
    if (args.positionals.length > 0) throw new CliError("'repl' takes no expression; use 'eval'.");
    installNodeCrypto();
    const session: Session = { io, scenario: scenarioFrom(textOption(args, 'scenario'), io.cwd), variables: new Map() };
    contextOf(session.scenario);
    const isTerminal = (io.stdin as { isTTY?: boolean }).isTTY === true;
    const lines = createInterface({ input: io.stdin, output: isTerminal ? io.stdout : undefined, terminal: isTerminal });
    let pending = '';
    const prompt = () => {
      if (!isTerminal) return;
      lines.setPrompt(pending === '' ? '> ' : '… ');
      lines.prompt();
    };
    const close = () => lines.close();
    io.signal.addEventListener('abort', close);
    // Ctrl+C gives up an input that has been begun, else ends.
    lines.on('SIGINT', () => {
      if (pending === '') return lines.close();
      pending = '';
      lines.write(null, { ctrl: true, name: 'u' });
      prompt();
    });
    prompt();
    for await (const line of lines) {
      const text = pending === '' ? line.trim() : `${pending}\n${line}`;
      if (text === '.exit') break;
      if (line.trim() !== '' && isOpen(text)) pending = text;
      else {
        pending = '';
        if (text !== '') await respond(session, text.trim());
      }
      prompt();
    }
    if (pending !== '') await respond(session, pending);
    io.signal.removeEventListener('abort', close);
    lines.close();
    return 0;
  },
};
