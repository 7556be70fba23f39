/** Scenario files: the JSON of a whole context, by name in a folder or by path. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Json } from '../context/json.js';
import type { PolicyContext } from '../context/policy-context.js';
import { contextFromScenario } from '../context/scenario.js';
import { ScenarioError } from '../context/scenario-reader.js';
import { standardEnvironment } from '../environment.js';
import { CliError } from './command.js';
import { cannotRead } from './files.js';

export function readJsonFile(path: string): Json {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw cannotRead(path, error);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
  } catch (error) {
    throw new CliError(`${path} is not valid JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Every `*.json` of a folder by its name. */
export function readScenarios(folder: string): ReadonlyMap<string, Json> {
  let files: string[];
  try {
    files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  } catch (error) {
    throw cannotRead(folder, error);
  }
  return new Map(files.map((file) => [basename(file, '.json'), readJsonFile(join(folder, file))]));
}

/** A context with nothing in it but a request. */
export const emptyScenario: Json = {
  request: { method: 'GET', url: 'https://localhost/', originalUrl: 'https://localhost/', headers: {} },
};

export const scenarioFrom = (path: string | undefined, cwd: string): Json =>
  path === undefined ? emptyScenario : readJsonFile(resolve(cwd, path));

/** The context of a scenario, or what is wrong with it. */
export function contextOf(scenario: Json, name = 'The scenario'): PolicyContext {
  // Declares the types that a context is made of.
  standardEnvironment();
  try {
    return contextFromScenario(scenario);
  } catch (error) {
    if (error instanceof ScenarioError) throw new CliError(`${name} is not valid: ${error.message}`);
    throw error;
  }
}
