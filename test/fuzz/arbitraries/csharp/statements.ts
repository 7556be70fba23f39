/** The statements that the grammar makes: every kind of C# 7.3 that can stand in a policy expression. */
import { type TypeKey, typeTable } from './expression-table.js';
import type { ProgramDraft } from './program.js';

type Make = (draft: ProgramDraft) => string;

/** A body that is a loop's. */
function loopBody(draft: ProgramDraft): string {
  draft.loops++;
  const body = draft.block();
  draft.loops--;
  return body;
}

/** `Type name = value;`, the name coming into scope behind it. */
function declaration(draft: ProgramDraft, type: TypeKey = draft.anyType()): string {
  const value = draft.expression(type);
  const name = draft.declare(type);
  return `${draft.choices.oneIn(3) ? typeTable[type].name : type === 'object' ? 'object' : 'var'} ${name} = ${value};`;
}

function leave(draft: ProgramDraft): string {
  if (draft.loops > 0) return `if (${draft.expression('bool')}) ${draft.choices.pick(['break', 'continue'])};`;
  return `if (${draft.expression('bool')}) return ${draft.expression(draft.returns)};`;
}

function localFunction(draft: ProgramDraft): string {
  const name = draft.newName();
  const result = draft.choices.pick(['int', 'string', 'seq'] as const);
  const text = draft.inFunction(result, () => {
    const parameter = draft.declare('int');
    const head = `${typeTable[result].name} ${name}(int ${parameter} = 3)`;
    if (result === 'seq')
      return `${head} { ${draft.statements(2)} yield return ${draft.expression('int')}; if (${draft.expression('bool')}) yield break; foreach (var y in ${draft.expression('seq')}) yield return y; }`;
    if (draft.choices.oneIn(2)) return `${head} => ${draft.expression(result)};`;
    const again = draft.choices.oneIn(3) ? `if (${parameter} > 0) return ${name}(${parameter} - 1); ` : '';
    return `${head} { ${again}${draft.statements(3)} return ${draft.expression(result)}; }`;
  });
  const held = draft.declare(result);
  return `${text} var ${held} = ${name}(${draft.expression('int')});`;
}

function switchStatement(draft: ProgramDraft): string {
  const { choices } = draft;
  const end = () => choices.pick(['break;', 'break;', 'goto default;', 'throw new Exception("s");']);
  const section = (label: string) => `${label} ${draft.scoped(() => draft.statements(2))} ${end()}`;
  const [governing, labels] = choices.pick([
    [draft.expression('int'), ['case 1:', 'case 2: case 3:', `case int ${draft.newName()} when ${draft.expression('bool')}:`]],
    [
      draft.expression('string'),
      ['case "abc":', 'case null:', `case string ${draft.newName()} when ${draft.expression('bool')}:`],
    ],
    [draft.expression('object'), [`case string ${draft.newName()}:`, `case int ${draft.newName()}:`, 'case null:', 'case true:']],
  ] as const);
  const chosen = labels.filter(() => !choices.oneIn(3));
  draft.loops++;
  const text = `switch (${governing}) { ${chosen.map(section).join(' ')} default: ${draft.scoped(() => draft.statements(2))} break; }`;
  draft.loops--;
  return text;
}

function tryStatement(draft: ProgramDraft): string {
  const { choices } = draft;
  const block = `try ${draft.block()}`;
  const caught = choices.oneIn(12) ? 'FormatException' : 'Exception';
  const exception = draft.newName();
  const filter = choices.oneIn(3) ? ` when (${draft.expression('bool')})` : '';
  const handler = draft.scoped(
    () =>
      `catch (${caught} ${exception})${filter} { ${exception}.Message.ToString(); ${draft.statements(2)} ${choices.oneIn(6) ? 'throw;' : ''} }`,
  );
  const general = choices.oneIn(4) ? ` catch ${draft.block(2)}` : '';
  const last = choices.oneIn(3) ? ` finally { ${withoutLeaving(draft)} }` : '';
  return `${block} ${handler}${general}${last}`;
}

