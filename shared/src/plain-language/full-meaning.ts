/**
 * The meaning of an acronym for the workshop's word list. A writer who takes the words in full tells us its name, which
 * says little by itself: where our lists know what that name means in plain words, these are kept with it.
 */
import { singularOf } from './acronyms/short-form.ts';
import type { Definition } from './finding.ts';
import type { Entry } from './lexicon/entry.ts';
import { lexicon } from './lexicon/lexicon.ts';
import { termKey } from './passage.ts';

export function nameAndMeaning(name: string, plain: string): string {
  return `${name}: ${plain}`;
}

export function withFullMeaning(definition: Definition): Definition {
  const entry = lexicon.find((each) => isSameTerm(each, definition.term) && namesOf(each).includes(keyOf(definition.meaning)));
  return entry === undefined ? definition : { ...definition, meaning: nameAndMeaning(definition.meaning, entry.plain) };
}

/** A number at the end may be left out: "CAS" for "CAS-3". The name decides. */
function isSameTerm({ kind, term }: Entry, written: string): boolean {
  return kind === 'acronym' && termKey(term).startsWith(termKey(singularOf(written)));
}

/** One, and where it is listed, several: "house in multiple occupation", "houses in multiple occupation". */
function namesOf({ expansion = '', forms = [] }: Entry): string[] {
  const several = forms.flatMap((form) => form.split(' → ')[1]?.replace(/ \([^)]*\)$/, '') ?? []);
  return [expansion, ...several].map(keyOf);
}

function keyOf(name: string): string {
  return termKey(name.replace(/^(?:the|NHS) /i, ''));
}
