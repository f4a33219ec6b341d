/**
 * Measures the plain-language linter on test data that does not ship: `EVENBOARD_TEST_DATA`, or `../shared/data` beside
 * the repository. Prints J1 (gold spans flagged), J3 (clean notes disturbed), A4 (acronyms) and P1 (time).
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { findDefinitions } from '@evenboard/shared/plain-language/definitions';
import { lint, pickBest } from '@evenboard/shared/plain-language/lint';

type Gold = { start: number; end: number; text: string; kind: string; flag: boolean };
type Note = { id: string; text: string; words: number; gold: Gold[] };
type AcronymRow = { sf: string; status: string; expansion_in_text: string | null; world_expansion: string | null };

const folder = new URL(`${process.env['EVENBOARD_TEST_DATA'] ?? new URL('../../../shared/data', import.meta.url).pathname}/linter/`, 'file:');
const isVerbose = process.argv.includes('--verbose');

function readData(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

function percent(part: number, whole: number): string {
  return `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
}

const notes: Note[] = readData('notes_gold.jsonl').trim().split('\n').map((line) => JSON.parse(line));

function measureNotes(): void {
  const tally = { gold: 0, flagged: 0, best: 0, exact: 0, clean: 0, disturbed: 0, findings: 0, onGold: 0 };
  for (const note of notes) {
    const findings = lint(note.text);
    const best = pickBest(findings, 2);
    const wanted = note.gold.filter(({ flag }) => flag);
    const hits = (list: readonly { start: number; end: number }[], gold: Gold) =>
      list.some(({ start, end }) => start < gold.end && gold.start < end);
    tally.findings += findings.length;
    tally.onGold += findings.filter((each) => wanted.some((gold) => hits([each], gold))).length;
    for (const gold of wanted) {
      tally.gold += 1;
      if (hits(findings, gold)) tally.flagged += 1;
      else if (isVerbose) console.log('  missed', note.id, gold.kind, gold.text);
      if (hits(best, gold)) tally.best += 1;
      if (findings.some(({ start, end }) => start === gold.start && end === gold.end)) tally.exact += 1;
    }
    if (isVerbose)
      for (const each of findings)
        if (!wanted.some((gold) => hits([each], gold))) console.log('  extra', note.id, each.kind, each.text);
    if (note.gold.length > 0) continue;
    tally.clean += 1;
    if (findings.length > 0) tally.disturbed += 1;
  }
  console.log(`J1 gold spans flagged: ${percent(tally.flagged, tally.gold)}; exact span ${percent(tally.exact, tally.gold)}`);
  console.log(`   among the best two of a note: ${percent(tally.best, tally.gold)}`);
  console.log(`   findings that meet a gold span: ${percent(tally.onGold, tally.findings)}`);
  console.log(`J3 clean notes disturbed: ${tally.disturbed} of ${tally.clean}`);
}

const CARRIERS: Readonly<Record<string, (row: AcronymRow) => string>> = {
  defined: (row) => `We asked the ${row.expansion_in_text} (${row.sf}) about it. The ${row.sf} said yes.`,
  implicit: (row) => `We asked about the ${row.expansion_in_text} last year. The ${row.sf} said yes.`,
};
const STATES: Readonly<Record<string, string | undefined>> = { defined: undefined, common: undefined, implicit: 'expanded-elsewhere' };

/** The texts behind `gold_acronyms` are not at hand, so each row is put into a sentence that has its status. */
function measureAcronyms(): void {
  const rows: AcronymRow[] = JSON.parse(readData('gold_acronyms.json'));
  let right = 0;
  let expanded = 0;
  let expandable = 0;
  for (const row of rows) {
    const text = (CARRIERS[row.status] ?? ((each) => `The ${each.sf} said yes.`))(row);
    const found = lint(text).find(({ kind, term, text: span }) => kind === 'acronym' && (term === row.sf || span === row.sf));
    const wanted = row.status in STATES ? STATES[row.status] : 'unknown';
    if (found?.state === wanted) right += 1;
    else if (isVerbose) console.log('  state', row.sf, row.status, found?.state);
    if (row.expansion_in_text === null) continue;
    expandable += 1;
    const meaning = findDefinitions(text).find(({ term }) => term === row.sf)?.meaning ?? found?.suggestions[0] ?? '';
    if (meaning.toLowerCase().replace(/^the /, '').startsWith(row.expansion_in_text.toLowerCase())) expanded += 1;
    else if (isVerbose) console.log('  expansion', row.sf, meaning);
  }
  console.log(`A4 in made-up sentences: right state ${percent(right, rows.length)}; right expansion ${percent(expanded, expandable)}`);
}

function measureTime(): void {
  const words = notes.map(({ text }) => text).join(' ').split(/\s+/);
  const pieces = Array.from({ length: Math.floor(words.length / 60) }, (_, at) => words.slice(at * 60, at * 60 + 60).join(' '));
  for (const piece of pieces) lint(piece);
  const times = Array.from({ length: 10 }, () => pieces)
    .flat()
    .map((piece) => {
      const start = performance.now();
      lint(piece);
      return performance.now() - start;
    })
    .sort((a, b) => a - b);
  const thousand = words.slice(0, 1000).join(' ');
  const start = performance.now();
  lint(thousand);
  console.log(`P1 60 words, p95: ${times[Math.floor(times.length * 0.95)]?.toFixed(2)} ms; 1,000 words: ${(performance.now() - start).toFixed(1)} ms`);
}

measureNotes();
measureAcronyms();
measureTime();
