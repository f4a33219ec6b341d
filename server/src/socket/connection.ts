/**
 * One socket of one person. It listens for errors before all else, reads frames, keeps within its rate, and never lets
 * a slow line pile up memory: a person who cannot keep up is dropped and brought back by sync.
 */
import { CLOSE_CODES } from '@evenboard/shared/protocol/close-codes';
import { writeMessage } from '@evenboard/shared/protocol/codec';
import type { MessageDown } from '@evenboard/shared/protocol/messages-down';
import type { CommandMessage, MessageUp } from '@evenboard/shared/protocol/messages-up';
import { PROTOCOL_VERSION } from '@evenboard/shared/protocol/version';
import type { WebSocket } from 'ws';
import type { Log } from '../observability/log.ts';
import { createRateLimit, type RateLimit } from '../protocol/rate-limit.ts';
import { readFrame } from '../protocol/read-frame.ts';
import { writeSync } from '../protocol/write-sync.ts';
import type { Member, Room } from '../room/room.ts';

const MAX_FOREIGN_FRAMES = 20;
const MAX_BUFFERED_BYTES = 8 * 1024 * 1024;
const SYNC_COST = 10;

export type ConnectionOptions = { personId: string; personRate: RateLimit; now(): number; log: Log };

export function serveConnection(socket: WebSocket, room: Room, options: ConnectionOptions): void {
  const { personId, log } = options;
  const rate = createRateLimit(120, 40);
  /** Frames that had come before the line was paused. */
  let waiting: Uint8Array[] = [];
  let pause: NodeJS.Timeout | null = null;
  let foreign = 0;

  function send(frame: Uint8Array): void {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > MAX_BUFFERED_BYTES) {
      log.info({ workshop: room.id }, 'socket.tooSlow');
      socket.terminate();
      return;
    }
    socket.send(frame, { binary: true });
  }

  const say = (message: MessageDown) => send(writeMessage(message));

  const member: Member = {
    personId,
    sendFrame: send,
    sendPrivate: (changes) => say({ type: 'private', changes }),
    sendWelcome,
    sendAnswers: (answers) => say({ type: 'answers', answers }),
    sendStatus: (status) => say({ type: 'status', status }),
    remove: () => socket.close(CLOSE_CODES.removed, 'removed'),
    comeBack: () => socket.close(CLOSE_CODES.comeBack, 'come back'),
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
    socket.pause();
    pause = setTimeout(() => {
      pause = null;
      socket.resume();
      first();
      const frames = waiting;
      waiting = [];
      for (const frame of frames) takeBytes(frame);
    }, seconds * 1000);
  }

  function takeMessage(message: MessageUp): void {
    if (message.type === 'commands') takeCommands(message.commands);
    else if (rate.take(1, options.now()) === null) room.setWriting(member, message.areaId);
  }

  function countForeign(): void {
    foreign += 1;
    if (foreign > MAX_FOREIGN_FRAMES) socket.close(CLOSE_CODES.badFrames, 'bad frames');
  }

  function takeBytes(bytes: Uint8Array): void {
    if (pause !== null) return void waiting.push(bytes);
    const frame = readFrame(bytes);
    if (frame.kind === 'message') takeMessage(frame.message);
    else if (frame.kind === 'foreign') countForeign();
    else if (frame.kind === 'sync') {
      if (rate.take(SYNC_COST, options.now()) !== null) return countForeign();
      const rest = writeSync(room.doc, frame.stateVector);
      if (rest === null) countForeign();
      else send(rest);
    }
  }

  socket.on('error', () => socket.terminate());
  socket.on('message', (data, isBinary) => {
    if (isBinary && data instanceof Uint8Array) takeBytes(data);
    else countForeign();
  });
  const leave = room.join(member);
  socket.on('close', () => {
    if (pause !== null) clearTimeout(pause);
    leave();
  });
  sendWelcome();
}
