/**
 * Generated C#: a tree of templates, so that a difference can be made small by putting a simpler tree in a hole.
 * A template is C# text with holes, `«int».ToString(«string:format»)`; what a hole says is the key of its makers.
 */

/** What needs no parentheses wherever an expression may stand. */
const primary = /^(?:[\w.]+|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')$/;

export class Tree {
  /** `parts` stand around `children`. An operand is put in parentheses where it needs them. */
  constructor(key, parts, children, isOperand = true) {
    this.key = key;
    this.parts = parts;
    this.children = children;
    this.isOperand = isOperand;
  }

  get text() {
    let text = this.parts[0];
    for (const [i, child] of this.children.entries())
      text += child.operandText(this.parts[i], this.parts[i + 1]) + this.parts[i + 1];
    return text;
  }

  get size() {
    return this.children.reduce((sum, child) => sum + child.size, 1);
  }

  operandText(before, after) {
    const { text } = this;
    if (/^[\w<].*>$/.test(this.key) && /^(?:\w+|\([\w, ]*\)) =>/.test(text) && after.startsWith('.'))
      return `((${this.key})(${text}))`;
    // Between commas and brackets nothing can be misread.
    const isAlone = /(?:[(,[=>;]|return|^)\s*$/.test(before) && !/=>\s*$/.test(before) && /^\s*(?:[),\]};]|$)/.test(after);
    return !this.isOperand || isAlone || primary.test(text) || /^\(\(?\w*[?]?\)?[\w"]*\)$/.test(text) ? text : `(${text})`;
  }

  withChild(index, child) {
    return new Tree(
      this.key,
      this.parts,
      this.children.map((old, i) => (i === index ? child : old)),
      this.isOperand,
    );
  }
}

/** Statements, each of which may be left out. */
export class Block extends Tree {
  constructor(children) {
    super('block', ['', ...children.map(() => ' ')], children, false);
  }
  without(index) {
    return new Block(this.children.filter((_, i) => i !== index));
  }
}

export const leaf = (key, text, isOperand = true) => new Tree(key, [text], [], isOperand);

const parsed = new Map();

/** The texts and the keys of a template's holes. */
export function partsOf(template) {
  let found = parsed.get(template);
  if (found === undefined) {
    const pieces = template.split(/«([^»]*)»/);
    found = { parts: pieces.filter((_, i) => i % 2 === 0), keys: pieces.filter((_, i) => i % 2 === 1) };
    parsed.set(template, found);
  }
  return found;
}