/** Nothing leaves a `finally`. */
function withoutLeaving(draft: ProgramDraft): string {
  const { loops } = draft;
  draft.loops = 0;
  const text = draft.scoped(() => `context.Trace(${draft.expression('string')});`);
  draft.loops = loops;
  return text;
}

function gotoStatement(draft: ProgramDraft): string {
  const label = `L${draft.labels++}`;
  const counter = draft.declare('int');
  return draft.choices.oneIn(2)
    ? `int ${counter} = 0; ${label}: ${counter}++; ${draft.block(2)} if (${counter} < 3) goto ${label};`
    : `int ${counter} = 1; if (${draft.expression('bool')}) goto ${label}; ${draft.block(2)} ${label}: ${counter}--;`;
}

function deconstruction(draft: ProgramDraft): string {
  const [a, b] = [draft.expression('pair'), draft.expression('int')];
  const names = [draft.declare('int'), draft.declare('string')];
  return draft.choices.pick([
    `var (${names.join(', ')}) = ${a};`,
    `(int ${names[0]}, string ${names[1]}) = ${a};`,
    `int ${names[0]}; string ${names[1]}; (${names.join(', ')}) = (${b}, "d");`,
  ]);
}

function forEach(draft: ProgramDraft): string {
  const [type, source, element] = draft.choices.pick([
    ['int', 'seq', 'int'],
    ['var', 'ints', 'int'],
    ['char', 'string', 'char'],
    ['var', 'list', 'int'],
  ] as const);
  const text = draft.expression(source);
  return draft.scoped(() => `foreach (${type} ${draft.declare(element, false)} in ${text}) ${loopBody(draft)}`);
}

const counted: Make = (draft) =>
  draft.scoped(() => {
    const name = draft.declare('int');
    return `for (int ${name} = 0; ${name} < ${draft.choices.pick(['3', '2', draft.expression('int')])}; ${name}++) ${loopBody(draft)}`;
  });

const refLocal: Make = (draft) => {
  const array = draft.declare('ints');
  const value = draft.expression('int');
  const name = draft.declare('int');
  return `var ${array} = new[] { 1, ${value} }; ref int ${name} = ref ${array}[${draft.expression('int')} & 1];`;
};

/** More frequent ones stand several times. */
const makers: readonly Make[] = [
  declaration,
  declaration,
  (draft) => declaration(draft, 'int'),
  (draft) => declaration(draft, 'string'),
  (draft) => draft.fill('«var int» = «int»;'),
  (draft) => draft.fill('«var string» += «any»;'),
  (draft) => draft.fill('«var int»++;'),
  (draft) => draft.fill('«list».Add(«int»);'),
  (draft) => draft.fill('«map»[«string»] = «int»;'),
  (draft) => draft.fill('context.Trace(«string»);'),
  (draft) => draft.fill('context.Variables.GetValueOrDefault<string>(«string»);'),
  (draft) => `if (${draft.expression('bool')}) ${draft.block()}`,
  (draft) => `if (${draft.expression('bool')}) ${draft.block()} else ${draft.block()}`,
  counted,
  counted,
  forEach,
  forEach,
  (draft) => `while (${draft.expression('bool')}) ${loopBody(draft)}`,
  (draft) => `do ${loopBody(draft)} while (${draft.expression('bool')});`,
  switchStatement,
  tryStatement,
  tryStatement,
  localFunction,
  gotoStatement,
  deconstruction,
  refLocal,
  leave,
  (draft) => draft.block(),
  (draft) => `checked ${draft.block()}`,
  (draft) => `unchecked ${draft.block()}`,
  (draft) => `lock (new object()) ${draft.block()}`,
  (draft) => draft.fill('using (var e = «seq».GetEnumerator()) { while (e.MoveNext()) context.Trace(e.Current.ToString()); }'),
  (draft) => draft.fill('if («bool») throw new Exception(«string»);'),
  (draft) => `const int ${draft.declare('int', false)} = 5;`,
  () => ';',
];

/** One statement of any kind. */
export const statement: Make = (draft) => draft.choices.pick(makers)(draft);
