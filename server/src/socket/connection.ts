/**
 * One line of one person. It reads frames, keeps within its rate, and never lets a slow line pile up memory: past a
 * bound nothing more is queued, and once the line has drained one update brings all that was missed.
 */
import { CLOSE_CODES } from '@evenboard/shared/protocol/close-codes';
import { writeMessage } from '@evenboard/shared/protocol/codec';
import type { MessageDown } from '@evenboard/shared/protocol/messages-down';
import type { CommandMessage } from '@evenboard/shared/protocol/messages-up';
import { writeNews } from '@evenboard/shared/protocol/news';
import { PROTOCOL_VERSION } from '@evenboard/shared/protocol/version';
import type { Log } from '../observability/log.ts';
import { createRateLimit, type RateLimit } from '../protocol/rate-limit.ts';
import { readFrame } from '../protocol/read-frame.ts';
import { isEmptyStateVector, writeStateVector } from '../protocol/state-vector.ts';
import { writeSync } from '../protocol/write-sync.ts';
import type { Member, Reached } from '../room/members.ts';
import type { Room } from '../room/room.ts';
import type { Line } from './line.ts';

const MAX_FOREIGN_FRAMES = 20;
const MAX_QUEUED_NEWS = 512 * 1024;
const DRAINED = 64 * 1024;
const DRAIN_CHECK_MS = 100;
/** Whoever has not taken in what waits by then is gone, or will come back by sync. */
const LONGEST_DRAIN_MS = 30_000;
const MAX_QUEUED_BYTES = 8 * 1024 * 1024;
/** What honest screens send again after a long time without a line, and more. */
const MAX_WAITING_BYTES = 4 * 1024 * 1024;
const SYNC_COST = 10;

export type ConnectionOptions = { personId: string; personRate: RateLimit; now(): number; log: Log; onDropped(): void };

/** What a line calls with what the screen says. */
export type Connection = {
  take(bytes: Uint8Array): void;
  /** Something that is no frame at all. */
  takeForeign(): void;
  end(): void;
};

