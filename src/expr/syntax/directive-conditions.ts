import type { DirectiveLine } from './directive-line.js';

/** Deeper nesting of parentheses is not read. */
const nestingLimit = 100;

/** The value of an `#if` or `#elif` condition. No symbol is ever defined. */
export function evaluateCondition(line: DirectiveLine): boolean {
  return readOr(line, 0);
}

function readOr(line: DirectiveLine, depth: number): boolean {
  let value = readAnd(line, depth);
  while (line.tryEat('||')) value = readAnd(line, depth) || value;
  return value;
}

function readAnd(line: DirectiveLine, depth: number): boolean {
  let value = readEquality(line, depth);
  while (line.tryEat('&&')) value = readEquality(line, depth) && value;
  return value;
}

function readEquality(line: DirectiveLine, depth: number): boolean {
  let value = readNot(line, depth);
  for (;;) {
    if (line.tryEat('==')) value = value === readNot(line, depth);
    else if (line.tryEat('!=')) value = value !== readNot(line, depth);
    else return value;
  }
}

function readNot(line: DirectiveLine, depth: number): boolean {
  let negated = false;
  while (line.tryEat('!')) negated = !negated;
  return readPrimary(line, depth) !== negated;
}

function readPrimary(line: DirectiveLine, depth: number): boolean {
  if (line.is('(') && depth < nestingLimit) {
    line.next();
    const value = readOr(line, depth + 1);
    if (!line.tryEat(')')) line.report('CS1026');
    return value;
  }
  if (line.is('true') || line.is('false')) return line.next().text === 'true';
  line.eat('word', 'CS1517');
  return false;
}
