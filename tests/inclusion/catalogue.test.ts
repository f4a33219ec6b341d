/** The product's own words are held to the rule that its users wrote first: no acronyms, no jargon, short sentences. */
import { createSay } from '@evenboard/server/pages/say';
import { lint } from '@evenboard/shared/plain-language/lint';
import { readability } from '@evenboard/shared/plain-language/readability';
import { english, type WordId } from '@evenboard/shared/words/catalogue';
import { describe, expect, it } from 'vitest';

const LONGEST_SENTENCE = 15;
const HIGHEST_GRADE = 4;
/** A grade of a handful of words says nothing. */
const FEWEST_WORDS = 30;

/** Terms that a screen cannot do without, each with the reason. */
const ALLOWED: ReadonlyMap<string, string> = new Map([
  ['Lived experience', 'The perspective that the people concerned chose as their own name.'],
  ['CSV', 'The name of a kind of file, beside its plain description.'],
  ['JSON', 'The name of a kind of file, beside its plain description.'],
  ['UTF', 'Spreadsheet programs name the kind of file so in their Save window.'],
]);

const say = createSay();
const ids = Object.keys(english) as WordId[];

/** The message as a person reads it, with stand-ins for what is filled in. */
function sampleOf(id: WordId): string {
  const names = [...english[id].matchAll(/\{(\w+)/g)].map(([, name]) => name ?? '');
  const values = Object.fromEntries(names.map((name) => [name, isText(english[id], name) ? 'Warm places' : 3]));
  return say(id, values);
}

function isText(message: string, name: string): boolean {
  return message.includes(`{${name}}`);
}

function longestOf(text: string): number {
  return readability(text).longestSentence;
}

describe('the words on the screens', () => {
  it('[I3] have no sentence over 15 words', () => {
    const long = ids.filter((id) => longestOf(sampleOf(id)) > LONGEST_SENTENCE);
    expect(long.map((id) => `${id}: ${sampleOf(id)}`)).toEqual([]);
  });

  it('[I3] pass our own linter', () => {
    const found = ids.flatMap((id) =>
      lint(sampleOf(id))
        .filter((finding) => !ALLOWED.has(finding.text))
        .map((finding) => `${id}: ${finding.text}`),
    );
    expect(found).toEqual([]);
  });

  it('[I3] read at grade 4 or lower, each feature pooled', () => {
    const features = new Map<string, WordId[]>();
    for (const id of ids) {
      const feature = id.split('.')[0] ?? '';
      features.set(feature, [...(features.get(feature) ?? []), id]);
    }
    const hard = [...features].flatMap(([feature, members]) => {
      const { grade, words } = readability(members.map((id) => asSentence(sampleOf(id))).join(' '));
      return words >= FEWEST_WORDS && grade > HIGHEST_GRADE ? [`${feature}: grade ${grade.toFixed(1)}`] : [];
    });
    expect(hard).toEqual([]);
  });
});

/** Labels stand alone on the screen: each is read as a sentence of its own. */
function asSentence(text: string): string {
  return /[.!?…:]$/.test(text) ? text : `${text}.`;
}
