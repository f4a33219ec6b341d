/**
 * A store without a disk, for tests that ask about rooms and not about databases. It keeps the same contract as the
 * real one (contracts/memory-store.test.ts), hands out copies, and commits a turn of the loop later, as a worker does.
 */
import type { Choices } from '@evenboard/shared/domain/round';
import { LINKS_KEPT_MS } from '@evenboard/shared/domain/keeping';
import { readKeepUntil, redactEffect, redactIdea, untieRow, type JournalRow } from '@evenboard/server/store/journal-row';
import { shuffleSecretly } from '@evenboard/server/store/shuffle-secretly';
import type {
  CastRow, CommitResult, EpochStart, HandledRow, PrivateRow, RoomBatch, SecretEntry, Store, StoredRoom, WorkshopEntry,
} from '@evenboard/server/store/store';

type Held = {
  entry: WorkshopEntry;
  rows: Map<number, JournalRow>;
  epochStarts: EpochStart[];
  privateRows: Map<string, PrivateRow>;
  handled: Map<string, HandledRow>;
  roundKeys: Map<string, string>;
  casts: Map<string, CastRow>;
  closedBallots: Map<string, Choices[]>;
};

export function createMemoryStore(): Store {
  const rooms = new Map<string, Held>();
  const secrets = new Map<string, SecretEntry>();

  return {
    async addWorkshop(entry) {
      const isTaken = [...rooms.values()].some((held) => held.entry.id === entry.id || held.entry.codeKey === entry.codeKey);
      if (isTaken) return 'taken';
      rooms.set(entry.id, {
        entry,
        rows: new Map(),
        epochStarts: [],
        privateRows: new Map(),
        handled: new Map(),
        roundKeys: new Map(),
        casts: new Map(),
        closedBallots: new Map(),
      });
      return 'added';
    },
    findWorkshop: async (id) => rooms.get(id)?.entry ?? null,
    findWorkshopByCode: async (codeKey) => [...rooms.values()].find(({ entry }) => entry.codeKey === codeKey)?.entry ?? null,
    async loadRoom(id, from) {
      const held = rooms.get(id);
      return held === undefined ? null : structuredClone(readRoom(held, from === 'beginning'));
    },
    findHandled: async (id, outbox, number) => structuredClone(rooms.get(id)?.handled.get(`${outbox}/${number}`) ?? null),
    async findCommand(id, outbox, number) {
      const commands = [...(rooms.get(id)?.rows.values() ?? [])].flatMap((row) => row.commands);
      return structuredClone(commands.find((command) => command.outbox === outbox && command.number === number) ?? null);
    },
    async commit(batch) {
      await new Promise((next) => setImmediate(next));
      const held = rooms.get(batch.workshopId);
      return held === undefined ? { ok: false, reason: 'lostRace' } : write(held, structuredClone(batch));
    },
    addSecret: async (entry) => void secrets.set(entry.hash, entry),
    findSecret: async (hash) => secrets.get(hash) ?? null,
    removeSecret: async (hash) => void secrets.delete(hash),
    async removeSecrets(workshopId, kind) {
      for (const [hash, entry] of secrets) if (entry.workshopId === workshopId && entry.kind === kind) secrets.delete(hash);
    },
    async purge(now) {
      for (const held of rooms.values()) purgeRoom(held, now);
    },
    async eraseEnded(now) {
      const ids = [...rooms.values()].filter(({ entry }) => entry.keepUntil <= now).map(({ entry }) => entry.id);
      for (const id of ids) rooms.delete(id);
      for (const [hash, { workshopId }] of secrets) if (ids.includes(workshopId)) secrets.delete(hash);
      return ids;
    },
    check: async () => undefined,
    close: async () => undefined,
  };
}

