import type { Choices } from '@evenboard/shared/domain/round';
import { buildOutcome } from '@evenboard/shared/report/outcome';
import type { Outcome } from '@evenboard/shared/report/outcome-schema';
import { createWorkshop, MOMENT } from '@evenboard/shared/report/workshop.test-support';
import { describe, expect, it } from 'vitest';
import { createSay } from '../pages/say.ts';
import { readCsv, readHtmlRows, readHtmlText, readMarkdownRows } from './read-back.test-support.ts';
import { writeOutcome } from './write-outcome.ts';

const say = createSay();
const BALLOTS: Choices[] = [{ k1: 2, i4: 1 }, { k1: 1 }, { k1: 1, k2: 2 }, { k2: 1 }, { i4: 2 }, { k1: 2 }, {}, {}];

const INJECTIONS = [
  '=HYPERLINK("http://bad.example","click")',
  '+1+cmd|\' /C calc\'!A0',
  '-2+3',
  '@SUM(A1:A9)',
  '  =1+1',
  '\uFF1D1+1',
  '\u00A0\uFF20SUM(1)',
  '\t=1+1',
  '<script>alert(1)</script>',
  '[click](javascript:alert(1)) ![x](http://bad.example/x.png)',
  '# Not a heading\n- not a list\n| not | a | table |',
  '"; DROP TABLE ideas; -- `code` *bold* &amp; \\',
] as const;

function outcomeOf(ballots: readonly Choices[], words?: (plain: string) => string): Outcome {
  const workshop = createWorkshop(words);
  workshop.addRound('round', ballots);
  return buildOutcome({ tables: workshop.tables, ...MOMENT }, say);
}

