/**
 * One person's visit to one workshop: replica, commander and connection put together, and what the screen says about
 * them. When the server says to start fresh, another document takes the old one's place once it has come whole; the
 * outbox, and whatever is being typed, go on.
 */
import { buildNextEpoch, createReplica as createDoc } from '@evenboard/shared/document/projection';
import type { MessageDown, NewEpoch, News, RoomStatus } from '@evenboard/shared/protocol/messages-down';
import { NO_PRESENCE, type Presence } from '@evenboard/shared/protocol/presence';
import { createCommander, type Commander, type Done, type Unsaved } from '../commands/commander.ts';
import { createOutboxStore } from '../commands/outbox.ts';
import { createTabList, hasFields } from '../commands/tab-list.ts';
import type { Doc } from 'yjs';
import { connect, createLineFinder, type Connection, type Ending } from './connection.ts';
import { createPresent, type Present } from './present.ts';
import { createReplica, type Replica } from './replica.ts';
import { createSilenceWatch } from './silence-watch.ts';
import type { FirstBoard } from './first-board.ts';

export type SaveState =
  | { kind: 'connecting' }
  | { kind: 'saved' }
  | { kind: 'saving'; count: number }
  | { kind: 'offline'; count: number }
  /** Connected, and the server’s disk takes nothing at the moment. */
  | { kind: 'cannotSave'; count: number }
  | { kind: 'ended'; ending: Ending };

export type Session = {
  readonly workshopId: string;
  readonly personId: string;
  readonly replica: Replica;
  readonly commander: Commander;
  readonly present: Present;
  saveState(): SaveState;
  roomStatus(): RoomStatus;
  /** False until the server has sent the board for the first time. */
  isReady(): boolean;
  sayWriting(areaId: string | null): void;
  listen(listener: () => void): () => void;
  close(): void;
};

const NOBODY: RoomStatus = { here: 0, canSave: true, turnout: {} };

export type SessionOptions = { workshopId: string; first: FirstBoard; reload(): void };

export function createSession({ workshopId, first, reload }: SessionOptions): Session {
  const { personId } = first;
  const listeners = new Set<() => void>();
  const replica = createReplica(first.doc);
  const present = createPresent();
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
  const wayIn = createLineFinder();
  let status = NOBODY;
  let mine: Presence = NO_PRESENCE;
  let isOpen = false;
  let hasWelcome = false;
  let wasReady = false;
  let ending: Ending | null = null;
  let state: SaveState = { kind: 'connecting' };
  /** The epoch that the server last spoke of, and the document that is to show it once it has come whole. */
  let epoch = first.position.epoch;
  let arriving: Doc | null = null;
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
    if (!status.canSave && count > 0) return { kind: 'cannotSave', count };
    return count > 0 ? { kind: 'saving', count } : { kind: 'saved' };
  }

  function takeMessage(message: MessageDown): void {
    silence.heard();
    if (message.type === 'welcome') {
      epoch = message.epoch;
      connection.setPosition(message);
      hasWelcome = true;
      if (arriving === null) commander.beginEpoch(epoch);
      replica.replacePrivate(message.private);
      commander.resend();
      connection.sendPresence(mine);
    } else if (message.type === 'answers') commander.receiveAnswers(message.answers, epoch);
    else if (message.type === 'private') replica.receivePrivate(message.changes);
    else return;
    update();
  }

  function takeNews({ presence, status: news, newEpoch }: News): void {
    silence.heard();
    if (presence !== null) present.take(presence);
    status = news ?? status;
    if (newEpoch !== null) takeEpoch(newEpoch);
    if (presence !== null || news !== null) update();
  }

  /** The board stays on the screen as it is: its records move into the new document, and nobody is woken (D4). */
  function takeEpoch(next: NewEpoch): void {
    if (arriving !== null || replica.clock(epoch) !== next.clock) return startFresh();
    const doc = buildNextEpoch(replica.doc(), next.epoch);
    connection.goOnWith(doc);
    connection.setPosition(next);
    replica.goOnWith(doc, true);
    epoch = next.epoch;
    commander.beginEpoch(epoch);
  }

  function startFresh(): void {
    connection.close();
    hasWelcome = false;
    arriving = createDoc();
    connection = open(arriving);
    update();
  }

  function takeSynced(): void {
    if (arriving !== null) {
      replica.goOnWith(arriving, false);
      arriving = null;
      commander.beginEpoch(epoch);
    }
    wasReady = true;
    update();
  }

  function open(doc: Doc): Connection {
    return connect(workshopId, doc, doc === first.doc ? first.position : null, wayIn, {
      message: takeMessage,
      news: takeNews,
      synced: takeSynced,
      isOpen(open) {
        isOpen = open;
        if (!open) {
          hasWelcome = false;
          present.forget();
        }
        update();
      },
      mustStartFresh: startFresh,
      ended(why) {
        // The outbox outlives the page, so a page that begins again loses nothing.
        if (why === 'oldProgram') reload();
        ending = why;
        update();
      },
    });
  }

  let connection = open(first.doc);
  replica.onChange(() => commander.settleReached());
  commander.listen(update);
  void commander.takeUpLeftBehind().then(() => hasWelcome && commander.resend());

  return {
    workshopId,
    personId,
    replica,
    commander,
    present,
    saveState: () => state,
    roomStatus: () => status,
    isReady: () => wasReady,
    sayWriting(areaId) {
      mine = { ...mine, writing: areaId };
      present.setMine(mine);
      connection.sendPresence(mine);
    },
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
