/**
 * Runs commands: draft, overlay, outbox, socket, answer. A command that the rules refuse here is never sent; one that
 * the server refuses goes, with its words, to the list of what was not saved (C2).
 */
import { createId, ID_BYTES } from '@evenboard/shared/domain/ids';
import { refuse, type Refusal } from '@evenboard/shared/domain/refusal';
import { ME_ID } from '@evenboard/shared/domain/participant';
import type { Command, Context } from '@evenboard/shared/commands/command';
import { EVERYDAY, UNDO } from '@evenboard/shared/commands/everyday';
import type { Draft } from '@evenboard/shared/document/draft';
import type { Answer } from '@evenboard/shared/protocol/messages-down';
import { MAX_COMMANDS_AT_ONCE, type CommandMessage } from '@evenboard/shared/protocol/messages-up';
import type { Replica } from '../document/replica.ts';
import type { OutboxStore } from './outbox.ts';
import { createMemoryList, type TabList } from './tab-list.ts';

export type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/** Words that were not saved, kept until their author has dealt with them. */
export type Unsaved = { key: string; message: CommandMessage; refusal: Refusal };

type Pending = {
  message: CommandMessage;
  settle: (outcome: Outcome) => void;
  /** The document's clock that shows it, once answered, and the epoch that this clock belongs to. */
  reach: { epoch: number; clock: number } | null;
};

/** A change of mine that can be taken back: the outbox that sent it, its number there, and what it changed; of several, how many. */
export type Done = { outbox: string; number: number; name?: string; id?: string; count?: number };
type Picks = (done: Done) => boolean;

/** Lists that outlive a reload of the page. */
export type TabLists = { done: TabList<Done>; unsaved: TabList<Unsaved> };

const NAMES_WITH_WORDS =
  /^(idea\.(add|edit|hide)|group\.(create|rename)|glossary\.set|round\.cast|question\.(add|edit)|area\.(add|rename)|person\.describe)$/;
const MOST_DONE = 200;
const MAX_FRAME_LETTERS = 60_000;

export type Commander = {
  run<Args>(command: Command<Args>, args: Args): Promise<Outcome>;
  /** Takes back the newest change of mine that can be taken back, or the newest of those picked. */
  undo(picks?: Picks): Promise<Outcome & { done?: Done }>;
  canUndo(picks?: Picks): boolean;
  /** What undo would take back. */
  nextUndo(picks: Picks): Done | null;
  /** The newest change that this page made and that can be taken back. */
  lastDone(): Done | null;
  pendingCount(): number;
  /** What the server has not answered yet, oldest first. */
  waiting(): readonly CommandMessage[];
  unsaved(): readonly Unsaved[];
  dismissUnsaved(key: string): void;
  listen(listener: () => void): () => void;
  /** For the connection. */
  receiveAnswers(answers: readonly Answer[], epoch: number): void;
  settleReached(): void;
  /** The replica's document is of this epoch now. */
  beginEpoch(epoch: number): void;
  resend(): void;
  takeUpLeftBehind(): Promise<void>;
};

export function newId(): string {
  return createId(crypto.getRandomValues(new Uint8Array(ID_BYTES)));
}

