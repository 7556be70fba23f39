/** Scenario files: the JSON of a whole context, by name in a folder or by path. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Json } from '../context/json.js';
import { CliError } from './command.js';

export function readJsonFile(path: string): Json {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new CliError(`Cannot read ${path}: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
  } catch (error) {
    throw new CliError(`${path} is not valid JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Every `*.json` of a folder by its name; one that cannot be read is left out, so that the others work. */
export function readScenarios(folder: string): ReadonlyMap<string, Json> {
  let files: string[];
  try {
    files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  } catch (error) {
    throw new CliError(`Cannot read the folder ${folder}: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
  return new Map(files.map((file) => [basename(file, '.json'), readJsonFile(join(folder, file))]));
}

/** A context with nothing in it but a request. */
export const emptyScenario: Json = {
  request: { method: 'GET', url: 'https://localhost/', originalUrl: 'https://localhost/', headers: {} },
};

export const scenarioFrom = (path: string | undefined, cwd: string): Json =>
  path === undefined ? emptyScenario : readJsonFile(resolve(cwd, path));
