/**
 * A screen without a screen: the client's own replica and commander, put together as `client/src/document/session.ts`
 * does, over a line that a test delivers frame by frame. A reload throws everything away but the outbox.
 */
import type { Command } from '@evenboard/shared/commands/command';
import { addIdea } from '@evenboard/shared/commands/ideas';
import { WRITERS } from '@evenboard/shared/commands/phase';
import { ME_ID } from '@evenboard/shared/domain/participant';
import { buildNextEpoch, createReplica as createDoc } from '@evenboard/shared/document/projection';
import { CLOSE_CODES } from '@evenboard/shared/protocol/close-codes';
import { readMessageDown, writeMessage } from '@evenboard/shared/protocol/codec';
import { EVENBOARD, NEWS } from '@evenboard/shared/protocol/frame-types';
import type { Answer, News } from '@evenboard/shared/protocol/messages-down';
import type { Position } from '@evenboard/server/room/room';
import { readNews } from '@evenboard/shared/protocol/news';
import type { CommandMessage } from '@evenboard/shared/protocol/messages-up';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageYjsSyncStep2, readSyncMessage, writeSyncStep1 } from 'y-protocols/sync';
import { applyUpdate, type Doc } from 'yjs';
import { createCommander, type Commander, type Outcome, type Unsaved } from '../../client/src/commands/commander.ts';
import type { OutboxStore } from '../../client/src/commands/outbox.ts';
import { createReplica, type Replica } from '../../client/src/document/replica.ts';
import type { FuzzServer, Line } from './fuzz-server.ts';

export type Sent = { message: CommandMessage; by: string };

export type FuzzClient = {
  readonly personId: string;
  readonly replica: Replica;
  readonly commander: Commander;
  line(): Line | null;
  /** Every command that ever left the rules here, by `outbox/number`. */
  readonly sent: Map<string, CommandMessage>;
  /** Commands that an answer said were carried out. */
  readonly acknowledged: Set<string>;
  readonly refused: Map<string, Answer>;
  /** What was shown as not saved, also by screens that were reloaded since. */
  unsaved(): Map<string, Unsaved>;
  readonly settled: Outcome[];
  /** What was seen to be wrong on the way. */
  readonly problems: Set<string>;
  run<Args>(command: Command<Args>, args: Args): void;
  undo(): void;
  connect(): Promise<void>;
  disconnect(): void;
  reload(): Promise<void>;
  /** Takes the oldest frame that has come. */
  deliverDown(): void;
  /** Sends an earlier frame of commands once more, as a retry that nobody asked for. */
  repeat(pick: (count: number) => number): void;
};

export type FuzzClientOptions = { outboxStore: OutboxStore };

