/**
 * One person's visit to one workshop: replica, commander and connection put together, and what the screen says about
 * them. When the server says to start fresh, a new replica takes the old one's place and the outbox goes on.
 */
import type { RoomStatus } from '@evenboard/shared/protocol/messages-down';
import { createCommander, type Commander, type Done, type Unsaved } from '../commands/commander.ts';
import { createOutboxStore } from '../commands/outbox.ts';
import { createTabList, hasFields } from '../commands/tab-list.ts';
import { connect, type Connection, type Ending } from './connection.ts';
import { createReplica, type Replica } from './replica.ts';
import { createSilenceWatch } from './silence-watch.ts';

export type SaveState =
  | { kind: 'connecting' }
  | { kind: 'saved' }
  | { kind: 'saving'; count: number }
  | { kind: 'offline'; count: number }
  | { kind: 'ended'; ending: Ending };

export type Session = {
  readonly workshopId: string;
  readonly personId: string;
  readonly replica: Replica;
  readonly commander: Commander;
  saveState(): SaveState;
  roomStatus(): RoomStatus;
  /** False until the server has sent the board for the first time. */
  isReady(): boolean;
  sayWriting(areaId: string | null): void;
  listen(listener: () => void): () => void;
  close(): void;
};

const NOBODY: RoomStatus = { here: 0, writing: [], turnout: {} };

export function createSession(workshopId: string, personId: string, reload: () => void): Session {
  const listeners = new Set<() => void>();
  const replica = createReplica();
  const commander = createCommander(
    replica,
    createOutboxStore(workshopId, personId),
    // What waits in the outbox goes first, when the server has said welcome: nothing newer may overtake it.
    (commands) => void (hasWelcome && connection.send({ type: 'commands', commands: [...commands] })),
    {
      done: createTabList(`evenboard-done-${workshopId}-${personId}`, isDone),
      unsaved: createTabList(`evenboard-unsaved-${workshopId}-${personId}`, isUnsaved),
    },
  );
  let status = NOBODY;
  let isOpen = false;
  let hasWelcome = false;
  let wasReady = false;
  let ending: Ending | null = null;
  let state: SaveState = { kind: 'connecting' };
  let epoch = 0;

  const silence = createSilenceWatch(() => connection.beginAgain());

  function update(): void {
    state = readState();
    silence.waitingFor(state.kind === 'saving' ? state.count : 0);
    for (const listener of [...listeners]) listener();
  }

  function readState(): SaveState {
    const count = commander.pendingCount();
    if (ending !== null) return { kind: 'ended', ending };
    if (!isOpen || !hasWelcome) return wasReady ? { kind: 'offline', count } : { kind: 'connecting' };
    return count > 0 ? { kind: 'saving', count } : { kind: 'saved' };
  }

  const connection: Connection = connect(workshopId, replica.doc, {
    message(message) {
      silence.heard();
      if (message.type === 'welcome') {
        epoch = message.epoch;
        connection.setPosition(message);
        hasWelcome = true;
        wasReady = true;
        replica.replacePrivate(message.private);
        commander.resend();
      } else if (message.type === 'answers') commander.receiveAnswers(message.answers, epoch);
      else if (message.type === 'private') replica.receivePrivate(message.changes);
      else if (message.type === 'status') status = message.status;
      else return;
      update();
    },
    isOpen(open) {
      isOpen = open;
      if (!open) hasWelcome = false;
      update();
    },
    ended(why) {
      // The outbox outlives the page, so a page that begins again loses nothing.
      if (why === 'startFresh' || why === 'oldProgram') reload();
      ending = why;
      update();
    },
  });

  replica.doc.on('afterTransaction', () => commander.settleReached());
  commander.listen(update);
  void commander.takeUpLeftBehind().then(() => hasWelcome && commander.resend());

  return {
    workshopId,
    personId,
    replica,
    commander,
    saveState: () => state,
    roomStatus: () => status,
    isReady: () => wasReady,
    sayWriting: (areaId) => void connection.send({ type: 'writing', areaId }),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      silence.stop();
      connection.close();
    },
  };
}

function isDone(value: unknown): value is Done {
  return hasFields(value, 'outbox', 'number');
}

function isUnsaved(value: unknown): value is Unsaved {
  return hasFields(value, 'key', 'message', 'refusal');
}
