/**
 * Templates of the members that the engine declares: each one with holes for its receiver and its arguments. What a template gives
 * is its member's type, so that calls nest in calls.
 */
import { argumentKey } from './hints.mjs';

/** Not asked: what depends on clock, chance, identity or machine, and what belongs to policies. */
const leftOutTypes =
  /^(?:System\.Security|System\.Random|I[A-Z]\w+$|Jwt|Authorization|PolicyExtensions|BasicAuth|System\.IO|CarbonIntensity|BackendType)/;
const leftOutMembers =
  /^(?:GetHashCode|NewGuid|CreateVersion7|Now|UtcNow|Today|Shared|GetType|ReferenceEquals|Local|ClearCachedData|GetSystemTimeZones|Loaded|HashCode|StackTrace|TargetSite|Source|GetBaseException|IdnHost|CacheSize)$/;

const isFile = /^(?:fileName|uri|writer|reader)$/;

const constructors = '.ctor';
/** Types put for type parameters, a row a template. */
const rows = [
  { first: 'int', second: 'string' },
  { first: 'string', second: 'int' },
];
const isSource = /^(?:T|TSource|TOuter|TFirst|TElement|TKey1|T1|TAccumulate|TItem)$/;
/** A dictionary's key and value differ, so that mixing them up shows. */
const isNumber = /^(?:TOther|TInteger|TSelf)$/;

function argumentOf({ name, constraintTypes, hasReferenceConstraint, hasValueConstraint }, row, i, types) {
  const [constraint] = constraintTypes;
  if (hasReferenceConstraint) return types.string;
  if (hasValueConstraint) return types.int;
  if (constraint?.kind === 'named' && constraint.typeArguments.length === 0) return constraint;
  if (isNumber.test(name)) return row === rows[0] ? types.int : types.double;
  return types[isSource.test(name) || (name === 'TKey' && i === 0) ? row.first : row.second];
}

/** All templates: `{ key, owner, member, template, isVoid, isSetter }`. */
export function surfaceForms({ catalog, shortTypeName, substitute, typeMapOf, types }) {
  const found = [];
  for (const type of catalog.allTypes) {
    const { definition } = type;
    if (!type.allowed || leftOutTypes.test(definition.fullName) || definition.containingType !== undefined) continue;
    for (const row of definition.arity === 0 ? rows.slice(0, 1) : rows) {
      const own = definition.typeParameters.map((p, i) => argumentOf(p, row, i, types));
      const context = { shortTypeName, substitute, typeMapOf, types, owner: definition.construct(...own), definition, own };
      for (const name of type.memberNames()) {
        if (leftOutMembers.test(name)) continue;
        for (const member of type.members(name)) found.push(...formsOf(member, context));
      }
    }
  }
  return found;
}

function formsOf(member, context) {
  if (member.kind === 'field') return fieldForms(member, context);
  if (member.kind === 'property') return propertyForms(member, context);
  if (member.implementation?.run === undefined) return [];
  if (member.parameters.some((p) => p.refKind === 'ref' || p.refKind === 'in' || isFile.test(p.name))) return [];
  return member.typeParameters.length === 0
    ? methodForms(member, context, context.own)
    : rows.flatMap((row) =>
        methodForms(
          member,
          context,
          member.typeParameters.map((p, i) => argumentOf(p, row, i, context.types)),
        ),
      );
}

function textOf(type, { definition, own, substitute, typeMapOf, shortTypeName }, parameters = [], args = []) {
  const outer = substitute(type, typeMapOf(definition.typeParameters, own));
  return shortTypeName(parameters.length === 0 ? outer : substitute(outer, typeMapOf(parameters, args)));
}

function fieldForms(member, context) {
  const owner = context.shortTypeName(context.owner);
  if (!member.isStatic)
    return [{ key: textOf(member.type, context), owner, member: member.name, template: `«${owner}».${member.name}` }];
  return [{ key: textOf(member.type, context), owner, member: member.name, template: `${owner}.${member.name}` }];
}

function propertyForms(member, context) {
  const owner = context.shortTypeName(context.owner);
  const key = textOf(member.type, context);
  const target = member.isStatic ? owner : `«${owner}»`;
  const indices = member.parameters.map(
    (p) => `«${argumentKey(textOf(p.type, context), p.name, context.definition.name, 'this')}»`,
  );
  const place = member.isIndexer ? `${target}[${indices.join(', ')}]` : `${target}.${member.name}`;
  const forms = [];
  if (member.getter?.run !== undefined) forms.push({ key, owner, member: member.name, template: place });
  if (member.setter?.run !== undefined)
    forms.push({ key, owner, member: member.name, template: `${place} = «${key}»`, isSetter: true });
  return forms;
}

/** One form, or none. */
function methodForms(member, context, typeArguments) {
  const owner = context.shortTypeName(context.owner);
  const { definition } = context;
  const text = (type) => textOf(type, context, member.typeParameters, typeArguments);
  const holes = member.parameters.map((p) =>
    p.refKind === 'out' ? `«out:${text(p.type)}»` : `«${argumentKey(text(p.type), p.name, definition.name, member.name)}»`,
  );
  const key = text(member.returnType);
  const form = (template) => [{ key, owner, member: member.name, template, isVoid: key === 'void' }];
  switch (member.methodKind) {
    case 'constructor':
      // `new` of a tuple or a nullable is another construct.
      if (/[(?]/.test(owner)) return [];
      return [{ key: owner, owner, member: constructors, template: `new ${owner}(${holes.join(', ')})` }];
    case 'operator':
      return form(holes.length === 1 ? `${member.name}${holes[0]}` : holes.join(` ${member.name} `));
    case 'conversion':
      return form(`(${key})${holes[0]}`);
    default: {
      const inferred = member.typeParameters.every((p) =>
        member.parameters.some(({ type }) => context.shortTypeName(type).includes(p.name)),
      );
      const written = inferred ? '' : `<${typeArguments.map(context.shortTypeName).join(', ')}>`;
      const receiver = member.isExtension ? holes.shift() : member.isStatic ? owner : `«${owner}»`;
      return form(`${receiver}.${member.name}${written}(${holes.join(', ')})`);
    }
  }
}