describe('writeOutcome', () => {
  it('names the file for the workshop and the day, in letters that every system takes', () => {
    const outcome = outcomeOf(BALLOTS);
    expect(writeOutcome('csv', outcome, say)).toMatchObject({ contentType: 'text/csv; charset=utf-8', fileName: 'warm-homes-2026-03-05.csv' });
    expect(writeOutcome('md', { ...outcome, title: 'Où ? "../x"\r\n' }, say).fileName).toBe('ou-x-2026-03-05.md');
    expect(writeOutcome('json', { ...outcome, title: '家' }, say).fileName).toBe('workshop-2026-03-05.json');
  });

  it('[O1] JSON is the model', () => {
    const outcome = outcomeOf(BALLOTS);
    expect(JSON.parse(writeOutcome('json', outcome, say).body)).toEqual(outcome);
  });

  it('[O1] every number in the CSV is the model\'s', () => {
    const outcome = outcomeOf(BALLOTS);
    const [heading, ...lines] = readCsv(writeOutcome('csv', outcome, say).body);
    expect(heading?.slice(5, 14)).toEqual(['Vote', 'Place', 'Place is shared', 'Letter', 'People who chose it', 'Votes', 'People who voted', 'Empty votes', 'People who could vote']);
    const round = outcome.questions[0]?.rounds[0];
    expect(lines.filter(([what]) => what === 'choice in a vote').map((line) => line.slice(5, 14))).toEqual(
      round?.rows.map(({ rank, isTied, letter, people, votes }) => [
        '1', `${rank}`, isTied ? 'yes' : 'no', letter, `${people}`, `${votes}`, `${round.voted}`, `${round.blank}`, `${round.entitled}`,
      ]),
    );
    expect(lines.filter(([what]) => what === 'idea')).toHaveLength(4);
  });

  it('[O1] every number in the Markdown is the model\'s', () => {
    const outcome = outcomeOf(BALLOTS);
    const { body } = writeOutcome('md', outcome, say);
    const round = outcome.questions[0]?.rounds[0];
    expect(readMarkdownRows(body, 'Place')).toEqual(
      round?.rows.map(({ rank, isTied, letter, text, area, people, votes }) => [
        isTied ? `${rank}, shared` : `${rank}`, letter, text, area, `${people}`, `${votes}`,
      ]),
    );
    for (const sentence of round?.sentences ?? ['none']) expect(body).toContain(`- ${sentence}`);
    expect(body).toContain('31 people joined.');
    expect(body).toContain('6 of 24 people voted.');
    expect(body).toContain('Ideas on the board: 4. Put there beforehand: 1.');
  });

  it('[O1] every number on the page to read is the model\'s', () => {
    const outcome = outcomeOf(BALLOTS);
    const { body, contentType, fileName } = writeOutcome('html', outcome, say);
    expect([contentType, fileName]).toEqual(['text/html; charset=utf-8', 'warm-homes-2026-03-05.html']);
    const round = outcome.questions[0]?.rounds[0];
    expect(readHtmlRows(body, 'Place')).toEqual(
      round?.rows.map(({ rank, isTied, letter, text, area, people, votes }) => [
        isTied ? `${rank}, shared` : `${rank}`, letter, text, area, `${people}`, `${votes}`,
      ]),
    );
    const words = readHtmlText(body);
    for (const sentence of [...(round?.sentences ?? ['none']), ...(round?.how ?? ['none'])]) expect(words).toContain(sentence);
    // Number for number what the plain text says.
    const main = body.slice(body.indexOf('<main>'));
    const plain = writeOutcome('md', outcome, say).body.replace(/\\(.)/g, '$1');
    const numbers = (text: string) => (text.match(/\d+/g) ?? []).sort();
    expect(numbers(readHtmlText(main.replace(/<[^>]*>/g, ' ')))).toEqual(numbers(plain));
  });

  it('[O1] the page to read has headings in order and a caption on every table, and no script and nothing from elsewhere', () => {
    const { body } = writeOutcome('html', outcomeOf(BALLOTS), say);
    const levels = [...body.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    for (const [place, level] of levels.entries()) expect(level - (levels[place - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(body.match(/<caption>/g)).toHaveLength(body.match(/<table/g)?.length ?? 0);
    expect(body).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|href=|src=|url\(|@import/i);
  });

  it('[S5] leaves kept-back counts out of every format', () => {
    const outcome = outcomeOf(BALLOTS.slice(0, 4));
    const choices = readCsv(writeOutcome('csv', outcome, say).body).filter(([what]) => what === 'choice in a vote');
    expect(choices.map((line) => line.slice(9, 11))).toEqual([['', ''], ['', ''], ['', '']]);
    expect(readMarkdownRows(writeOutcome('md', outcome, say).body, 'Place').map((cells) => cells.slice(4))).toEqual(
      Array.from({ length: 3 }, () => ['not shown', 'not shown']),
    );
    expect(readHtmlRows(writeOutcome('html', outcome, say).body, 'Place').map((cells) => cells.slice(4))).toEqual(
      Array.from({ length: 3 }, () => ['not shown', 'not shown']),
    );
    for (const format of ['html', 'csv', 'md'] as const) expect(writeOutcome(format, outcome, say).body).toContain('Fewer than 5 people voted.');
  });

  it('[O2] writes a name only beside the idea whose author chose so', () => {
    for (const format of ['html', 'csv', 'md', 'json'] as const) {
      const { body } = writeOutcome(format, outcomeOf(BALLOTS), say);
      expect(body.match(/Ama/g)?.length).toBe(format === 'json' ? 2 : 1);
      expect(body).not.toMatch(/Taken back/);
    }
  });

  it.each(INJECTIONS)('[O1] words arrive as words, whatever they hold: %j', (hostile) => {
    const outcome = outcomeOf(BALLOTS, (plain) => `${hostile} ${plain}`);
    const plainLine = hostile.replace(/\s+/g, ' ').trim();
    const csv = readCsv(writeOutcome('csv', outcome, say).body);
    expect(new Set(csv.map((line) => line.length)).size).toBe(1);
    for (const cell of csv.flat()) expect(cell).not.toMatch(/^\s*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]/u);
    expect(csv.flat().some((cell) => cell.replace(/^'/, '').replace(/\s+/g, ' ').startsWith(plainLine))).toBe(true);

    const { body } = writeOutcome('md', outcome, say);
    expect(body.replace(/\\(.)/g, '$1')).toContain(plainLine);
    expect(body).not.toMatch(/(?<!\\)<|(?<!\\)\]\(|(?<!\\)`|javascript:/);
    // The structure is ours alone: as many headings, list items and table lines as with plain words.
    const shape = (text: string) => text.split('\n').map((line) => /^(#+ |- |\||\*\*)?/.exec(line)?.[0]);
    expect(shape(body)).toEqual(shape(writeOutcome('md', outcomeOf(BALLOTS), say).body));
    const page = writeOutcome('html', outcome, say).body;
    expect(readHtmlText(page).replace(/\s+/g, ' ')).toContain(plainLine);
    const tags = (text: string) => text.match(/<[^>]*>/g);
    expect(tags(page)).toEqual(tags(writeOutcome('html', outcomeOf(BALLOTS), say).body));
    expect(JSON.parse(writeOutcome('json', outcome, say).body).title).toBe(outcome.title);
  });

  it('begins the CSV with a byte order mark and ends lines as spreadsheets like', () => {
    const { body } = writeOutcome('csv', outcomeOf(BALLOTS), say);
    expect(body.startsWith('\uFEFF"What","Question"')).toBe(true);
    expect(body.endsWith('\r\n')).toBe(true);
    expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n\t\0]/);
  });
});
