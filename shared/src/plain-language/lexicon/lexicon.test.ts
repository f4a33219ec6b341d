import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import acronyms from './acronyms.json' with { type: 'json' };
import { lexiconSchema } from './entry.ts';
import hardWords from './hard-words.json' with { type: 'json' };
import jargon from './jargon.json' with { type: 'json' };
import labels from './labels.json' with { type: 'json' };
import { lexicon } from './lexicon.ts';

const FILES = { acronym: acronyms, jargon, label: labels, hard: hardWords };

describe('the word lists', () => {
  it.each(Object.entries(FILES))('%s entries pass the schema and stand in the file of their kind', (kind, entries) => {
    expect(v.safeParse(lexiconSchema, entries).issues).toBeUndefined();
    expect(entries.every((entry) => entry.kind === kind)).toBe(true);
  });

  it('all reach the linter', () => {
    expect(lexicon).toHaveLength(Object.values(FILES).flat().length);
  });

  it('hold each term with each meaning once', () => {
    const keys = lexicon.map(({ kind, term, expansion = '' }) => `${kind}/${term}/${expansion}`);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('never list one written form under two entries, acronyms apart', () => {
    const forms = lexicon
      .filter(({ kind }) => kind !== 'acronym')
      .flatMap(({ term, forms: more = [], phrasesOnly }) => [...(phrasesOnly ? [] : [term]), ...more])
      .map((form) => form.split(' → ')[0]?.toLowerCase().replaceAll('-', ' '));
    expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
  });

  it('never offer a hard word or a label in place of another', async () => {
    const { lint } = await import('../lint.ts');
    const offered = lexicon.flatMap(({ swap = '', forms = [] }) => [
      ...swap.split(' / '),
      ...forms.flatMap((form) => form.split(' → ')[1]?.split(' / ') ?? []),
    ]);
    const bad = offered.filter((words) => lint(words).some(({ kind }) => kind === 'hard' || kind === 'label'));
    expect(bad).toEqual([]);
  });

  it('explain without hard words, labels or acronyms that need explaining', async () => {
    const { lint } = await import('../lint.ts');
    const bad = lexicon.filter(({ plain }) => lint(plain).some(({ kind }) => kind !== 'jargon')).map(({ plain }) => plain);
    expect(bad).toEqual([]);
  });
});
