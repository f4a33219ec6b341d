/**
 * One live workshop. Commands wait in a queue; a tick judges what has gathered, commits it, and only then changes the
 * document, tells everybody in one frame, and answers (D3). One tick is in flight at a time. A room that is quiet
 * sleeps: its screens stay connected, its records and document leave memory until somebody does something.
 */
import { randomBytes } from 'node:crypto';
import { encodeStateAsUpdate } from 'yjs';
import { refuse } from '@evenboard/shared/domain/refusal';
import type { Answer, NewEpoch, PrivateChange, RoomStatus } from '@evenboard/shared/protocol/messages-down';
import type { CommandMessage } from '@evenboard/shared/protocol/messages-up';
import type { Presence } from '@evenboard/shared/protocol/presence';
import type { Tables } from '@evenboard/shared/document/arrange-board';
import { inJoinOrder } from '@evenboard/shared/domain/join-order';
import { ME_ID, type Me } from '@evenboard/shared/domain/participant';
import { FACILITATORS, type CommitResult, type RoomBatch, type Store, type WorkshopEntry } from '../store/store.ts';
import { beginEpochBatch } from './begin-epoch-batch.ts';
import { evaluateTick, type Submission, type TickOutcome } from './evaluate-tick.ts';
import { createMembers, type Member, type Reached } from './members.ts';
import { createNewsroom } from './newsroom.ts';
import { deriveMe } from './private-state.ts';
import { cutForTick, readEarlier } from './read-earlier.ts';
import { readTurnout } from './read-turnout.ts';
import { createSnapshotCache, type Snapshot } from './snapshot-cache.ts';
import { applyRow, clockOfState, type RoomState } from './room-state.ts';
import { readRoles, tellBallots, tellPrivately } from './tell-privately.ts';
import { tickWindow } from './tick-clock.ts';
import { createTurnKeeper } from './turn-keeper.ts';

export type Position = { epoch: number; seq: number; tag: string };

export type Room = {
  readonly id: string;
  readonly code: string;
  /** As the store had it; what a facilitator chose since stands in the records. */
  readonly keepUntil: number;
  /** Brings records and document into memory. Whatever reads them comes soon after. */
  wake(): Promise<void>;
  join(member: Member): () => void;
  /** Tells a screen that has the board now what people are doing on it. */
  greet(member: Member): void;
  submit(actor: Submission['actor'], commands: readonly CommandMessage[], answer: (answers: Answer[]) => void): void;
  setPresence(member: Member, presence: Presence): void;
  position(): Position;
  isKnownPosition(position: Position): boolean;
  /** How far the document goes, in writes of its epoch. */
  reached(): Reached;
  privateStateOf(personId: string): PrivateChange[];
  me(personId: string): Me | null;
  /** A person's place in the order in which people came: who gave no name goes by it. */
  numberOf(personId: string): number;
  countPeople(): number;
  tables(): Tables;
  /** The whole document as it was a moment ago. */
  snapshot(): Snapshot;
  /** What a replica lacks that says how far it has come; null where that made no sense. */
  encodeSince(stateVector: Uint8Array): Uint8Array | null;
  countMembers(): { screens: number; people: number };
  /** The people who have a screen open: for facilitators, who ask for it. */
  listHere(): string[];
  isAwake(): boolean;
  isIdle(): boolean;
  /** Lets records and document go if nothing has happened for so long. */
  sleepAfter(quietMs: number): void;
  close(): Promise<void>;
};

export type RoomOptions = {
  entry: WorkshopEntry;
  store: Store;
  load(): Promise<RoomState>;
  now(): number;
  /** The room can no longer be trusted to be what is on disk: forget it and load it again. */
  onBroken(): void;
  onTick?(tick: { commands: number; refusals: readonly string[]; commitMs: number; publishMs: number }): void;
  /** By what waiting times grow: the server's load. */
  stretch?(): number;
  /** Writes beyond what the records need, after which the document begins anew. */
  compactAfter?: number;
};

