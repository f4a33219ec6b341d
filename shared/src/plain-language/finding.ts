/**
 * What the linter has to say about a span of text. Offsets are UTF-16 units, as the browser counts them;
 * each suggestion replaces the span `start` to `end` as it stands.
 */
export type FindingKind = 'acronym' | 'jargon' | 'label' | 'hard';

/** `explain`: say what it means. `change`: there are plainer or kinder words. */
export type Tier = 'explain' | 'change';

export type AcronymState =
  | 'unknown'
  | 'expanded-elsewhere'
  | 'defined-here'
  | 'defined-in-workshop'
  | 'common'
  | 'ambiguous';

export type Finding = {
  kind: FindingKind;
  tier: Tier;
  start: number;
  end: number;
  text: string;
  /** The word-list entry, in its base form: the key to ask about it or to add it to the glossary. */
  term: string;
  state?: AcronymState;
  suggestions: readonly string[];
  explanation: string | null;
  /** The full name and the meaning of an acronym, for the word list. */
  inFull?: string | null;
  source: string;
};

/** A word and its meaning, from the text or from the workshop's word list. */
export type Meaning = { term: string; meaning: string };

/** A meaning given in the text; `start` to `end` is the span that holds both the term and its meaning. */
export type Definition = Meaning & { start: number; end: number };
