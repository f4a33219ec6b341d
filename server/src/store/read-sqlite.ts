/**
 * Reads of the database. What it gives back was checked against the sums beside it, and for gaps: a room is loaded whole,
 * or the file is said to be damaged.
 */
import type { Choices } from '@evenboard/shared/domain/round';
import type { JournalCommand, JournalRow } from './journal-row.ts';
import { DamagedFileError, needWhole } from './row-sum.ts';
import type { EpochStart, HandledRow, PrivateRow, StoredRoom, WorkshopEntry } from './store.ts';

export type ReadRows = <Row>(text: string, ...values: readonly unknown[]) => Row[];

/** A row of `handled` as it stands there. */
type HandledBytes = { outbox: string; number: number; person: string; clock: number | null; refusal: string | null; seq: number; sum: number | null };
const HANDLED = 'outbox, number, person, clock, refusal, seq, sum';

function needWholeHandled(workshopId: string, { outbox, number, person, clock, refusal, seq, sum }: HandledBytes): void {
  needWhole('what was answered to a command', sum, workshopId, outbox, number, person, clock, refusal, seq);
}

export function createReader(rows: ReadRows) {
  function findWorkshop(column: 'id' | 'code_key', value: string): WorkshopEntry | null {
    const found = rows<WorkshopEntry>(
      `SELECT id, code, code_key AS codeKey, epoch, created_at AS createdAt, keep_until AS keepUntil FROM workshops WHERE ${column} = ?`,
      value,
    );
    return found[0] ?? null;
  }

  function findEpochStart(id: string): EpochStart | null {
    const found = rows<{ seq: number; epoch: number; records: string; sum: number | null }>(
      'SELECT seq, epoch, records, sum FROM epoch_starts WHERE workshop = ? ORDER BY seq DESC LIMIT 1',
      id,
    )[0];
    if (found === undefined) return null;
    const { seq, epoch, records, sum } = found;
    needWhole(`the beginning of epoch ${epoch}`, sum, id, seq, records);
    return { seq, epoch, records: JSON.parse(records) as EpochStart['records'] };
  }

  function readJournal(id: string, from: number): JournalRow[] {
    const found = rows<{ seq: number; body: string; sum: number | null }>(
      'SELECT seq, body, sum FROM journal WHERE workshop = ? AND seq >= ? ORDER BY seq',
      id,
      from,
    );
    for (const [place, { seq, body, sum }] of found.entries()) {
      if (seq !== from + place) throw new DamagedFileError(`row ${from + place} of the journal is not there`);
      needWhole(`row ${seq} of the journal`, sum, id, seq, body);
    }
    // What was carried out stands in a row that is there.
    const [newest] = rows<{ seq: number | null }>('SELECT max(seq) AS seq FROM handled WHERE workshop = ? AND refusal IS NULL', id);
    if ((newest?.seq ?? 0) > from + found.length - 1) throw new DamagedFileError('the last rows of the journal are not there');
    return found.map(readBody<JournalRow>);
  }

  function loadRoom(id: string, from: 'epochStart' | 'beginning' = 'epochStart'): StoredRoom | null {
    const entry = findWorkshop('id', id);
    if (entry === null) return null;
    const epochStart = from === 'beginning' ? null : findEpochStart(id);
    needEveryBallot(id);
    return {
      entry,
      epochStart,
      rows: readJournal(id, epochStart?.seq ?? 1),
      privateRows: rows<{ audience: string; collection: PrivateRow['collection']; id: string; body: string; sum: number | null }>(
        'SELECT audience, collection, id, body, sum FROM private_records WHERE workshop = ?',
        id,
      ).map(({ body, sum, ...row }) => {
        needWhole('a private record', sum, id, row.audience, row.collection, row.id, body);
        return { ...row, record: JSON.parse(body) as unknown };
      }),
      // What stands beside `max` comes from the row that has it.
      outboxes: rows<HandledBytes>(`SELECT ${HANDLED}, max(number) FROM handled WHERE workshop = ? GROUP BY outbox`, id).map(
        (row) => {
          needWholeHandled(id, row);
          return { outbox: row.outbox, personId: row.person, last: row.number };
        },
      ),
      roundKeys: rows('SELECT round AS roundId, key FROM round_keys WHERE workshop = ?', id),
      casts: rows<{ roundId: string; voter: string; body: string; sum: number | null }>(
        'SELECT round AS roundId, voter, choices AS body, sum FROM ballots WHERE workshop = ?',
        id,
      ).map(({ roundId, voter, body, sum }) => {
        needWhole('a ballot', sum, id, roundId, voter, body);
        return { roundId, voter, choices: JSON.parse(body) as Choices };
      }),
      closedBallots: rows<{ roundId: string; key: string; body: string; sum: number | null }>(
        'SELECT round AS roundId, id AS key, choices AS body, sum FROM closed_ballots WHERE workshop = ? ORDER BY id',
        id,
      ).map(({ roundId, key, body, sum }) => {
        needWhole('a ballot of a closed vote', sum, id, roundId, key, body);
        return { roundId, choices: JSON.parse(body) as Choices };
      }),
    };
  }

  /** Who has voted stands beside what was chosen, in a table of its own: a ballot that is gone is missed there. */
  function needEveryBallot(id: string): void {
    const counted = (table: string) => {
      const found = rows<{ round: string; n: number }>(`SELECT round, count(*) AS n FROM ${table} WHERE workshop = ? GROUP BY round`, id);
      return new Map(found.map(({ round, n }) => [round, n]));
    };
    const [voted, open, closed] = [counted('turnout'), counted('ballots'), counted('closed_ballots')];
    for (const round of new Set([...voted.keys(), ...open.keys(), ...closed.keys()])) {
      const kept = open.get(round) ?? closed.get(round);
      // A round that was cancelled has voters and no ballots.
      if (kept !== undefined && kept !== voted.get(round)) throw new DamagedFileError('a ballot is not there');
    }
  }

  function findHandled(workshopId: string, outbox: string, number: number): HandledRow | null {
    const found = rows<HandledBytes>(
      `SELECT ${HANDLED} FROM handled WHERE workshop = ? AND outbox = ? AND number = ?`,
      workshopId,
      outbox,
      number,
    )[0];
    if (found === undefined) return null;
    needWholeHandled(workshopId, found);
    const { person, clock, refusal, seq } = found;
    return { outbox, number, personId: person, clock, refusal: refusal === null ? null : (JSON.parse(refusal) as HandledRow['refusal']), seq };
  }

  function findCommand(workshopId: string, outbox: string, number: number): JournalCommand | null {
    const found = rows<{ body: string }>(
      'SELECT body FROM journal JOIN handled USING (workshop, seq) WHERE workshop = ? AND outbox = ? AND number = ?',
      workshopId,
      outbox,
      number,
    )[0];
    const commands = found === undefined ? [] : readBody<JournalRow>(found).commands;
    return commands.find((command) => command.outbox === outbox && command.number === number) ?? null;
  }

  return {
    findWorkshop: (id: string) => findWorkshop('id', id),
    findWorkshopByCode: (codeKey: string) => findWorkshop('code_key', codeKey),
    listWorkshops: () => rows<{ id: string }>('SELECT id FROM workshops ORDER BY created_at').map(({ id }) => id),
    loadRoom,
    findHandled,
    findCommand,
  };
}

function readBody<Body>({ body }: { body: string }): Body {
  return JSON.parse(body) as Body;
}