const COMPACT_AFTER = 2000;
const AIRY = () => 1;

export function createRoom({ entry, store, load, now, onBroken, onTick, stretch = AIRY, compactAfter = COMPACT_AFTER }: RoomOptions): Room {
  const members = createMembers();
  const turns = createTurnKeeper();
  let state: RoomState | null = null;
  let loading: Promise<void> | null = null;
  let lastStatus: RoomStatus['turnout'] = {};
  /** How far the document goes; known also while the room is asleep. */
  let reached: Reached = { epoch: entry.epoch, clock: 0 };
  /** Where the records stood when they left memory. */
  let sleptAt: Pick<Position, 'seq' | 'tag'> | null = null;
  let usedAt = performance.now();
  let queue: Submission[] = [];
  let flight: Promise<void> | null = null;
  let tickTimer: NodeJS.Timeout | null = null;
  let lastTickAt = 0;
  /** From here on `close` runs the ticks that are left, one after the other: two at once would overtake each other. */
  let isClosing = false;
  let isClosed = false;
  let canSave = true;
  const snapshots = createSnapshotCache(() => ({
    update: encodeStateAsUpdate(awake().doc),
    clock: reached.clock,
    position: position(),
  }));
  const newsroom = createNewsroom({ members, readStatus, reached: () => reached, stretch });

  function wake(): Promise<void> {
    usedAt = performance.now();
    if (state !== null) return Promise.resolve();
    loading ??= load()
      .then((loaded) => {
        state = loaded;
        reached = reachedBy(loaded);
        turns.forgetHandled((outbox) => loaded.outboxes.get(outbox)?.last ?? 0);
        if (sleptAt !== null && (sleptAt.seq !== loaded.seq || sleptAt.tag !== loaded.tag)) beginAgain();
      })
      .finally(() => (loading = null));
    return loading;
  }

  /**
   * A commit that failed after it had written: the screens that stayed were never told of it. They come back and ask; what
   * is told meanwhile would stand on a gap.
   */
  function beginAgain(): void {
    for (const member of [...members.all()]) member.comeBack();
    onBroken();
  }

  function awake(): RoomState {
    if (state === null) throw new Error('The room is asleep: wake it first.');
    usedAt = performance.now();
    return state;
  }

  function position(): Position {
    const { epoch, seq, tag } = awake();
    return { epoch, seq, tag };
  }

  /** The first command after a pause goes at once; in a busy room the next ones gather for a moment. */
  function schedule(): void {
    if (flight !== null || tickTimer !== null || queue.length === 0 || isClosing) return;
    const wait = Math.max(0, lastTickAt + tickWindow(members.all().size, stretch()) - performance.now());
    tickTimer = setTimeout(() => {
      tickTimer = null;
      lastTickAt = performance.now();
      flight = tick().finally(() => {
        flight = null;
        schedule();
      });
    }, wait);
  }

  async function tick(): Promise<void> {
    const { now: submissions, later } = cutForTick(queue);
    queue = later;
    const outcome = await judge(submissions).catch(() => null);
    if (outcome === null) return fail(submissions, 'failed');
    const began = performance.now();
    const result = await commit(outcome.batch);
    if (!result.ok) return fail(submissions, result.reason);
    const committed = performance.now();
    if (outcome.batch.handled.length > 0) noteDisk(true);
    try {
      settle(outcome, result.closedBallots);
    } catch {
      // It is on disk, and this memory of it cannot be trusted: the room is loaded again, and a repeat finds its answer.
      return fail(submissions, 'lostRace');
    }
    onTick?.({
      commands: submissions.length,
      refusals: outcome.batch.handled.flatMap(({ refusal }) => (refusal === null ? [] : [refusal.kind])),
      commitMs: committed - began,
      publishMs: performance.now() - committed,
    });
    if (hasOutgrown(awake())) await beginEpoch(awake());
  }

  async function judge(submissions: readonly Submission[]): Promise<TickOutcome> {
    await wake();
    return evaluateTick(awake(), submissions, now(), await readEarlier(store, awake(), submissions));
  }

  function commit(batch: RoomBatch): Promise<CommitResult> {
    // Nothing but repeats: nothing to write.
    return batch.handled.length > 0 ? store.commit(batch) : Promise.resolve({ ok: true, closedBallots: new Map() });
  }

  function fail(submissions: readonly Submission[], reason: 'lostRace' | 'failed'): void {
    const waiting = queue;
    queue = [];
    for (const submission of [...submissions, ...waiting]) sendBack(submission);
    if (reason === 'lostRace') onBroken();
    else noteDisk(false);
  }

  function noteDisk(isWell: boolean): void {
    if (canSave !== isWell) newsroom.changeStatus();
    canSave = isWell;
  }

  function sendBack({ message: { outbox, number }, answer }: Submission): void {
    // A repeat of what was handled long ago is not awaited: its sender may never say it again.
    if (number > (state?.outboxes.get(outbox)?.last ?? 0)) turns.sendBack(outbox, number);
    answer({ outbox, number, refusal: refuse('notSaved', { seconds: 2 }) });
  }

  function take(submission: Submission): void {
    const { outbox, number } = submission.message;
    if (!isClosed && turns.isTurn(outbox, number)) return void queue.push(submission);
    sendBack(submission);
    // A room that sleeps does not know what it has handled, and may wait for what never comes.
    if (state === null && !isClosed) void wake().catch(() => undefined);
  }

  function settle({ batch, answers }: TickOutcome, closedBallots: ReadonlyMap<string, readonly Record<string, number>[]>): void {
    const here = awake();
    for (const { outbox, number, personId } of batch.handled) here.outboxes.set(outbox, { personId, last: number });
    const rolesBefore = readRoles(here, batch.privateRows);
    here.privately.write(batch.privateRows);
    for (const key of batch.newRoundKeys) here.ballots.addKey(key);
    for (const cast of batch.casts) here.ballots.addCast(cast);
    for (const { roundId } of batch.endedRounds) here.ballots.endRound(roundId, closedBallots.get(roundId) ?? []);
    const update = applyRows(here, batch.rows);
    // Before the board shows it: an idea of mine that is there and not yet mine would lose its tools for a moment.
    tellPrivately(here, members, batch.privateRows, rolesBefore);
    tellBallots(members, batch);
    if (update !== null) newsroom.publish({ update, newEpoch: null });
    for (const { submission, answer } of answers) submission.answer(answer);
    if (batch.rows.length > 0 || batch.casts.length > 0) newsroom.changeStatus();
  }

  /** The document's update, or null where the rows left it as it was. A tick has one row at most. */
  function applyRows(here: RoomState, rows: RoomBatch['rows']): Uint8Array | null {
    let update: Uint8Array | null = null;
    const note = (bytes: Uint8Array) => (update = bytes);
    const { doc } = here;
    doc.on('update', note);
    for (const row of rows) applyRow(here, row);
    doc.off('update', note);
    reached = reachedBy(here);
    return update;
  }

  function hasOutgrown(here: RoomState): boolean {
    const records = here.records.countAll();
    return reached.clock - records > Math.max(compactAfter, records);
  }

  /** History outweighs content: the document begins anew from its records, which every screen can do for itself (D4). */
  async function beginEpoch(here: RoomState): Promise<void> {
    const batch = beginEpochBatch(here, { at: now(), tag: randomBytes(6).toString('hex') });
    const [row] = batch.rows;
    const result = await store.commit(batch);
    if (!result.ok) return result.reason === 'lostRace' ? onBroken() : undefined;
    const { clock } = reached;
    applyRow(here, row);
    reached = reachedBy(here);
    const newEpoch: NewEpoch = { epoch: here.epoch, seq: row.seq, tag: row.tag, clock };
    newsroom.publish({ update: null, newEpoch });
  }

  function readStatus(): RoomStatus {
    if (state !== null) lastStatus = readTurnout(state);
    return { here: members.countPeople(), canSave, turnout: lastStatus };
  }

  return {
    id: entry.id,
    code: entry.code,
    keepUntil: entry.keepUntil,
    wake,
    join(member) {
      // Whoever was let in while the room was being forgotten belongs into the one that takes its place.
      if (isClosed) {
        member.comeBack();
        return () => undefined;
      }
      members.add(member);
      newsroom.changeStatus();
      return () => {
        members.remove(member);
        newsroom.leave(member);
      };
    },
    submit(actor, commands, answer) {
      const answers: Answer[] = [];
      const gather = (one: Answer) => {
        answers.push(one);
        if (answers.length === commands.length) answer(answers);
      };
      for (const message of commands) take({ actor, message, answer: gather });
      schedule();
    },
    greet: newsroom.greet,
    setPresence(member, presence) {
      const isReal = state === null || isOnBoard(state, presence);
      if (isReal) newsroom.setPresence(member, presence);
    },
    position,
    isKnownPosition: ({ epoch, seq, tag }) => epoch === awake().epoch && awake().tags.get(seq) === tag,
    reached: () => reached,
    privateStateOf(personId) {
      const { privately, ballots } = awake();
      const me = deriveMe(privately.read, personId);
      const shared = me?.role === 'facilitator' ? privately.listFor(FACILITATORS) : [];
      const own = ballots.openRounds().flatMap((roundId): PrivateChange[] => {
        const choices = ballots.ballotOf(roundId, personId);
        return choices === null ? [] : [{ collection: 'ballots', id: roundId, record: { choices } }];
      });
      return [{ collection: 'me', id: ME_ID, record: me }, ...privately.listFor(personId), ...shared, ...own];
    },
    me: (personId) => deriveMe(awake().privately.read, personId),
    numberOf: (personId) => inJoinOrder(awake().privately.people()).findIndex(([id]) => id === personId) + 1,
    countPeople: () => [...awake().privately.people().values()].filter((person) => person.state === 'in').length,
    tables: () => awake().records.tables(),
    snapshot: () => snapshots.take(awake().epoch, reached.clock),
    encodeSince(stateVector) {
      const { doc } = awake();
      try {
        return encodeStateAsUpdate(doc, stateVector);
      } catch {
        return null;
      }
    },
    countMembers: () => ({ screens: members.all().size, people: members.countPeople() }),
    listHere: members.listPeople,
    isAwake: () => state !== null,
    isIdle: () => members.all().size === 0 && queue.length === 0 && flight === null,
    sleepAfter(quietMs) {
      const isBusy = flight !== null || queue.length > 0 || loading !== null;
      if (state === null || isBusy || performance.now() - usedAt < quietMs) return;
      lastStatus = readTurnout(state);
      sleptAt = { seq: state.seq, tag: state.tag };
      state.doc.destroy();
      state = null;
      snapshots.forget();
    },
    async close() {
      isClosing = true;
      if (tickTimer !== null) clearTimeout(tickTimer);
      tickTimer = null;
      if (flight !== null) await flight;
      while (queue.length > 0) await tick();
      isClosed = true;
      newsroom.stop();
      for (const member of [...members.all()]) member.comeBack();
      state?.doc.destroy();
    },
  };
}

function reachedBy(state: RoomState): Reached {
  return { epoch: state.epoch, clock: clockOfState(state) };
}

/** Nobody can make a room speak of areas and ideas that are not there: what presence holds is bounded by the board. */
function isOnBoard({ records }: RoomState, { writing, moving }: Presence): boolean {
  return (writing === null || records.read('areas', writing) !== null) && (moving === null || records.read('ideas', moving.ideaId) !== null);
}
