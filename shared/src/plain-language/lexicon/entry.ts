/**
 * One line of the word lists. The files are edited by hand, by people who need not write code, so a form and the
 * words that can take its place stand together: "utilised → used". This schema runs in the tests, not in the browser.
 */
import * as v from 'valibot';

const words = v.pipe(v.string(), v.trim(), v.minLength(1));
/** `form` or `form → words in its place`; two choices are parted by ` / `. */
const form = v.pipe(words, v.regex(/^[^→]+(?: → [^→]+)?$/u));

export const entrySchema = v.strictObject({
  term: words,
  kind: v.picklist(['acronym', 'jargon', 'label', 'hard']),
  tier: v.picklist(['explain', 'change']),
  forms: v.optional(v.array(form)),
  /** The meaning, in words that a nine-year-old can read. */
  plain: words,
  /** Words that can stand in the place of `term` unchanged. */
  swap: v.optional(words),
  /** What the letters stand for. */
  expansion: v.optional(words),
  /** `common`: better known than its long form, never shown. */
  status: v.optional(v.literal('common')),
  /** The letters are also an English word, so capitals may only be shouting. */
  word: v.optional(v.boolean()),
  /** "the homeless": only where no noun follows. */
  nominal: v.optional(v.boolean()),
  /** The term alone is too ordinary; only its longer forms count. */
  phrasesOnly: v.optional(v.boolean()),
  exactCase: v.optional(v.boolean()),
  source: words,
  licence: words,
  note: v.optional(words),
});

export const lexiconSchema = v.array(entrySchema);
export type Entry = v.InferOutput<typeof entrySchema>;
