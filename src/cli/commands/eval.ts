/** `apim-policy eval`: one expression, from the command line or a file. */
import { answerCase } from '../../conformance/answer-case.js';
import { compileExpression, wrapped } from '../../evaluation/compile-expression.js';
import { ExpressionError } from '../../evaluation/errors.js';
import { installNodeCrypto } from '../../host/crypto/node-crypto.js';
import { CliError, type CliIo, type Command, type CommandArguments, flag, textOption, write } from '../command.js';
import { writeExpressionError } from '../diagnostics-text.js';
import { readInputOrStdin } from '../files.js';
import { contextOf, scenarioFrom } from '../scenarios.js';
import { shown } from '../show-value.js';

async function expressionText(args: CommandArguments, io: CliIo): Promise<string> {
  const file = textOption(args, 'file');
  const { positionals } = args;
  if (positionals.length !== (file === undefined ? 1 : 0)) throw new CliError('Give one expression (in quotes), or --file FILE.');
  if (file === undefined) return positionals[0]!;
  const bytes = await readInputOrStdin(file, io);
  return bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim();
}

export const command: Command = {
  name: 'eval',
  summary: 'Evaluates one expression',
  usage: 'EXPRESSION | --file FILE [options]',
  options: {
    file: { type: 'string', short: 'f', value: 'FILE', help: 'Read the expression from a file; - is standard input' },
    scenario: { type: 'string', short: 's', value: 'FILE', help: 'The context, as a scenario file' },
    json: { type: 'boolean', help: 'Print the answer as one JSON line (type, value, exception, diagnostics)' },
  },
  details: 'EXPRESSION is @(…), @{…}, or the inside of @(…) alone. Exit code 1 when it does not compile, throws, or is stopped.',
  async run(args, io) {
    installNodeCrypto();
    const text = await expressionText(args, io);
    const scenario = scenarioFrom(textOption(args, 'scenario'), io.cwd);
    const context = contextOf(scenario);
    if (flag(args, 'json')) {
      const { id: _, ...answer } = answerCase({ id: '', expression: wrapped(text) }, new Map([['default', scenario]]));
      await write(io.stdout, `${JSON.stringify(answer)}\n`);
      return (answer.diagnostics ?? answer.exception ?? answer.stopped ?? answer.failure) ? 1 : 0;
    }
    try {
      const evaluation = compileExpression(text).evaluate(context);
      await write(io.stdout, `${shown(evaluation.value, () => evaluation.toJs())}\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      await writeExpressionError(error, io);
      return 1;
    }
  },
};
