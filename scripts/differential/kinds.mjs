/** Kinds of cases: what each asks, and to which area of the conformance suite its findings belong. */
import { expressionForms, formTable } from './forms.mjs';
import { Generator } from './generator.mjs';
import { statementForms } from './statement-forms.mjs';
import { Block, leaf, Tree } from './tree.mjs';

const areaOfOwner = [
  [/^(?:string|char|StringBuilder|Encoding|WebUtility|Uri|StringComparer|Guid)$/, 'text'],
  [/^J|^Extensions/, 'json'],
  [/^X/, 'xml'],
  [/^(?:Regex|Match|Group|Capture)/, 'regex'],
  [/^(?:Array|Enumerable|List|Dictionary|HashSet|Queue|Stack|I[A-Z])|<|\[/, 'collections'],
  [
    /^(?:sbyte|byte|short|ushort|int|uint|long|ulong|float|double|decimal|bool|DateTime|DateTimeOffset|TimeSpan|TimeZone|Math|Convert|BitConverter)/,
    'values',
  ],
];
const areaOf = (owner) => areaOfOwner.find(([pattern]) => pattern.test(owner))?.[1] ?? 'surface';

const scalarTypes =
  'int string long double decimal bool char byte short uint ulong float sbyte ushort int? DayOfWeek DateTime object'.split(' ');
const treeTypes = ['JToken', 'JObject', 'JArray', 'XElement', 'string', 'object', 'IEnumerable<JToken>', 'IEnumerable<XElement>'];
const sequenceTypes = ['int', 'string', 'char', 'long', 'object', 'int?', 'decimal'];
/** What has a state that calls change. */
const statefulTypes = [
  ...[
    'List<int>',
    'List<string>',
    'Dictionary<string, int>',
    'Dictionary<int, string>',
    'HashSet<int>',
    'HashSet<string>',
    'Queue<int>',
    'Stack<string>',
    'int[]',
    'string[]',
    'Array',
  ],
  ...[
    'StringBuilder',
    'JObject',
    'JArray',
    'JProperty',
    'JToken',
    'JValue',
    'XElement',
    'XDocument',
    'XAttribute',
    'Regex',
    'Match',
    'Exception',
    'Uri',
  ],
];

/** `Log(() => …);` for each tree: the value, or the exception's type and message, of each one on its own. */
const logHead =
  '@{ var log = new List<object>(); T N<T>(T v) { log.Add(v); return v; } void Log(Func<object> f) { try { log.Add(f()); } catch (Exception e) { log.Add(e.GetType()); log.Add(e.Message); } } ';
const logged = (tree, before = 'Log(() => ', after = ');') => new Tree('statement', [before, after], [tree], false);
const program = (head, items, tail) => new Tree('case', [head, tail], [new Block(items)], false);

const variables = {
  a: 'int',
  s: 'string',
  b: 'long',
  n: 'int?',
  d: 'double',
  m: 'decimal',
  c: 'char',
  y: 'byte',
  t: 'bool',
  h: 'short',
  u: 'uint',
  o: 'object',
};
const variableScope = Object.entries(variables).flatMap(([template, key]) => [
  { key, template },
  { key: `${key}&`, template },
]);

export class Kinds {
  /** `surface`: the templates of `surfaceForms`. */
  constructor(chance, surface) {
    this.chance = chance;
    this.surface = surface;
    const nesting = surface
      .filter((form) => !form.isVoid && !form.isSetter && form.member !== 'this')
      .map(({ key, template }) => [key, template]);
    const table = formTable(expressionForms, nesting);
    for (const [key, list] of statementForms) table.set(key, list);
    this.generator = new Generator(chance, table);
    this.plain = new Generator(chance, new Map([...formTable(expressionForms), ...statementForms]));
    this.askable = surface.filter(({ template }) => this.generator.isFillable(template));
    this.#next = chance.below(this.askable.length);
    this.all = {
      members: { weight: 6, make: () => this.members() },
      operators: { area: 'operators', weight: 3, make: () => this.expressions(() => chance.pick(scalarTypes), this.plain, 3) },
      text: { area: 'text', weight: 2, make: () => this.expressions(() => 'string', this.plain, 2) },
      sequences: { area: 'collections', weight: 4, make: () => this.sequences() },
      nested: { area: 'surface', weight: 3, make: () => this.expressions(() => chance.pick(scalarTypes), this.generator, 3) },
      states: { weight: 5, make: () => this.states() },
      trees: { area: 'json', weight: 3, make: () => this.expressions(() => chance.pick(treeTypes), this.generator, 3) },
      regex: { area: 'regex', weight: 2, make: () => this.regex() },
      programs: { area: 'statements', weight: 6, make: () => this.programs() },
    };
  }
  #next;

  /** The members of the surface in turn, some to a case. */
  members() {
    const first = this.askable[this.#next % this.askable.length];
    const items = [];
    for (let i = 0; i < 4; i++) {
      const form = this.askable[this.#next++ % this.askable.length];
      items.push(this.call(form, 2, []));
    }
    return { area: areaOf(first.owner), tree: program(logHead, items, ' return log; }') };
  }

  call(form, depth, scope) {
    const tree = this.generator.fill(form.key, form.template, depth, scope);
    const outs = [...tree.text.matchAll(/out var (\w+)/g)].map((m) => m[1]);
    const body = outs.length > 0 || form.isVoid || form.isSetter;
    if (!body) return logged(tree, 'Log(() => ', ');');
    const after = outs.length > 0 ? ` return new object[] { ${outs.join(', ')} };` : ' return null;';
    return logged(
      new Tree('statement', ['', ''], [tree], false),
      form.isVoid || form.isSetter ? 'Log(() => { ' : 'Log(() => { log.Add(',
      `${form.isVoid || form.isSetter ? '' : ')'};${after} });`,
    );
  }

  expressions(type, generator, depth) {
    generator.reset();
    return this.withVariables(
      generator,
      this.chance.list(3, 5, () => logged(generator.make(type(), depth, variableScope))),
    );
  }

  /** Statements after the declarations of a variable a type, of which nothing is constant. */
  withVariables(generator, items, [before, after] = ['', '']) {
    // An object passes through a call, so that nothing is known of its type.
    const values = Object.values(variables).map((type) =>
      generator.fill(type, type === 'object' ? 'N(«object»)' : `«${type}»`, 0, []),
    );
    const parts = Object.entries(variables).map(([name, type], i) => `${i === 0 ? logHead : ';'} ${type} ${name} = `);
    return { tree: new Tree('case', [...parts, `; ${before}`, `${after} return log; }`], [...values, new Block(items)], false) };
  }

  sequences() {
    this.plain.reset();
    const items = this.chance.list(2, 4, () => {
      const type = this.chance.pick(sequenceTypes);
      return this.chance.maybe(0.6)
        ? logged(this.plain.make(`IEnumerable<${type}>`, 3, variableScope), 'Log(() => (', ').ToList());')
        : logged(this.plain.make(this.chance.pick([type, 'object', 'string']), 3, variableScope));
    });
    return this.withVariables(this.plain, items);
  }

  /** One object, several calls of its members, and what became of it. */
  states() {
    const { chance, generator } = this;
    const type = chance.pick(statefulTypes);
    const mine = this.surface.filter(
      ({ template }) =>
        (template.startsWith(`«${type}»`) || (type.endsWith('[]') && template.includes(`«${type}»`))) &&
        generator.isFillable(template),
    );
    if (mine.length === 0) return this.members();
    const scope = [{ key: type, template: 'x' }];
    const items = chance.list(3, 7, () => {
      const form = chance.pick(mine);
      return this.call({ ...form, template: form.template.replace(`«${type}»`, 'x') }, 1, scope);
    });
    const head = new Tree(
      'case',
      [`${logHead}${type} x = `, '; ', ' Log(() => x); return log; }'],
      [generator.make(type, 1), new Block(items)],
      false,
    );
    return { area: areaOf(type), tree: head };
  }

  regex() {
    const { chance } = this;
    const atoms = [
      'a',
      'b',
      '.',
      '[ab]',
      '[^a]',
      '\\d',
      '\\w',
      '\\s',
      '(a|b)',
      '(?<n>a)',
      '(?:ab)',
      '(?=a)',
      '(?!b)',
      '(?<=a)',
      '(?<!b)',
      '\\b',
      '^',
      '$',
      '\\1',
      '\\k<n>',
      '(?i:B)',
      '(?>a+)',
      '(?<-n>b)',
      '(?(n)a|b)',
      '(b)',
      '\\B',
      '(?:)',
      'c',
    ];
    const counts = ['', '', '', '*', '+', '?', '*?', '+?', '{1,2}', '{2}', '??'];
    const text = (letters, length) => chance.list(0, length, () => chance.pick(letters)).join('');
    const items = chance.list(3, 5, () => {
      const pattern = chance.list(1, 5, () => chance.pick(atoms) + chance.pick(counts)).join(chance.maybe(0.15) ? '|' : '');
      const input = text([...'aabbcAB1 \n'], 9);
      const options = this.plain.make('RegexOptions', 0).text;
      const call = chance.pick([
        'Regex.Matches(%I, %P, %O).Cast<Match>().Select(m => m.Index + ":" + m.Value + ":" + string.Join(",", m.Groups.Cast<Group>().Select(g => g.Success + g.Value + g.Captures.Count))).ToList()',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: a pattern of .NET
        'Regex.Replace(%I, %P, "<$&|$1|${n}>", %O)',
        'Regex.Split(%I, %P, %O)',
        'Regex.IsMatch(%I, %P, %O)',
        'new Regex(%P, %O).Match(%I, 1).Groups.Cast<Group>().Select(g => g.Index + g.Value)',
        'new Regex(%P, %O).Replace(%I, m => m.Length + "," + m.Index + ";", 2)',
      ]);
      return logged(
        leaf(
          'object',
          call
            .replace('%I', () => JSON.stringify(input))
            .replace('%P', () => `@"${pattern}"`)
            .replace('%O', options),
        ),
      );
    });
    return { tree: program(logHead, items, ' return log; }') };
  }

  programs() {
    const { chance, plain } = this;
    plain.reset();
    const { children } = plain.statements('statement', chance.between(3, 6), 3, variableScope);
    const names = Object.keys(variables).join(', ');
    return this.withVariables(plain, children, [
      'try { ',
      ` } catch (Exception e) { log.Add(e.GetType()); log.Add(e.Message); } log.Add(new object[] { ${names} });`,
    ]);
  }
}
