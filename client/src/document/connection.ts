/**
 * The line to the server: y-websocket's provider for the document's bytes, our messages on the same socket. The provider
 * may not talk to other tabs or carry awareness: both would go past the server's rules.
 */
import { CLOSE_CODES } from '@evenboard/shared/protocol/close-codes';
import { EVENBOARD, readMessageDown, writeMessage } from '@evenboard/shared/protocol/codec';
import type { MessageDown } from '@evenboard/shared/protocol/messages-down';
import type { MessageUp } from '@evenboard/shared/protocol/messages-up';
import { PROTOCOL_VERSION } from '@evenboard/shared/protocol/version';
import type { Doc } from 'yjs';
import { WebsocketProvider } from 'y-websocket';

const AWARENESS = 1;
const LONGEST_WAIT_MS = 5000;

export type Ending = 'startFresh' | 'joinAgain' | 'removed' | 'oldProgram' | 'badFrames';

export type Connection = {
  send(message: MessageUp): boolean;
  /** What the next reconnection says of how far this replica has come. */
  setPosition(position: Position): void;
  /** Gives the line up and tries a new one. */
  beginAgain(): void;
  close(): void;
};

export type ConnectionEvents = {
  message(message: MessageDown): void;
  isOpen(open: boolean): void;
  /** The server ended it for good, and why. */
  ended(ending: Ending): void;
};

/** Where in the history this replica stands, so that the server can tell whether it may go on. */
export type Position = { epoch: number; seq: number; tag: string };

export function connect(workshopId: string, doc: Doc, events: ConnectionEvents): Connection {
  const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
  const provider = new WebsocketProvider(`${scheme}//${location.host}/socket`, workshopId, doc, {
    connect: false,
    disableBc: true,
    maxBackoffTime: LONGEST_WAIT_MS,
    params: { version: PROTOCOL_VERSION },
  });
  provider.awareness.setLocalState(null);
  provider.messageHandlers[AWARENESS] = () => undefined;
  provider.messageHandlers[EVENBOARD] = (_encoder, decoder) => events.message(readMessageDown(decoder));
  provider.on('status', ({ status }) => events.isOpen(status === 'connected'));
  provider.on('connection-close', (event) => {
    const ending = readEnding(event?.code);
    if (ending === null) return;
    provider.destroy();
    events.ended(ending);
  });
  provider.connect();

  return {
    send(message) {
      if (!provider.wsconnected || provider.ws === null) return false;
      provider.ws.send(new Uint8Array(writeMessage(message)));
      return true;
    },
    setPosition({ epoch, seq, tag }) {
      provider.params = { version: PROTOCOL_VERSION, epoch: `${epoch}`, seq: `${seq}`, tag };
    },
    beginAgain() {
      provider.disconnect();
      provider.connect();
    },
    close: () => provider.destroy(),
  };
}

function readEnding(code: number | undefined): Ending | null {
  for (const ending of ['startFresh', 'joinAgain', 'removed', 'oldProgram', 'badFrames'] as const) {
    if (CLOSE_CODES[ending] === code) return ending;
  }
  return null;
}
