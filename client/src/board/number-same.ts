/**
 * Numbers names that are the same, in order: a button's name must tell what it is for, also where two ideas begin alike.
 * Whatever has a name of its own is not in the answer.
 */
export function numberSame(named: Iterable<readonly [id: string, name: string]>): Map<string, number> {
  const byName = new Map<string, string[]>();
  for (const [id, name] of named) {
    const same = byName.get(name);
    if (same === undefined) byName.set(name, [id]);
    else same.push(id);
  }
  const numbers = new Map<string, number>();
  for (const ids of byName.values()) if (ids.length > 1) ids.forEach((id, at) => numbers.set(id, at + 1));
  return numbers;
}