export function serveConnection(line: Line, room: Room, options: ConnectionOptions): Connection {
  const { personId, log } = options;
  const rate = createRateLimit(120, 40);
  const presenceRate = createRateLimit(60, 20);
  /** Frames that had come before the line was paused. */
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let pause: NodeJS.Timeout | null = null;
  let foreign = 0;
  /**
   * Whether the replica has been given what it lacked. News before that would leave a gap: what they replace is taken
   * away at once and what comes instead waits, so that notes would vanish and come back (I2).
   */
  let isSynced = false;
  /** How far the news that were sent bring a replica. */
  let told = room.reached();
  let draining: { timer: NodeJS.Timeout; since: number } | null = null;

  function send(frame: Uint8Array): void {
    if (!line.isOpen()) return;
    if (line.waitingBytes() > MAX_QUEUED_BYTES) return drop();
    line.send(frame);
  }

  function drop(): void {
    options.onDropped();
    log.info({ workshop: room.id }, 'line.tooSlow');
    line.drop();
  }

  function sendNews(frame: Uint8Array, reached: Reached): void {
    if (!isSynced || draining !== null) return;
    if (!line.isOpen()) return;
    if (line.waitingBytes() > MAX_QUEUED_NEWS) return startDraining();
    line.sendShared(frame);
    told = reached;
  }

  function startDraining(): void {
    draining = { timer: setInterval(() => void checkDrain(), DRAIN_CHECK_MS), since: performance.now() };
  }

  async function checkDrain(): Promise<void> {
    if (draining === null || !line.isOpen()) return stopDraining();
    if (line.waitingBytes() > DRAINED) return performance.now() - draining.since > LONGEST_DRAIN_MS ? drop() : undefined;
    stopDraining();
    await room.wake();
    // The document began anew meanwhile: a tail of the old one is no use.
    if (room.reached().epoch !== told.epoch) return line.close(CLOSE_CODES.startFresh, 'start fresh');
    const update = room.encodeSince(writeStateVector(told));
    if (update !== null) sendNews(writeNews({ update, presence: null, status: null, newEpoch: null }), room.reached());
  }

  function stopDraining(): void {
    if (draining !== null) clearInterval(draining.timer);
    draining = null;
  }

  const say = (message: MessageDown) => send(writeMessage(message));
  const member: Member = {
    personId,
    sendNews,
    sendPrivate: (changes) => say({ type: 'private', changes }),
    sendWelcome,
    sendAnswers: (answers) => say({ type: 'answers', answers }),
    remove: () => line.close(CLOSE_CODES.removed, 'removed'),
    comeBack: () => line.close(CLOSE_CODES.comeBack, 'come back'),
  };

  function sendWelcome(): void {
    say({ type: 'welcome', version: PROTOCOL_VERSION, ...room.position(), private: room.privateStateOf(personId) });
  }

  function takeCommands(commands: readonly CommandMessage[]): void {
    const now = options.now();
    const wait = rate.take(commands.length, now) ?? options.personRate.take(commands.length, now);
    if (wait === null) room.submit({ kind: 'person', id: personId }, commands, (answers) => member.sendAnswers(answers));
    else readOnIn(wait, () => takeCommands(commands));
  }

  /** Too fast: the rest waits on the line. To refuse it would let what comes after it get in first (trap 9). */
  function readOnIn(seconds: number, first: () => void): void {
    line.pause();
    pause = setTimeout(() => {
      pause = null;
      line.resume();
      first();
      const frames = waiting;
      waiting = [];
      waitingBytes = 0;
      for (const frame of frames) take(frame);
    }, seconds * 1000);
  }

  /** A WebSocket that is paused stops by itself. Requests go on coming, and must not pile up (S1). */
  function keepWaiting(bytes: Uint8Array): void {
    waitingBytes += bytes.length;
    if (waitingBytes > MAX_WAITING_BYTES) return drop();
    waiting.push(bytes);
  }

  function countForeign(): void {
    foreign += 1;
    if (foreign > MAX_FOREIGN_FRAMES) line.close(CLOSE_CODES.badFrames, 'bad frames');
  }

  function takeSync(stateVector: Uint8Array): void {
    if (rate.take(SYNC_COST, options.now()) !== null) return countForeign();
    // A room may have gone to sleep between the welcome and this.
    void room.wake().then(() => sendSync(stateVector), () => line.close(CLOSE_CODES.comeBack, 'come back'));
  }

  function sendSync(stateVector: Uint8Array): void {
    if (room.reached().epoch !== told.epoch) return line.close(CLOSE_CODES.startFresh, 'start fresh');
    if (isEmptyStateVector(stateVector)) sendWhole();
    else {
      const rest = room.encodeSince(stateVector);
      if (rest === null) return countForeign();
      send(writeSync(rest, true));
    }
    isSynced = true;
    told = room.reached();
    room.greet(member);
  }

  function sendWhole(): void {
    const { update, clock, position } = room.snapshot();
    const tail = clock === room.reached().clock ? null : room.encodeSince(writeStateVector({ epoch: position.epoch, clock }));
    send(writeSync(update, tail === null));
    if (tail !== null) send(writeSync(tail, true));
  }

  function take(bytes: Uint8Array): void {
    if (pause !== null) return keepWaiting(bytes);
    const frame = readFrame(bytes);
    if (frame.kind === 'message') takeCommands(frame.message.commands);
    else if (frame.kind === 'presence') {
      // The newest counts: one that comes too fast is dropped, and the next says all.
      if (presenceRate.take(1, options.now()) === null) room.setPresence(member, frame.presence);
    } else if (frame.kind === 'foreign') countForeign();
    else if (frame.kind === 'sync') takeSync(frame.stateVector);
  }

  const leave = room.join(member);
  sendWelcome();
  return {
    take,
    takeForeign: countForeign,
    end() {
      if (pause !== null) clearTimeout(pause);
      stopDraining();
      leave();
    },
  };
}
