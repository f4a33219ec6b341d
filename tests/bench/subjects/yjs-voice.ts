/**
 * What a person says to a server of the Yjs family: document updates from a small document that holds their own ideas
 * alone (nobody else changes those), and awareness. Only the wrapping of a message differs from server to server.
 */
import * as encoding from 'lib0/encoding';
import { Doc } from 'yjs';
import type { BenchRoom, Voice } from './subject.ts';
import { createYjsIdea, IDEAS, type YjsIdea } from './yjs-idea.ts';

export type YjsWire = {
  hello(): readonly Uint8Array[];
  update(bytes: Uint8Array): Uint8Array;
  awareness(bytes: Uint8Array): Uint8Array;
  readAnswer: Voice['readAnswer'];
};

export type YjsVoice = Voice & {
  /** Many ideas in one change, for the board that a room begins with. */
  addMany(ideas: readonly { id: string; text: string; order: string }[]): Uint8Array;
};

export type YjsRoom = Omit<BenchRoom, 'createVoice'> & { createVoice(person: number): YjsVoice };

export function createYjsVoice(clientId: number, wire: YjsWire): YjsVoice {
  const doc = new Doc();
  doc.clientID = clientId;
  const ideas = doc.getMap<YjsIdea>(IDEAS);
  let update: Uint8Array = new Uint8Array();
  let clock = 0;

  function presence(token: number): Uint8Array {
    clock += 1;
    return wire.awareness(writeAwareness(clientId, clock, { moving: { x: token, y: 100 } }));
  }

  doc.on('update', (bytes: Uint8Array) => {
    update = bytes;
  });

  function put(id: string, record: YjsIdea): Uint8Array {
    ideas.set(id, record);
    return wire.update(update);
  }

  function change(id: string, changed: Partial<YjsIdea>): Uint8Array {
    const idea = ideas.get(id) ?? createYjsIdea({ text: '', order: '' });
    return put(id, { ...idea, ...changed });
  }

  return {
    hello: wire.hello,
    readAnswer: wire.readAnswer,
    presenceKey: () => `${clientId}`,
    addIdea: ({ id, ...idea }) => put(id, createYjsIdea(idea)),
    moveIdea: (id, order) => change(id, { order }),
    rewordIdea: (id, text) => change(id, { text }),
    addMany(many) {
      doc.transact(() => {
        for (const { id, ...idea } of many) ideas.set(id, createYjsIdea(idea));
      });
      return wire.update(update);
    },
    presence,
    // The stock client says its awareness again before others think it gone.
    keepAlive: () => presence(0),
  };
}

/** As `encodeAwarenessUpdate` of y-protocols writes it for one client, without an Awareness for each of a thousand people. */
function writeAwareness(clientId: number, clock: number, state: unknown): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, clientId);
  encoding.writeVarUint(encoder, clock);
  encoding.writeVarString(encoder, JSON.stringify(state));
  return encoding.toUint8Array(encoder);
}
