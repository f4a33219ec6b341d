/**
 * What an acronym looks like: two to six capitals (NRPF), perhaps plural (GPs), or short mixed letters that end in
 * a capital (MoJ, DfE). Roman numbers are none.
 */
const CAPITALS = /^\p{Lu}{2,6}s?$/u;
const WITH_AND = /^\p{Lu}&\p{Lu}s?$/u;
const MIXED = /^(?=.{3,6}$)\p{Lu}\p{Ll}{0,2}\p{Lu}(?:\p{Ll}?\p{Lu}){0,3}s?$/u;
const ROMAN = /^(?=[IVX]{2,}$)X{0,3}(?:IX|IV|V?I{0,3})$/;

export function isAcronymShaped(word: string): boolean {
  if (ROMAN.test(word)) return false;
  return CAPITALS.test(word) || WITH_AND.test(word) || MIXED.test(word);
}

/** Wider: what may stand in a bracket after its long form ("BRICSS", "CAS-3", "ACCS 2"). */
export function isBracketedShape(words: string): boolean {
  const [, letters] = /^(\p{L}[\p{L}&]{1,9})(?:[ -]?\d{1,2})?$/u.exec(words) ?? [];
  if (letters === undefined) return false;
  return (letters.match(/\p{Lu}/gu) ?? []).length >= 2 || isAcronymShaped(letters);
}

export function singularOf(acronym: string): string {
  return acronym.replace(/(\p{Lu})s$/u, '$1');
}
