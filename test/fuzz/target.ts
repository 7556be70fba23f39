/** What a fuzz target is. */
import type fc from 'fast-check';

/**
 * A generator of inputs and what must hold for each. An input is a text, so that a finding can be kept and read as it is.
 * `holds` throws when the property is broken; what the code under test may throw is for it to catch.
 */
export interface FuzzTarget {
  readonly name: string;
  readonly inputs: fc.Arbitrary<string>;
  readonly holds: (input: string) => void | Promise<void>;
}
