/** Makes cases that differ small: simpler trees are put in the places of trees for as long as the case differs in the same way. */
import { literals } from './literals.mjs';
import { Block, leaf } from './tree.mjs';

const perRound = 10;

/** Every tree that is one step simpler, the largest steps first. */
function simpler(tree) {
  const found = [];
  visit(tree, (replaced) => found.push(replaced));
  return found
    .filter(({ size, text }) => size < tree.size || text.length < tree.text.length)
    .sort((a, b) => a.text.length - b.text.length);
}

function visit(tree, report) {
  if (tree instanceof Block)
    for (const [i, child] of tree.children.entries()) {
      if (tree.children.length > 2) report(new Block([child]));
      report(tree.without(i));
    }
  else if (tree.children.length > 0 || tree.text.length > 3) {
    for (const inner of descendants(tree)) if (inner.key === tree.key) report(inner);
    const atom = literals[tree.key]?.[0];
    if (atom !== undefined && atom !== tree.text) report(leaf(tree.key, atom));
  }
  for (const [i, child] of tree.children.entries())
    visit(child, (replaced) => report(tree instanceof Block ? blockWith(tree, i, replaced) : tree.withChild(i, replaced)));
}

const blockWith = (block, index, child) => new Block(block.children.map((old, i) => (i === index ? child : old)));

function* descendants(tree) {
  for (const child of tree.children) {
    yield child;
    yield* descendants(child);
  }
}

/**
 * `differences`: `{ tree, fault }`. `judge` answers many trees at once: the fault of each, or undefined. Each round tries some candidates
 * of every difference that still shrinks.
 */
export function shrinkAll(differences, judge, rounds = 6) {
  let active = differences.map((difference) => ({ difference, tried: new Set() }));
  for (let round = 0; round < rounds && active.length > 0; round++) {
    const tries = active.flatMap((entry) =>
      spread(simpler(entry.difference.tree).filter(({ text }) => !entry.tried.has(text))).map((tree) => ({ entry, tree })),
    );
    const faults = judge(tries.map(({ tree }) => tree));
    const next = new Set();
    for (const [i, { entry, tree }] of tries.entries()) {
      entry.tried.add(tree.text);
      next.add(entry);
      if (faults[i] === entry.difference.fault && tree.text.length < entry.difference.tree.text.length)
        entry.difference.tree = tree;
    }
    active = [...next];
  }
}

/** Some of the list: the smallest ones, and a few from all over it. */
const spread = (list) =>
  list.length <= perRound
    ? list
    : Array.from({ length: perRound }, (_, i) => list[Math.floor((i * i * list.length) / (perRound * perRound))]);
