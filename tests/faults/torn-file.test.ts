// A file that was cut short or changed at any byte: what was saved before the damage is there, whole, or the server says
// that its file is damaged. Never is another board shown than the one that was saved.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSqliteStore } from '@evenboard/server/store/create-sqlite-store';
import { openSqliteTables, type SqliteTables } from '@evenboard/server/store/sqlite-tables';
import type { RoomBatch, StoredRoom } from '@evenboard/server/store/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newBatch, newEntry, newIdea, newRow, putIdea } from '../contracts/store-contract.ts';
import { createSeededRandom, type SeededRandom } from '../support/seeded-random.ts';

const COMMITS = 60;
const DAMAGES = 100;
const CLOSED_AT = 30;
const entry = newEntry();

/** Two votes: one stays open and everybody casts in it; one is closed halfway. */
const VOTES = (seq: number): Partial<RoomBatch> => ({
  newRoundKeys: seq === 1 ? ['open', 'closed'].map((roundId) => ({ roundId, key: `key of ${roundId}` })) : [],
  casts: (seq <= CLOSED_AT ? ['open', 'closed'] : ['open']).map((roundId) => ({
    roundId, voter: `voter${seq}`, personId: `p${seq}`, choices: { [`option${seq}`]: 1, b: seq },
  })),
  endedRounds: seq === CLOSED_AT ? [{ roundId: 'closed', keepBallots: true }] : [],
});

let folder = '';
/** What a room would load after each commit, so that any beginning of it can be told from anything else. */
const states: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenboard-torn-'));
  const file = join(folder, 'evenboard.sqlite');
  const store = createSqliteStore(file);
  await store.addWorkshop(entry);
  states.push(describeRoom(await store.loadRoom(entry.id, 'beginning')));
  for (let seq = 1; seq <= COMMITS; seq += 1) {
    const idea = putIdea(`idea${seq}`, newIdea(`Words of idea ${seq}, `.repeat(8)));
    await store.commit(
      newBatch(entry.id, {
        rows: [newRow(seq, [{ effect: idea, before: null }])],
        privateRows: [{ audience: 'p', collection: 'mine', id: `idea${seq}`, record: { at: seq } }],
        handled: [{ outbox: 'o', number: seq, personId: 'p', clock: seq, refusal: null, seq }],
        ...VOTES(seq),
      }),
    );
    states.push(describeRoom(await store.loadRoom(entry.id, 'beginning')));
  }
  // As a kill would leave them: closing would bring the log into the file.
  for (const name of ['evenboard.sqlite', 'evenboard.sqlite-wal']) copyFileSync(join(folder, name), join(folder, `killed-${name}`));
  await store.close();
  copyFileSync(file, join(folder, 'closed-evenboard.sqlite'));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function describeRoom(room: StoredRoom | null): string {
  if (room === null) return 'nothing';
  const privateRows = [...room.privateRows].sort((a, b) => (a.id < b.id ? -1 : 1));
  const ballots = [...room.casts, ...room.closedBallots].map((ballot) => JSON.stringify(ballot)).sort();
  return JSON.stringify({ rows: room.rows, privateRows, ballots, outboxes: room.outboxes });
}

type Damage = { what: string; make(bytes: Buffer, random: SeededRandom): Buffer };

const DAMAGE: readonly Damage[] = [
  { what: 'cut short', make: (bytes, random) => bytes.subarray(0, random.below(bytes.length)) },
  {
    what: 'changed in one byte',
    make(bytes, random) {
      const damaged = Buffer.from(bytes);
      damaged.writeUInt8(random.below(256), random.below(bytes.length));
      return damaged;
    },
  },
  {
    what: 'with a stretch of noise',
    make(bytes, random) {
      const damaged = Buffer.from(bytes);
      const from = random.below(bytes.length);
      for (let at = from; at < Math.min(bytes.length, from + 700); at += 1) damaged.writeUInt8(random.below(256), at);
      return damaged;
    },
  },
];

function whereItParts(found: string, whole: string): string {
  const at = [...found].findIndex((letter, place) => letter !== whole[place]);
  return `…${found.slice(Math.max(0, at - 100), at + 100)}… and not …${whole.slice(Math.max(0, at - 100), at + 100)}…`;
}

/** How many commits are there, or null where the file is said to be damaged. Anything else is a wrong board. */
function readBack(put: (file: string) => void): number | null {
  const place = mkdtempSync(join(folder, 'try-'));
  const file = join(place, 'evenboard.sqlite');
  put(file);
  const found = readRoom(file);
  rmSync(place, { recursive: true, force: true });
  if (found === null) return null;
  const commits = found === 'nothing' ? 0 : states.indexOf(found);
  if (commits < 0) throw new Error(`a wrong board: ${whereItParts(found, states.at(-1) ?? '')}`);
  return commits;
}

/** As the store's thread does, without the thread: it is asked hundreds of times. */
function readRoom(file: string): string | null {
  let tables: SqliteTables | null = null;
  try {
    tables = openSqliteTables(file);
    return describeRoom(tables.loadRoom(entry.id, 'beginning'));
  } catch {
    return null;
  } finally {
    tables?.close();
  }
}

describe('a damaged file', () => {
  it.for(DAMAGE)('[J1, J3] a log $what gives what was saved before the damage', { timeout: 60_000 }, ({ make }) => {
    const random = createSeededRandom(11);
    const log = readFileSync(join(folder, 'killed-evenboard.sqlite-wal'));
    const found: (number | null)[] = [];
    for (let damage = 0; damage < DAMAGES; damage += 1) {
      found.push(readBack((file) => {
        copyFileSync(join(folder, 'killed-evenboard.sqlite'), file);
        writeFileSync(`${file}-wal`, make(log, random));
      }));
    }
    // A log has sums of its own: the damage ends it, and never hides what stands before.
    expect(found).not.toContain(null);
    expect(new Set(found).size).toBeGreaterThan(5);
  });

  it('[J1] a last row of which half was written costs that row and no other', () => {
    const log = readFileSync(join(folder, 'killed-evenboard.sqlite-wal'));
    const commits = readBack((file) => {
      copyFileSync(join(folder, 'killed-evenboard.sqlite'), file);
      writeFileSync(`${file}-wal`, log.subarray(0, log.length - 2000));
    });
    expect(commits).toBe(COMMITS - 1);
  });

  it.for(DAMAGE)('[J1, J3] a data file $what gives all of it, or is said to be damaged', { timeout: 60_000 }, ({ make }) => {
    const random = createSeededRandom(12);
    const whole = readFileSync(join(folder, 'closed-evenboard.sqlite'));
    for (let damage = 0; damage < DAMAGES; damage += 1) {
      // Of a workshop whose very name was hit, nothing is shown at all.
      expect([COMMITS, null, 0]).toContain(readBack((file) => writeFileSync(file, make(whole, random))));
    }
  });
});
