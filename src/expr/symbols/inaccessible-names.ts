/** Names that .NET has and keeps to itself: the compiler says so (CS0122) where a policy author's own spelling hits one. */

/** By full name with arity, the fields that the compiler reads of types that expressions use: a struct's, and protected ones. */
const inaccessibleMembers: Readonly<Record<string, string>> = {
  'System.Collections.Generic.KeyValuePair`2': 'key value',
  'System.Nullable`1': 'hasValue value',
  'System.Text.RegularExpressions.Regex': 'capnames caps capsize capslist factory internalMatchTimeout pattern roptions',
};

/** Internal types of the namespaces that an expression sees, of those with names that somebody would write. */
const inaccessibleTypes: ReadonlySet<string> = new Set([
  'Currency',
  'Empty',
  'Error',
  'FileStatus',
  'FileSystem',
  'HeaderInfo',
  'Interop',
  'LineInfo',
  'Number',
  'Resolver',
  'Signature',
  'Strings',
  'TokenType',
  'Utilities',
]);

export const isInaccessibleMember = (fullName: string, arity: number, name: string): boolean =>
  inaccessibleMembers[arity === 0 ? fullName : `${fullName}\`${arity}`]?.split(' ').includes(name) ?? false;

export const isInaccessibleType = (name: string): boolean => inaccessibleTypes.has(name);