function readRoom(held: Held, isWhole: boolean): StoredRoom {
  const epochStart = isWhole ? null : (held.epochStarts.at(-1) ?? null);
  const outboxes = new Map<string, { outbox: string; personId: string; last: number }>();
  for (const { outbox, number, personId } of held.handled.values()) {
    outboxes.set(outbox, { outbox, personId, last: Math.max(number, outboxes.get(outbox)?.last ?? 0) });
  }
  return {
    entry: held.entry,
    epochStart,
    rows: [...held.rows.values()].filter(({ seq }) => seq >= (epochStart?.seq ?? 0)).sort((a, b) => a.seq - b.seq),
    privateRows: [...held.privateRows.values()],
    outboxes: [...outboxes.values()],
    roundKeys: [...held.roundKeys].map(([roundId, key]) => ({ roundId, key })),
    casts: [...held.casts.values()].map(({ roundId, voter, choices }) => ({ roundId, voter, choices })),
    closedBallots: [...held.closedBallots].flatMap(([roundId, ballots]) => ballots.map((choices) => ({ roundId, choices }))),
  };
}

function purgeRoom({ privateRows, rows, handled }: Held, now: number): void {
  for (const [key, { collection, record }] of privateRows) {
    const { until, at } = record as { until?: number; at?: number };
    const end = collection === 'hidden' ? until : ['mine', 'notices'].includes(collection) ? (at ?? 0) + LINKS_KEPT_MS : undefined;
    if (end !== undefined && end <= now) privateRows.delete(key);
  }
  for (const [seq, row] of rows) {
    if (row.at + LINKS_KEPT_MS > now) continue;
    rows.set(seq, untieRow(row));
    for (const [key, one] of handled) if (one.seq === seq) handled.set(key, { ...one, clock: null, seq: 0 });
  }
}

function write(held: Held, batch: RoomBatch): CommitResult {
  if (batch.rows.some(({ seq }) => held.rows.has(seq))) return { ok: false, reason: 'lostRace' };
  const keys = batch.handled.map(({ outbox, number }) => `${outbox}/${number}`);
  if (new Set(keys).size < keys.length || keys.some((key) => held.handled.has(key))) return { ok: false, reason: 'lostRace' };
  for (const row of batch.rows) {
    held.rows.set(row.seq, row);
    held.entry = { ...held.entry, keepUntil: readKeepUntil(row) ?? held.entry.keepUntil };
  }
  if (batch.epochStart !== null) held.epochStarts.push(batch.epochStart);
  for (const row of batch.handled) held.handled.set(`${row.outbox}/${row.number}`, row);
  for (const row of batch.privateRows) {
    const key = `${row.audience}/${row.collection}/${row.id}`;
    if (row.record === null) held.privateRows.delete(key);
    else held.privateRows.set(key, row);
  }
  for (const { roundId, key } of batch.newRoundKeys) held.roundKeys.set(roundId, key);
  for (const cast of batch.casts) held.casts.set(`${cast.roundId}/${cast.voter}`, cast);
  const closedBallots = new Map(batch.endedRounds.map(({ roundId, keepBallots }) => [roundId, endRound(held, roundId, keepBallots)]));
  for (const ideaId of batch.redactedIdeas) {
    for (const [seq, row] of held.rows) held.rows.set(seq, redactIdea(row, ideaId));
    held.epochStarts = held.epochStarts.map((start) => ({ ...start, records: start.records.map((effect) => redactEffect(effect, ideaId)) }));
  }
  return { ok: true, closedBallots };
}

function endRound(held: Held, roundId: string, keepBallots: boolean): Choices[] {
  const cast = [...held.casts].filter(([, { roundId: of }]) => of === roundId);
  for (const [key] of cast) held.casts.delete(key);
  held.roundKeys.delete(roundId);
  const told = keepBallots ? shuffleSecretly(cast.map(([, { choices }]) => choices)) : [];
  if (keepBallots) held.closedBallots.set(roundId, shuffleSecretly(told));
  else held.closedBallots.delete(roundId);
  return told;
}
