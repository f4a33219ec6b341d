/**
 * A recount that shares nothing with the product: from what each person was seen to choose, and from the words of the
 * files as a person would read them.
 */
export type Choice = { letter: string; text: string };

export type CountedChoice = { letter: string; text: string; people: number; rank: { place: number; isShared: boolean } };

export function recount(ballots: readonly (readonly Choice[])[]): CountedChoice[] {
  const people = new Map<string, number>();
  const texts = new Map<string, string>();
  for (const ballot of ballots) {
    for (const { letter, text } of ballot) {
      people.set(letter, (people.get(letter) ?? 0) + 1);
      texts.set(letter, text);
    }
  }
  const numbers = [...people.values()];
  return inOrder(
    [...people].map(([letter, number]) => ({
      letter,
      text: asSeen(texts.get(letter) ?? ''),
      people: number,
      rank: {
        place: 1 + numbers.filter((other) => other > number).length,
        isShared: numbers.filter((other) => other === number).length > 1,
      },
    })),
  );
}

/** A screen shows several spaces or a new line as one space. */
function asSeen(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Only choices that somebody made: the rest share the last place with nobody's vote. */
export function readOutcomeJson(text: string): CountedChoice[] {
  const outcome = JSON.parse(text) as { questions: { rounds: { rows: { letter: string; text: string; people: number; rank: number; isTied: boolean }[] }[] }[] };
  const rows = outcome.questions.flatMap(({ rounds }) => rounds.flatMap(({ rows: all }) => all));
  return inOrder(
    rows
      .filter((row) => row.people > 0)
      .map((row) => ({ letter: row.letter, text: asSeen(row.text), people: row.people, rank: { place: row.rank, isShared: row.isTied } })),
  );
}

export function readOutcomeCsv(text: string): CountedChoice[] {
  const [head = [], ...rows] = readCsv(text.replace(/^\uFEFF/, ''));
  const column = (row: readonly string[], name: string) => row[head.indexOf(name)] ?? '';
  return inOrder(
    rows
      .filter((row) => column(row, 'What') === 'choice in a vote' && Number(column(row, 'People who chose it')) > 0)
      .map((row) => ({
        letter: column(row, 'Letter'),
        text: asSeen(column(row, 'Words').replace(/^'/, '')),
        people: Number(column(row, 'People who chose it')),
        rank: { place: Number(column(row, 'Place')), isShared: column(row, 'Place is shared') === 'yes' },
      })),
  );
}

export function readOutcomeMarkdown(text: string): CountedChoice[] {
  const rows = text.split('\n').filter((line) => /^\| \d+(, shared)? \|/.test(line));
  return inOrder(
    rows
      .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
      .map(([, place = '', letter = '', words = '', , people = '']) => ({
        letter,
        text: asSeen(words.replace(/\\(.)/g, '$1')),
        people: Number(people),
        rank: { place: Number.parseInt(place, 10), isShared: place.includes('shared') },
      }))
      .filter(({ people }) => people > 0),
  );
}

function inOrder(counted: CountedChoice[]): CountedChoice[] {
  return counted.sort((a, b) => a.rank.place - b.rank.place || (a.letter < b.letter ? -1 : 1));
}

function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/g)) {
    const [whole, cell = '', end] = match;
    if (whole === '') break;
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}
