/** Records in an order of their own, so that two ways to the same state read the same. */
/** By id, and fields by name. */
export function sortEntries(entries: readonly (readonly [string, unknown])[]): [string, unknown][] {
  return entries.map(([id, record]): [string, unknown] => [id, sortFields(record)]).sort(([a], [b]) => (a < b ? -1 : 1));
}

function sortFields(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
