/** Looks for exception filters: they change how every try statement of the program is lowered. */
import type { BoundBlock } from '../bind/bound-nodes.js';

/** True when some `catch` in it, however deep, has a `when`. Bound nodes are plain objects; symbols and types are not looked into. */
export function hasFilter(body: BoundBlock): boolean {
  const pending: unknown[] = [body];
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (Array.isArray(value)) {
      for (const item of value) if (typeof item === 'object' && item !== null) pending.push(item);
      continue;
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) continue;
    const fields = value as Readonly<Record<string, unknown>>;
    if (fields.filter !== undefined && fields.body !== undefined) return true;
    // A node's syntax is a tree of its own.
    for (const name of Object.keys(fields)) {
      const field = fields[name];
      if (name !== 'syntax' && typeof field === 'object' && field !== null) pending.push(field);
    }
  }
  return false;
}
