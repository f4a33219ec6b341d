/**
 * BRICCS and BRICSS are most likely one acronym: of at least four letters, with one letter changed, or two
 * neighbours swapped. Shorter ones differ by a letter too often (LHA, LGA) to say so.
 */
export function isNearMiss(left: string, right: string): boolean {
  if (left === right || left.length !== right.length || left.length < 4) return false;
  const wrong = [...left].flatMap((letter, at) => (letter === right[at] ? [] : [at]));
  const [first = 0, second = 0] = wrong;
  if (wrong.length === 1) return first > 0;
  return wrong.length === 2 && second === first + 1 && left[first] === right[second] && left[second] === right[first];
}