export function createCommander(
  replica: Replica,
  store: OutboxStore,
  send: (commands: readonly CommandMessage[]) => void,
  lists: TabLists = { done: createMemoryList(), unsaved: createMemoryList() },
): Commander {
  const outbox = newId();
  const listeners = new Set<() => void>();
  // Other commands come with the screens that give them; until then one that was left behind waits without an overlay.
  const known = new Map<string, Command>(EVERYDAY.map((command) => [command.name, command]));
  const done: Done[] = lists.done.load();
  let pending: Pending[] = [];
  let unsaved: readonly Unsaved[] = lists.unsaved.load();
  let number = 0;
  let epoch = 0;

  function changed(): void {
    replica.refresh();
    for (const listener of [...listeners]) listener();
  }

  function contextNow(): Context {
    const me = replica.readPrivate('me', ME_ID);
    return {
      now: Date.now(),
      actor: { id: me?.id ?? '', role: me?.role ?? 'observer' },
      closedBallots: () => null,
      people: 0,
      countEntitled: () => 0,
      facilitators: 0,
    };
  }

  function overlay(draft: Draft): void {
    const context = contextNow();
    for (const { message } of pending) {
      const command = known.get(message.name);
      if (command === undefined || !command.isOptimistic) continue;
      const evaluation = command.evaluate(message.args, draft, context);
      if (evaluation.ok) draft.write(evaluation.effects);
    }
  }
  replica.setOverlay(overlay);

  function enqueue(name: string, args: unknown): Promise<Outcome> {
    number += 1;
    const message: CommandMessage = { outbox, number, name, args };
    const outcome = new Promise<Outcome>((settle) => pending.push({ message, settle, reach: null }));
    void store.save(message);
    send([message]);
    changed();
    return outcome;
  }

  function settle(entry: Pending, outcome: Outcome): void {
    if (!outcome.ok && hasWords(entry.message)) {
      setUnsaved([...unsaved, { key: keyOf(entry.message), message: entry.message, refusal: outcome.refusal }]);
    }
    entry.settle(outcome);
  }

  function setUnsaved(items: readonly Unsaved[]): void {
    unsaved = items;
    lists.unsaved.save(items);
  }

  function remember({ outbox: from, number: numbered, name, args }: CommandMessage): void {
    done.push({ outbox: from, number: numbered, name, ...idOf(args) });
    done.splice(0, done.length - MOST_DONE);
    lists.done.save(done);
  }

  function settleReached(): void {
    const clock = replica.clock(epoch);
    // What an earlier epoch held, this one holds from its beginning.
    const isReached = ({ reach }: Pending) => reach !== null && (reach.epoch < epoch || (reach.epoch === epoch && reach.clock <= clock));
    const reached = pending.filter(isReached);
    if (reached.length === 0) return;
    pending = pending.filter((entry) => !isReached(entry));
    changed();
    for (const entry of reached) settle(entry, { ok: true });
  }

  function receiveAnswers(answers: readonly Answer[], answeredIn: number): void {
    const byKey = new Map(answers.map((answer) => [keyOf(answer), answer]));
    const refused: [Pending, Refusal][] = [];
    for (const entry of pending) {
      const answer = byKey.get(keyOf(entry.message));
      if (answer === undefined) continue;
      if ('clock' in answer) {
        const isFirstAnswer = entry.reach === null;
        entry.reach = { epoch: answeredIn, clock: answer.clock };
        if (isFirstAnswer && known.get(entry.message.name)?.isUndoable === true) remember(entry.message);
      } else if (isPassing(answer.refusal)) resendLater(answer.refusal);
      else refused.push([entry, answer.refusal]);
    }
    const isRefused = new Set(refused.map(([entry]) => entry));
    pending = pending.filter((entry) => !isRefused.has(entry));
    void store.forget(answers.filter((answer) => 'clock' in answer || !isPassing(answer.refusal)));
    for (const [entry, refusal] of refused) settle(entry, { ok: false, refusal });
    settleReached();
    changed();
  }

  function unanswered(): CommandMessage[] {
    return pending.filter(({ reach }) => reach === null).map(({ message }) => message);
  }

  function resend(): void {
    const waiting = unanswered();
    for (const batch of cutIntoFrames(waiting)) send(batch);
  }

  let resendTimer: ReturnType<typeof setTimeout> | undefined;
  function resendLater(refusal: Refusal): void {
    clearTimeout(resendTimer);
    resendTimer = setTimeout(resend, Number(refusal.values?.['seconds'] ?? 2) * 1000);
  }

  return {
    run(command, args) {
      known.set(command.name, command);
      if (command.isOptimistic) {
        const evaluation = command.evaluate(args, replica, contextNow());
        if (!evaluation.ok) return Promise.resolve(evaluation);
      }
      return enqueue(command.name, args);
    },
    async undo(picks = () => true) {
      const last = done.filter(picks).pop();
      if (last === undefined) return { ok: false, refusal: refuse('nothingToUndo') };
      done.splice(done.lastIndexOf(last), 1);
      lists.done.save(done);
      for (const listener of [...listeners]) listener();
      return { ...(await enqueue(UNDO, { outbox: last.outbox, number: last.number })), done: last };
    },
    canUndo: (picks = () => true) => done.some(picks),
    nextUndo: (picks) => done.filter(picks).pop() ?? null,
    lastDone: () => done.filter(({ outbox: from }) => from === outbox).pop() ?? null,
    pendingCount: () => pending.length,
    waiting: unanswered,
    unsaved: () => unsaved,
    dismissUnsaved(key) {
      setUnsaved(unsaved.filter((item) => item.key !== key));
      changed();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    receiveAnswers,
    settleReached,
    beginEpoch(next) {
      epoch = next;
      settleReached();
    },
    resend,
    async takeUpLeftBehind() {
      const known = new Set(pending.map(({ message }) => keyOf(message)));
      const left = (await store.leftBehind()).filter((message) => !known.has(keyOf(message)));
      pending = [...left.map((message) => ({ message, settle: () => undefined, reach: null })), ...pending];
      changed();
    },
  };
}

/** A frame may hold so many commands, and 256 KiB of bytes; a letter takes up to three. */
function cutIntoFrames(messages: readonly CommandMessage[]): CommandMessage[][] {
  const frames: CommandMessage[][] = [];
  let letters = 0;
  for (const message of messages) {
    const size = JSON.stringify(message).length;
    const last = frames[frames.length - 1];
    if (last === undefined || last.length >= MAX_COMMANDS_AT_ONCE || letters + size > MAX_FRAME_LETTERS) {
      frames.push([message]);
      letters = size;
    } else {
      last.push(message);
      letters += size;
    }
  }
  return frames;
}

/** Of the record that a command makes or is about, or of the first of several ideas moved. */
function idOf(args: unknown): { id?: string; count?: number } {
  if (typeof args !== 'object' || args === null) return {};
  if ('newId' in args) return idOf({ id: args.newId });
  if ('id' in args && typeof args.id === 'string') return { id: args.id };
  return 'moves' in args && Array.isArray(args.moves) ? { ...idOf({ id: args.moves[0]?.ideaId }), count: args.moves.length } : {};
}

function keyOf(message: { outbox: string; number: number }): string {
  return `${message.outbox}/${message.number}`;
}

/** Refusals that pass by themselves: the command stays where it is and is sent again. */
function isPassing(refusal: Refusal): boolean {
  return refusal.kind === 'slowDown' || refusal.kind === 'notSaved';
}

function hasWords(message: CommandMessage): boolean {
  return NAMES_WITH_WORDS.test(message.name);
}
