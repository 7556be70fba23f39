/** Every fuzz target, cheap ones first. */
import type { FuzzTarget } from '../target.js';
import { binderTarget } from './binder.js';
import { daprTarget } from './dapr.js';
import { documentsTarget } from './documents.js';
import { filesTarget } from './files.js';
import { formatsTarget } from './formats.js';
import { jsonTarget } from './json.js';
import { lexerTarget } from './lexer.js';
import { liquidTarget } from './liquid.js';
import { mutationsTarget } from './mutations.js';
import { parserTarget } from './parser.js';
import { programsTarget } from './programs.js';
import { regexTarget } from './regex.js';
import { textTarget } from './text.js';
import { xmlTarget } from './xml.js';

export const targets: readonly FuzzTarget[] = [
  lexerTarget,
  parserTarget,
  binderTarget,
  mutationsTarget,
  programsTarget,
  regexTarget,
  jsonTarget,
  xmlTarget,
  formatsTarget,
  textTarget,
  documentsTarget,
  liquidTarget,
  daprTarget,
  filesTarget,
];