export function createFuzzClient(server: FuzzServer, personId: string, { outboxStore }: FuzzClientOptions): FuzzClient {
  const sent = new Map<string, CommandMessage>();
  const acknowledged = new Set<string>();
  const refused = new Map<string, Answer>();
  const shown = new Map<string, Unsaved>();
  const frames: { frame: Uint8Array; commands: readonly CommandMessage[] }[] = [];
  const settled: Outcome[] = [];
  const problems = new Set<string>();
  const asked = new Map<string, number>();
  let line: Line | null = null;
  let hasWelcome = false;
  let screen = openScreen();

  function openScreen() {
    const replica = createReplica(createDoc());
    const commander = createCommander(replica, outboxStore, send);
    replica.onChange(() => commander.settleReached());
    commander.listen(() => {
      for (const unsaved of commander.unsaved()) shown.set(unsaved.key, unsaved);
    });
    return { replica, commander, epoch: 0, position: null as Position | null, arriving: null as Doc | null, written: new Map<string, { key: string; areaId: string }>() };
  }

  function send(commands: readonly CommandMessage[]): void {
    for (const message of commands) {
      const key = `${message.outbox}/${message.number}`;
      if (!sent.has(key)) sent.set(key, structuredClone(message));
    }
    if (line === null || !hasWelcome) return;
    const frame = writeMessage({ type: 'commands', commands: [...commands] });
    frames.push({ frame, commands });
    push({ frame, commands });
  }

  function push({ frame, commands }: { frame: Uint8Array; commands: readonly CommandMessage[] }): void {
    for (const { outbox, number } of commands) asked.set(`${outbox}/${number}`, (asked.get(`${outbox}/${number}`) ?? 0) + 1);
    line?.up.push(frame);
  }

  function take(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === NEWS) return takeNews(readNews(decoder));
    if (type !== EVENBOARD) {
      const step = readSyncMessage(decoder, encoding.createEncoder(), screen.arriving ?? screen.replica.doc(), 'server');
      if (step === messageYjsSyncStep2) takeSynced();
      return;
    }
    const message = readMessageDown(decoder);
    if (message.type === 'welcome') {
      screen.epoch = message.epoch;
      screen.position = message;
      hasWelcome = true;
      if (screen.arriving === null) screen.commander.beginEpoch(message.epoch);
      screen.replica.replacePrivate(message.private);
      screen.commander.resend();
    } else if (message.type === 'answers') {
      for (const answer of message.answers) note(answer);
      screen.commander.receiveAnswers(message.answers, screen.epoch);
    } else if (message.type === 'private') screen.replica.receivePrivate(message.changes);
  }

  function takeNews({ update, newEpoch }: News): void {
    if (update !== null) applyUpdate(screen.arriving ?? screen.replica.doc(), update, 'server');
    if (newEpoch === null) return;
    if (screen.arriving !== null || screen.replica.clock(screen.epoch) !== newEpoch.clock) return startFresh();
    screen.replica.goOnWith(buildNextEpoch(screen.replica.doc(), newEpoch.epoch), true);
    screen.position = newEpoch;
    screen.epoch = newEpoch.epoch;
    screen.commander.beginEpoch(newEpoch.epoch);
  }

  /** The old document stays on the screen until another one has come whole. */
  function startFresh(): void {
    disconnect();
    screen.arriving = createDoc();
    screen.position = null;
  }

  function takeSynced(): void {
    if (screen.arriving === null) return;
    screen.replica.goOnWith(screen.arriving, false);
    screen.arriving = null;
    screen.commander.beginEpoch(screen.epoch);
  }

  function note(answer: Answer): void {
    const key = `${answer.outbox}/${answer.number}`;
    const left = (asked.get(key) ?? 0) - 1;
    asked.set(key, left);
    if (left < 0) problems.add('[J2] a command was answered more often than it was asked');
    if ('clock' in answer) acknowledged.add(key);
    else if (answer.refusal.kind !== 'notSaved') refused.set(key, answer);
  }

  /** Words that I wrote on this screen stay on it: while they wait, once they are answered for, and after. */
  function findVanished(): void {
    const { replica, written } = screen;
    const role = replica.readPrivate('me', ME_ID)?.role;
    for (const [id, { key, areaId }] of written) {
      if (refused.has(key)) continue;
      const area = replica.read('areas', areaId);
      const questionId = area?.state === 'shown' ? area.questionId : '';
      const collect = replica.read('questions', questionId)?.steps.collect ?? '';
      const isOpen = (role === 'facilitator' && questionId !== '') || (WRITERS.some((writer) => writer === role) && replica.read('activities', collect)?.state === 'open');
      const isShown = replica.read('ideas', id) !== null;
      if (!isShown && (isOpen || acknowledged.has(key))) problems.add('[C3] words that were on the screen of their author have gone from it');
    }
  }

  function noteWritten(key: string): void {
    const { name, args } = sent.get(key) ?? {};
    if (name !== addIdea.name) return;
    // Sound: it has just gone through the rules of `addIdea`.
    const { id, areaId, clusterId } = args as { id: string; areaId: string; clusterId: string | null };
    if (clusterId === null) screen.written.set(id, { key, areaId });
    findVanished();
  }

  function disconnect(): void {
    line?.abandon();
    line = null;
    hasWelcome = false;
  }

  return {
    personId,
    get replica() {
      return screen.replica;
    },
    get commander() {
      return screen.commander;
    },
    line: () => line,
    sent,
    acknowledged,
    refused,
    unsaved: () => shown,
    settled,
    problems,
    run(command, args) {
      const sentBefore = sent.size;
      void screen.commander.run(command, args).then((outcome) => settled.push(outcome));
      const key = [...sent.keys()].at(-1);
      if (sent.size > sentBefore && key !== undefined) noteWritten(key);
    },
    undo: () => void screen.commander.undo(),
    async connect() {
      const hasEnded = line?.closedWith() === CLOSE_CODES.startFresh;
      disconnect();
      if (hasEnded) startFresh();
      // A server that cannot read its disk lets nobody in.
      const opened = await server.connect(personId, screen.position).catch(() => null);
      if (opened === 'startFresh') return startFresh();
      line = opened;
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, 0);
      writeSyncStep1(encoder, screen.arriving ?? screen.replica.doc());
      line?.up.push(encoding.toUint8Array(encoder));
    },
    disconnect,
    async reload() {
      disconnect();
      screen = openScreen();
      await screen.commander.takeUpLeftBehind();
    },
    deliverDown() {
      const frame = line?.down.shift();
      if (frame === undefined) return;
      take(frame);
      findVanished();
    },
    repeat(pick) {
      const earlier = frames[pick(frames.length)];
      // What waits has been sent again by then: a repeat comes after what it repeats, as on any line that keeps order.
      if (earlier !== undefined && hasWelcome) push(earlier);
    },
  };
}

/** An outbox in memory, which a reload leaves as it is. */
export function createFakeOutbox(): OutboxStore {
  const kept = new Map<string, CommandMessage>();
  return {
    async save(message) {
      kept.set(`${message.outbox}/${message.number}`, structuredClone(message));
    },
    async forget(gone) {
      for (const { outbox, number } of gone) kept.delete(`${outbox}/${number}`);
    },
    async leftBehind() {
      return structuredClone([...kept.values()]).sort((a, b) => a.outbox.localeCompare(b.outbox) || a.number - b.number);
    },
  };
}
