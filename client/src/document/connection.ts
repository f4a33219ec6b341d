/**
 * The line to the server: y-websocket's provider for the document's bytes, our messages on the same socket. The provider
 * may not talk to other tabs or carry awareness: both would go past the server's rules.
 */
import { CLOSE_CODES } from '@evenboard/shared/protocol/close-codes';
import { readMessageDown, writeMessage } from '@evenboard/shared/protocol/codec';
import { EVENBOARD, NEWS } from '@evenboard/shared/protocol/frame-types';
import type { MessageDown, News } from '@evenboard/shared/protocol/messages-down';
import type { MessageUp } from '@evenboard/shared/protocol/messages-up';
import { readNews } from '@evenboard/shared/protocol/news';
import { writePresence, type Presence } from '@evenboard/shared/protocol/presence';
import { PROTOCOL_VERSION } from '@evenboard/shared/protocol/version';
import { applyUpdate, type Doc } from 'yjs';
import { WebsocketProvider } from 'y-websocket';
import { createWayIn } from './way-in.ts';

const AWARENESS = 1;
const LONGEST_WAIT_MS = 5000;

/** Why the server ended it for good. */
export type Ending = 'joinAgain' | 'removed' | 'oldProgram' | 'badFrames';

export type Connection = {
  send(message: MessageUp): boolean;
  sendPresence(presence: Presence): void;
  /** What the next reconnection says of how far this replica has come. */
  setPosition(position: Position): void;
  /** Gives the line up and tries a new one. */
  beginAgain(): void;
  /** The bytes that come from now on are this document's. */
  goOnWith(doc: Doc): void;
  close(): void;
};

export type ConnectionEvents = {
  message(message: MessageDown): void;
  /** The document's bytes among it have been applied. */
  news(news: News): void;
  /** The document has come whole. */
  synced(): void;
  isOpen(open: boolean): void;
  /** The server will not go on with this replica: a new one has to begin from nothing. */
  mustStartFresh(): void;
  ended(ending: Ending): void;
};

/** Where in the history this replica stands, so that the server can tell whether it may go on. */
export type Position = { epoch: number; seq: number; tag: string };

/** `wayIn` from `createLineFinder`, the same one for all lines of a visit. */
export function connect(workshopId: string, doc: Doc, position: Position | null, wayIn: typeof WebSocket, events: ConnectionEvents): Connection {
  const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
  const provider = new WebsocketProvider(`${scheme}//${location.host}/socket`, workshopId, doc, {
    connect: false,
    disableBc: true,
    maxBackoffTime: LONGEST_WAIT_MS,
    params: paramsOf(position),
    WebSocketPolyfill: wayIn,
  });
  provider.awareness.setLocalState(null);
  provider.messageHandlers[AWARENESS] = () => undefined;
  provider.messageHandlers[EVENBOARD] = (_encoder, decoder) => events.message(readMessageDown(decoder));
  provider.messageHandlers[NEWS] = (_encoder, decoder) => {
    const news = readNews(decoder);
    // The provider as origin: with any other it would send the bytes back up.
    if (news.update !== null) applyUpdate(provider.doc, news.update, provider);
    events.news(news);
  };
  provider.on('status', ({ status }) => events.isOpen(status === 'connected'));
  provider.on('sync', (isSynced) => isSynced && events.synced());
  provider.on('connection-close', (event) => {
    if (event?.code === CLOSE_CODES.startFresh) {
      provider.destroy();
      return events.mustStartFresh();
    }
    const ending = readEnding(event?.code);
    if (ending === null) return;
    provider.destroy();
    events.ended(ending);
  });
  provider.connect();

  function sendBytes(bytes: Uint8Array): boolean {
    if (!provider.wsconnected || provider.ws === null) return false;
    provider.ws.send(new Uint8Array(bytes));
    return true;
  }

  return {
    send: (message) => sendBytes(writeMessage(message)),
    sendPresence: (presence) => void sendBytes(writePresence(presence)),
    setPosition(next) {
      provider.params = paramsOf(next);
    },
    beginAgain() {
      provider.disconnect();
      provider.connect();
    },
    goOnWith(next) {
      provider.doc = next;
    },
    close: () => provider.destroy(),
  };
}

/** Finds the way in for this visit: what one line has learned of the network, the next one knows. */
export function createLineFinder(): typeof WebSocket {
  return createWayIn({
    loadHttp: () => import('./http-carrier.ts').then(({ createHttpCarrier }) => createHttpCarrier),
    createWebSocket: (url) => new WebSocket(url),
  });
}

function paramsOf(position: Position | null): Record<string, string> {
  const version = { version: PROTOCOL_VERSION };
  return position === null ? version : { ...version, epoch: `${position.epoch}`, seq: `${position.seq}`, tag: position.tag };
}

function readEnding(code: number | undefined): Ending | null {
  for (const ending of ['joinAgain', 'removed', 'oldProgram', 'badFrames'] as const) {
    if (CLOSE_CODES[ending] === code) return ending;
  }
  return null;
}
