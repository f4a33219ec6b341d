/**
 * One live workshop. Commands wait in a queue; a tick judges what has gathered, commits it, and only then changes the
 * document, tells everybody in one frame, and answers (D3). One tick is in flight at a time.
 */
import { encodeStateAsUpdate } from 'yjs';
import { refuse } from '@evenboard/shared/domain/refusal';
import { writeUpdate } from '@evenboard/shared/protocol/codec';
import type { Answer, PrivateChange, RoomStatus } from '@evenboard/shared/protocol/messages-down';
import type { CommandMessage } from '@evenboard/shared/protocol/messages-up';
import type { Tables } from '@evenboard/shared/document/arrange-board';
import { ME_ID, type Me } from '@evenboard/shared/domain/participant';
import { FACILITATORS, type CommitResult, type HandledRow, type PrivateRow, type Store } from '../store/store.ts';
import { evaluateTick, type Submission, type TickOutcome } from './evaluate-tick.ts';
import { deriveMe } from './private-state.ts';
import { applyRow, forgetWords, type RoomState } from './room-state.ts';
import { readTurnout } from './read-turnout.ts';
import { createTurnKeeper } from './turn-keeper.ts';

/** One connected screen. */
export type Member = {
  readonly personId: string;
  /** A frame that is ready for the wire: encoded once, sent to all. */
  sendFrame(frame: Uint8Array): void;
  sendPrivate(changes: readonly PrivateChange[]): void;
  /** All private state anew: what a person may see has changed. */
  sendWelcome(): void;
  sendAnswers(answers: readonly Answer[]): void;
  sendStatus(status: RoomStatus): void;
  remove(): void;
  comeBack(): void;
};

export type Room = {
  readonly id: string;
  readonly code: string;
  readonly doc: RoomState['doc'];
  join(member: Member): () => void;
  submit(actor: Submission['actor'], commands: readonly CommandMessage[], answer: (answers: Answer[]) => void): void;
  setWriting(member: Member, areaId: string | null): void;
  position(): { epoch: number; seq: number; tag: string };
  isKnownPosition(position: { epoch: number; seq: number; tag: string }): boolean;
  privateStateOf(personId: string): PrivateChange[];
  me(personId: string): Me | null;
  countPeople(): number;
  tables(): Tables;
  encodeAll(): Uint8Array;
  isIdle(): boolean;
  close(): Promise<void>;
};

export type RoomOptions = {
  now(): number;
  /** The room can no longer be trusted to be what is on disk: forget it and load it again. */
  onBroken(): void;
};

const STATUS_MS = 500;
const SHORTEST_TICK_MS = 10;
const LONGEST_TICK_MS = 150;
const PEOPLE_PER_TICK_MS = 4.5;

