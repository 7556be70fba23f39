import type { ClrException } from '../../../src/expr/runtime/exception.js';
import { ClrRandom } from '../../../src/expr/runtime/random.js';
import { randomNumber, setRandomSource, systemRandom } from '../../../src/expr/runtime/random-source.js';
import { bytesOf, newArray, newByteArray } from '../../../src/expr/runtime/values.js';
import { types } from '../../../src/expr/types/universe.js';

types.int.definition.shape = {
  kind: 'struct',
  isStatic: false,
  isAbstract: false,
  isSealed: true,
  baseType: types.valueType,
  interfaces: [],
};
const seeded = (seed: number) => new ClrRandom(seed);

test('a seed gives the sequence of .NET', () => {
  expect([0, 1, 42, 5].map((seed) => seeded(seed).next())).toEqual([1559595546, 534011718, 1434747710, 726643700]);
  expect(seeded(-42).next()).toBe(seeded(42).next());
  expect(seeded(-2147483648).next()).toBe(seeded(2147483647).next());
  expect([seeded(42).nextDouble(), seeded(42).nextBetween(1, 7), seeded(42).nextBetween(-2147483648, 2147483647)]).toEqual([
    0.6681064659115423, 5, 1434747709,
  ]);
  const later = seeded(5);
  for (let i = 0; i < 100; i++) later.next();
  expect(later.next()).toBe(289631220);
});

test('everything else that a sequence feeds', () => {
  const random = seeded(5);
  expect([random.nextInt64(), random.nextInt64Below(1000n), random.nextSingle()]).toEqual([
    2425402007342470124n,
    950n,
    Math.fround(0.14631055),
  ]);
  expect([random.getHexString(10, false), random.getHexString(5, true)]).toEqual(['F91F51172F', '1d471']);
  const shuffled = newArray<number>(types.int, [1, 2, 3, 4, 5, 6, 7]);
  const other = seeded(7);
  other.shuffle(shuffled);
  expect(shuffled.items).toEqual([3, 7, 6, 4, 1, 2, 5]);
  expect(other.getItems(types.int, shuffled, 5).items).toEqual([3, 5, 2, 2, 4]);
  const buffer = newByteArray(new Uint8Array(3), types.byte);
  const bytes = seeded(5);
  bytes.nextBytes(buffer);
  expect([bytesOf(buffer).length, bytes.nextBelow(1000)]).toEqual([3, 625]);
});

test('bad arguments', () => {
  const message = (run: () => unknown) => {
    try {
      return String(run());
    } catch (error) {
      return (error as ClrException).message;
    }
  };
  expect(message(() => seeded(1).nextBelow(-1))).toBe(
    "maxValue ('-1') must be a non-negative value. (Parameter 'maxValue')\nActual value was -1.",
  );
  expect(message(() => seeded(1).nextBetween(3, 1))).toBe("'minValue' cannot be greater than maxValue. (Parameter 'minValue')");
  expect(message(() => seeded(1).nextBytes(null))).toBe("Value cannot be null. (Parameter 'buffer')");
});

test('the unseeded source can be replaced', () => {
  const previous = setRandomSource({ ...systemRandom, next: () => 0.5 });
  try {
    expect([new ClrRandom().nextBelow(10), randomNumber()]).toEqual([4, 0.5]);
  } finally {
    setRandomSource(previous);
  }
});
