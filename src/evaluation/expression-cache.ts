/** Compiled expressions by their text: least recently used ones are dropped. */
import { standardEnvironment } from '../environment.js';
import { type BackEnd, type CompileResult, compileText } from '../expr/compile.js';

/** Compiles each text once. */
export class ExpressionCache {
  readonly #results = new Map<string, CompileResult>();
  readonly capacity: number;
  readonly backEnd: BackEnd;

  /** `capacity`: how many texts are kept. */
  constructor({ capacity = 10_000, backEnd = 'generated' }: { readonly capacity?: number; readonly backEnd?: BackEnd } = {}) {
    this.capacity = capacity;
    this.backEnd = backEnd;
  }

  compile(text: string): CompileResult {
    let result = this.#results.get(text);
    if (result !== undefined) {
      // A Map keeps the order of insertion: the one used last goes to the end.
      this.#results.delete(text);
      this.#results.set(text, result);
      return result;
    }
    result = compileText(text, standardEnvironment(), this.backEnd);
    this.#results.set(text, result);
    if (this.#results.size > this.capacity) this.#results.delete(this.#results.keys().next().value!);
    return result;
  }

  get size(): number {
    return this.#results.size;
  }
}