export function createRoom(state: RoomState, store: Store, options: RoomOptions): Room {
  const members = new Set<Member>();
  const writing = new Map<Member, string>();
  let queue: Submission[] = [];
  const turns = createTurnKeeper();
  let flight: Promise<void> | null = null;
  let tickTimer: NodeJS.Timeout | null = null;
  let statusTimer: NodeJS.Timeout | null = null;
  let lastTickAt = 0;
  let isClosed = false;
  let update: Uint8Array | null = null;

  state.doc.on('update', (bytes: Uint8Array) => {
    update = bytes;
  });

  /** The first command after a pause goes at once; in a busy room the next ones gather for a moment. */
  function schedule(): void {
    if (flight !== null || tickTimer !== null || queue.length === 0 || isClosed) return;
    const gap = Math.min(LONGEST_TICK_MS, Math.max(SHORTEST_TICK_MS, members.size / PEOPLE_PER_TICK_MS));
    const wait = Math.max(0, lastTickAt + gap - performance.now());
    tickTimer = setTimeout(() => {
      tickTimer = null;
      flight = tick().finally(() => {
        flight = null;
        lastTickAt = performance.now();
        schedule();
      });
    }, wait);
  }

  async function tick(): Promise<void> {
    const submissions = queue;
    queue = [];
    const earlier = await findEarlier(submissions);
    const outcome = evaluateTick(state, submissions, options.now(), (outbox, number) => earlier.get(`${outbox}/${number}`) ?? null);
    const { batch } = outcome;
    const hasNews = batch.handled.length > 0;
    const result: CommitResult = hasNews ? await store.commit(batch) : { ok: true, closedBallots: new Map() };
    if (result.ok) settle(outcome, result.closedBallots);
    else fail(submissions, result.reason);
  }

  /** Answers to commands that have been here before are on disk. */
  async function findEarlier(submissions: readonly Submission[]): Promise<Map<string, HandledRow>> {
    const found = new Map<string, HandledRow>();
    for (const { message } of submissions) {
      if (message.number > (state.outboxes.get(message.outbox)?.last ?? 0)) continue;
      const row = await store.findHandled(state.entry.id, message.outbox, message.number).catch(() => null);
      if (row !== null) found.set(`${message.outbox}/${message.number}`, row);
    }
    return found;
  }

  function fail(submissions: readonly Submission[], reason: 'lostRace' | 'failed'): void {
    const waiting = queue;
    queue = [];
    for (const submission of [...submissions, ...waiting]) sendBack(submission);
    if (reason === 'lostRace') options.onBroken();
  }

  function sendBack({ message: { outbox, number }, answer }: Submission): void {
    // A repeat of what was handled long ago is not awaited: its sender may never say it again.
    if (number > (state.outboxes.get(outbox)?.last ?? 0)) turns.sendBack(outbox, number);
    answer({ outbox, number, refusal: refuse('notSaved', { seconds: 2 }) });
  }

  function take(submission: Submission): void {
    const { outbox, number } = submission.message;
    if (isClosed || !turns.isTurn(outbox, number)) sendBack(submission);
    else queue.push(submission);
  }

  function settle({ batch, answers }: TickOutcome, closedBallots: ReadonlyMap<string, readonly Record<string, number>[]>): void {
    for (const { outbox, number, personId } of batch.handled) state.outboxes.set(outbox, { personId, last: number });
    const rolesBefore = readRoles(batch.privateRows);
    state.privately.write(batch.privateRows);
    for (const key of batch.newRoundKeys) state.ballots.addKey(key);
    for (const cast of batch.casts) state.ballots.addCast(cast);
    for (const { roundId } of batch.endedRounds) state.ballots.endRound(roundId, closedBallots.get(roundId) ?? []);
    update = null;
    for (const row of batch.rows) applyRow(state, row);
    for (const ideaId of batch.redactedIdeas) forgetWords(state, ideaId);
    if (update !== null) {
      const frame = writeUpdate(update);
      for (const member of members) member.sendFrame(frame);
    }
    tellPrivately(batch.privateRows, rolesBefore);
    tellBallots(batch.casts, batch.endedRounds);
    for (const { submission, answer } of answers) submission.answer(answer);
    if (batch.rows.length > 0 || batch.casts.length > 0) sayStatus();
  }

  /** The roles, so far, of the people whom these rows change. */
  function readRoles(rows: readonly PrivateRow[]): Map<string, string | undefined> {
    const people = rows.filter(({ collection }) => collection === 'people');
    return new Map(people.map(({ id }) => [id, state.privately.people().get(id)?.role]));
  }

  function tellPrivately(rows: readonly PrivateRow[], rolesBefore: ReadonlyMap<string, string | undefined>): void {
    const moved = new Set<string>();
    for (const row of rows) {
      if (row.collection !== 'people') continue;
      const person = state.privately.people().get(row.id);
      if (person?.state === 'removed') for (const member of membersOf(row.id)) member.remove();
      else if (rolesBefore.get(row.id) !== person?.role) moved.add(row.id);
    }
    for (const member of members) {
      if (moved.has(member.personId)) member.sendWelcome();
      else {
        const changes = changesFor(member.personId, rows);
        if (changes.length > 0) member.sendPrivate(changes);
      }
    }
  }

  function changesFor(personId: string, rows: readonly PrivateRow[]): PrivateChange[] {
    const isFacilitator = state.privately.people().get(personId)?.role === 'facilitator';
    const changes: PrivateChange[] = [];
    for (const { audience, collection, id, record } of rows) {
      const isTheirs = audience === personId || (audience === FACILITATORS && isFacilitator);
      if (isTheirs) changes.push({ collection, id, record } as PrivateChange);
      const isAboutThem = (collection === 'people' && id === personId) || (collection === 'standing' && audience === personId);
      if (isAboutThem) changes.push({ collection: 'me', id: ME_ID, record: deriveMe(state.privately.read, personId) });
    }
    return changes;
  }

  function tellBallots(casts: TickOutcome['batch']['casts'], ended: TickOutcome['batch']['endedRounds']): void {
    for (const { roundId, personId, choices } of casts) {
      for (const member of membersOf(personId)) {
        member.sendPrivate([{ collection: 'ballots', id: roundId, record: { choices } }]);
      }
    }
    // What a person chose is not known to anybody after the close, their own screen included.
    for (const { roundId } of ended) {
      for (const member of members) member.sendPrivate([{ collection: 'ballots', id: roundId, record: null }]);
    }
  }

  function membersOf(personId: string): Member[] {
    return [...members].filter((member) => member.personId === personId);
  }

  function readStatus(): RoomStatus {
    return {
      here: new Set([...members].map(({ personId }) => personId)).size,
      writing: [...new Set(writing.values())],
      turnout: readTurnout(state),
    };
  }

  /** Merged: however much happens, at most one status goes out in this time. */
  function sayStatus(): void {
    if (statusTimer !== null || isClosed) return;
    statusTimer = setTimeout(() => {
      statusTimer = null;
      const status = readStatus();
      for (const member of members) member.sendStatus(status);
    }, STATUS_MS);
  }

  return {
    id: state.entry.id,
    code: state.entry.code,
    doc: state.doc,
    join(member) {
      members.add(member);
      sayStatus();
      return () => {
        members.delete(member);
        writing.delete(member);
        sayStatus();
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
    setWriting(member, areaId) {
      if ((writing.get(member) ?? null) === areaId) return;
      if (areaId === null) writing.delete(member);
      else writing.set(member, areaId);
      sayStatus();
    },
    position: () => ({ epoch: state.entry.epoch, seq: state.seq, tag: state.tag }),
    isKnownPosition: ({ epoch, seq, tag }) =>
      epoch === state.entry.epoch && state.tags.get(seq) === tag,
    privateStateOf(personId) {
      const me = deriveMe(state.privately.read, personId);
      const shared = me?.role === 'facilitator' ? state.privately.listFor(FACILITATORS) : [];
      const ballots = state.ballots.openRounds().flatMap((roundId): PrivateChange[] => {
        const choices = state.ballots.ballotOf(roundId, personId);
        return choices === null ? [] : [{ collection: 'ballots', id: roundId, record: { choices } }];
      });
      return [{ collection: 'me', id: ME_ID, record: me }, ...state.privately.listFor(personId), ...shared, ...ballots];
    },
    me: (personId) => deriveMe(state.privately.read, personId),
    countPeople: () => [...state.privately.people().values()].filter((person) => person.state === 'in').length,
    tables: state.records.tables,
    encodeAll: () => encodeStateAsUpdate(state.doc),
    isIdle: () => members.size === 0 && queue.length === 0 && flight === null,
    async close() {
      if (tickTimer !== null) clearTimeout(tickTimer);
      tickTimer = null;
      if (flight !== null) await flight;
      while (queue.length > 0) await tick();
      isClosed = true;
      if (statusTimer !== null) clearTimeout(statusTimer);
      for (const member of [...members]) member.comeBack();
      state.doc.destroy();
    },
  };
}
