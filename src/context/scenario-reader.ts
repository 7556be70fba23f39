/** Typed reading of the JSON that scenario and test files describe a context with. */
import { isJsonObject, type Json, type JsonObject } from './json.js';

/** A scenario that does not say what it must; the message names the place. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
}

/** An object of a scenario with the path to it. */
export class Section {
  constructor(
    readonly json: JsonObject,
    readonly path: string,
  ) {}

  /** Reports a value that is missing or of another kind. */
  fail(name: string, wanted: string): never {
    throw new ScenarioError(`${this.path}${name}: ${wanted} expected`);
  }

  value(name: string): Json | undefined {
    return Object.hasOwn(this.json, name) ? this.json[name] : undefined;
  }
  /** Null where absent; numbers and booleans as they are written. */
  text(name: string): string | null {
    const value = this.value(name);
    if (value === undefined || value === null) return null;
    return typeof value === 'object' ? this.fail(name, 'a text') : String(value);
  }
  requiredText(name: string): string {
    return this.text(name) ?? this.fail(name, 'a text');
  }
  flag(name: string, absent: boolean): boolean {
    const value = this.value(name);
    if (value === undefined || value === null) return absent;
    return typeof value === 'boolean' ? value : this.fail(name, 'true or false');
  }
  integer(name: string): number | null {
    const value = this.value(name);
    if (value === undefined || value === null) return null;
    const number = Number(value);
    return Number.isInteger(number) ? number : this.fail(name, 'a whole number');
  }
  /** One of the names of an enum, or its number. */
  choice(name: string, choices: Readonly<Record<string, number>>, absent: number): number {
    const value = this.value(name);
    if (value === undefined || value === null) return absent;
    if (typeof value === 'number') return value;
    if (typeof value === 'string' && Object.hasOwn(choices, value)) return choices[value]!;
    return this.fail(name, `one of ${Object.keys(choices).join(', ')}`);
  }
  section(name: string): Section | undefined {
    const value = this.value(name);
    if (value === undefined || value === null) return undefined;
    return isJsonObject(value) ? new Section(value, `${this.path}${name}.`) : this.fail(name, 'an object');
  }
  list(name: string): readonly Json[] {
    const value = this.value(name);
    if (value === undefined || value === null) return [];
    return Array.isArray(value) ? (value as readonly Json[]) : this.fail(name, 'a list');
  }
  sections(name: string): readonly Section[] {
    return this.list(name).map((item, i) =>
      isJsonObject(item) ? new Section(item, `${this.path}${name}[${i}].`) : this.fail(name, 'a list of objects'),
    );
  }
  entries(): readonly (readonly [name: string, value: Json])[] {
    return Object.entries(this.json).filter((entry): entry is [string, Json] => entry[1] !== undefined);
  }
}
