/** `apim-policy eval`: one expression, from the command line or a file. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { answerCase } from '../../conformance/answer-case.js';
import { contextFromScenario } from '../../context/scenario.js';
import { compileExpression, wrapped } from '../../evaluation/compile-expression.js';
import { ExpressionError } from '../../evaluation/errors.js';
import { installNodeCrypto } from '../../host/crypto/node-crypto.js';
import { CliError, type CliIo, type Command, type CommandArguments, flag, textOption, write } from '../command.js';
import { scenarioFrom } from '../scenarios.js';
import { shown } from '../show-value.js';

function expressionText(args: CommandArguments, io: CliIo): string {
  const file = textOption(args, 'file');
  if (file !== undefined) {
    try {
      return readFileSync(resolve(io.cwd, file), 'utf8')
        .replace(/^\uFEFF/, '')
        .trim();
    } catch (error) {
      throw new CliError(`Cannot read ${file}: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
    }
  }
  const [text, ...more] = args.positionals;
  if (text === undefined || more.length > 0) throw new CliError('Give one expression (in quotes), or --file FILE.');
  return text;
}

export const command: Command = {
  name: 'eval',
  summary: 'Evaluates one expression',
  usage: 'EXPRESSION | --file FILE [--scenario FILE]',
  options: {
    file: { type: 'string', short: 'f', value: 'FILE', help: 'Read the expression from a file' },
    scenario: { type: 'string', short: 's', value: 'FILE', help: 'The context, as a scenario file' },
    json: { type: 'boolean', help: 'Print the answer as one JSON line (type, value, exception, diagnostics)' },
  },
  details: 'EXPRESSION is @(…), @{…}, or the inside of @(…) alone. Exit code 1 when it does not compile, throws, or is stopped.',
  async run(args, io) {
    installNodeCrypto();
    const text = expressionText(args, io);
    const scenario = scenarioFrom(textOption(args, 'scenario'), io.cwd);
    if (flag(args, 'json')) {
      const { id: _, ...answer } = answerCase({ id: '', expression: wrapped(text) }, new Map([['default', scenario]]));
      await write(io.stdout, `${JSON.stringify(answer)}\n`);
      return (answer.diagnostics ?? answer.exception ?? answer.stopped ?? answer.failure) ? 1 : 0;
    }
    try {
      const evaluation = compileExpression(text).evaluate(contextFromScenario(scenario));
      await write(io.stdout, `${shown(evaluation.value, () => evaluation.toJs())}\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      await write(io.stderr, `${error.message}\n`);
      return 1;
    }
  },
};
