/**
 * A screen without a screen: the client's own replica and commander, put together as `client/src/document/session.ts`
 * does, over a line that a test delivers frame by frame. A reload throws everything away but the outbox.
 */
import type { Command } from '@evenboard/shared/commands/command';
import { createReplica as createDoc } from '@evenboard/shared/document/projection';
import { readMessageDown, writeMessage } from '@evenboard/shared/protocol/codec';
import { EVENBOARD, NEWS } from '@evenboard/shared/protocol/frame-types';
import type { Answer } from '@evenboard/shared/protocol/messages-down';
import { readNews } from '@evenboard/shared/protocol/news';
import type { CommandMessage } from '@evenboard/shared/protocol/messages-up';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { readSyncMessage, writeSyncStep1 } from 'y-protocols/sync';
import { applyUpdate } from 'yjs';
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
  const frames: Uint8Array[] = [];
  const settled: Outcome[] = [];
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
    return { replica, commander, epoch: 0 };
  }

  function send(commands: readonly CommandMessage[]): void {
    for (const message of commands) sent.set(`${message.outbox}/${message.number}`, structuredClone(message));
    if (line === null || !hasWelcome) return;
    const frame = writeMessage({ type: 'commands', commands: [...commands] });
    frames.push(frame);
    line.up.push(frame);
  }

  function take(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === NEWS) {
      const { update } = readNews(decoder);
      if (update !== null) applyUpdate(screen.replica.doc(), update, 'server');
      return;
    }
    if (type !== EVENBOARD) {
      readSyncMessage(decoder, encoding.createEncoder(), screen.replica.doc(), 'server');
      return;
    }
    const message = readMessageDown(decoder);
    if (message.type === 'welcome') {
      screen.epoch = message.epoch;
      screen.commander.beginEpoch(message.epoch);
      hasWelcome = true;
      screen.replica.replacePrivate(message.private);
      screen.commander.resend();
    } else if (message.type === 'answers') {
      for (const answer of message.answers) note(answer);
      screen.commander.receiveAnswers(message.answers, screen.epoch);
    } else if (message.type === 'private') screen.replica.receivePrivate(message.changes);
  }

  function note(answer: Answer): void {
    const key = `${answer.outbox}/${answer.number}`;
    if ('clock' in answer) acknowledged.add(key);
    else if (answer.refusal.kind !== 'notSaved') refused.set(key, answer);
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
    run(command, args) {
      void screen.commander.run(command, args).then((outcome) => settled.push(outcome));
    },
    undo: () => void screen.commander.undo(),
    async connect() {
      disconnect();
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, 0);
      writeSyncStep1(encoder, screen.replica.doc());
      line = await server.connect(personId);
      line.up.push(encoding.toUint8Array(encoder));
    },
    disconnect,
    async reload() {
      disconnect();
      screen = openScreen();
      await screen.commander.takeUpLeftBehind();
    },
    deliverDown() {
      const frame = line?.down.shift();
      if (frame !== undefined) take(frame);
    },
    repeat(pick) {
      const frame = frames[pick(frames.length)];
      // What waits has been sent again by then: a repeat comes after what it repeats, as on any line that keeps order.
      if (frame !== undefined && hasWelcome) line?.up.push(frame);
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
