/**
 * A person without a browser: joins over HTTP as a form does, keeps a replica over a socket, sends commands and waits
 * for the answer. It speaks the protocol byte by byte, so that tests can also say what no client of ours would.
 */
import { randomBytes } from 'node:crypto';
import type { Command } from '@evenboard/shared/commands/command';
import type { CollectionName, Collections, PrivateCollections, PrivateName } from '@evenboard/shared/document/collections';
import { buildNextEpoch, clockOf, createReplica, readRecord } from '@evenboard/shared/document/projection';
import { createId, ID_BYTES } from '@evenboard/shared/domain/ids';
import { readMessageDown, writeMessage } from '@evenboard/shared/protocol/codec';
import { EVENBOARD, NEWS, SYNC_STEP_2 } from '@evenboard/shared/protocol/frame-types';
import { readNews } from '@evenboard/shared/protocol/news';
import type { Answer, MessageDown, News, RoomStatus } from '@evenboard/shared/protocol/messages-down';
import type { CommandMessage } from '@evenboard/shared/protocol/messages-up';
import { PROTOCOL_VERSION } from '@evenboard/shared/protocol/version';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { readSyncMessage, writeSyncStep1 } from 'y-protocols/sync';
import { applyUpdate, type Doc } from 'yjs';

export type TestPerson = {
  readonly workshopId: string;
  readonly cookie: string;
  readonly doc: Doc;
  epoch(): number;
  readonly outbox: string;
  readonly socket: WebSocket;
  /** Everything that the server has said, as text, for searches after what must not be there. */
  readonly heard: MessageDown[];
  /** What came for everybody, tick by tick. */
  readonly news: News[];
  run<Args>(command: Command<Args>, args: Args): Promise<Answer>;
  /** Sends a command by name, rules or not. */
  send(name: string, args: unknown, number?: number): Promise<Answer>;
  sendMany(messages: readonly CommandMessage[]): Promise<Answer[]>;
  read<Name extends CollectionName>(collection: Name, id: string): Collections[Name] | null;
  all<Name extends CollectionName>(collection: Name): Map<string, Collections[Name]>;
  readPrivate<Name extends PrivateName>(collection: Name, id: string): PrivateCollections[Name] | null;
  allPrivate<Name extends PrivateName>(collection: Name): Map<string, PrivateCollections[Name]>;
  status(): RoomStatus | null;
  /** Waits until the replica has come as far as an answer says. */
  reach(clock: number): Promise<void>;
  until(isTrue: () => boolean): Promise<void>;
  closed: Promise<number>;
  close(): void;
};

export function newTestId(): string {
  return createId(randomBytes(ID_BYTES));
}

/** Starts a workshop by the organiser's form; answers with the facilitator, connected. */
export async function startTestWorkshop(url: string, questions: readonly string[] = ['What would help?']): Promise<TestPerson> {
  const form = new URLSearchParams({ title: 'A test workshop', purpose: '', questions: questions.join('\n'), perspectives: 'Council\nLived experience' });
  const started = await fetch(`${url}/start`, { method: 'POST', body: form, redirect: 'manual' });
  const [, id = '', secret = ''] = /\/enter\/([0-9a-v]{20})#facilitator=(.+)$/.exec(started.headers.get('location') ?? '') ?? [];
  return enterByLink(url, id, 'facilitator', secret);
}

export async function enterByLink(url: string, id: string, kind: 'facilitator' | 'personal', secret: string): Promise<TestPerson> {
  const entered = await fetch(`${url}/api/workshops/${id}/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-evenboard': '1' },
    body: JSON.stringify({ kind, secret }),
  });
  return connectPerson(url, id, readCookie(entered));
}

/** Joins as the join page's form does. */
export async function joinTestWorkshop(url: string, facilitator: TestPerson, name = '', perspective = ''): Promise<TestPerson> {
  const cookie = await joinOverHttp(url, facilitator, name, perspective);
  return connectPerson(url, facilitator.workshopId, cookie);
}

export async function joinOverHttp(url: string, facilitator: TestPerson, name = '', perspective = ''): Promise<string> {
  const links = await fetch(`${url}/api/workshops/${facilitator.workshopId}/links`, { headers: { cookie: facilitator.cookie } });
  const { words } = (await links.json()) as { words: string };
  const joined = await fetch(`${url}/join/${words}`, {
    method: 'POST',
    body: new URLSearchParams({ name, perspective }),
    redirect: 'manual',
  });
  return readCookie(joined);
}

function readCookie(response: Response): string {
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

export type ConnectOptions = { doc?: Doc; outbox?: string; firstNumber?: number; query?: string };

export async function connectPerson(url: string, workshopId: string, cookie: string, options: ConnectOptions = {}): Promise<TestPerson> {
  let doc = options.doc ?? createReplica();
  const outbox = options.outbox ?? newTestId();
  const privately = new Map<string, unknown>();
  const heard: MessageDown[] = [];
  const news: News[] = [];
  const waiting = new Map<string, { resolve(answer: Answer): void; reject(error: Error): void }>();
  const checks = new Set<() => void>();
  let number = options.firstNumber ?? 0;
  let epoch = 1;
  let status: RoomStatus | null = null;
  const socket = new WebSocket(
    `${url.replace('http', 'ws')}/socket/${workshopId}?version=${PROTOCOL_VERSION}${options.query ?? ''}`,
    { headers: { cookie, origin: url } },
  );
  socket.binaryType = 'nodebuffer';
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  void closed.then((code) => {
    for (const { reject } of waiting.values()) reject(new Error(`closed with ${code}`));
    waiting.clear();
  });

  const welcomed = new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', (code) => reject(new Error(`closed with ${code}`)));
    socket.on('open', () => {
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, 0);
      writeSyncStep1(encoder, doc);
      socket.send(encoding.toUint8Array(encoder));
    });
    socket.on('message', (data: Buffer) => {
      takeFrame(data);
      if (hasWelcome() && isSynced) resolve();
      for (const check of [...checks]) check();
    });
  });
  let isSynced = false;

  function hasWelcome(): boolean {
    return heard.some((message) => message.type === 'welcome');
  }

  function takeFrame(data: Buffer): void {
    const decoder = decoding.createDecoder(data);
    const type = decoding.readVarUint(decoder);
    if (type === EVENBOARD) return takeMessage(readMessageDown(decoder));
    if (type === NEWS) return takeNews(readNews(decoder));
    isSynced ||= readSyncMessage(decoder, encoding.createEncoder(), doc, 'server') === SYNC_STEP_2;
  }

  function takeNews(told: News): void {
    news.push(told);
    if (told.update !== null) applyUpdate(doc, told.update, 'server');
    if (told.newEpoch !== null) {
      doc = buildNextEpoch(doc, told.newEpoch.epoch);
      epoch = told.newEpoch.epoch;
    }
    status = told.status ?? status;
  }

  function takeMessage(message: MessageDown): void {
    heard.push(message);
    if (message.type === 'welcome') {
      epoch = message.epoch;
      privately.clear();
      takePrivate(message.private);
    } else if (message.type === 'private') takePrivate(message.changes);
    else if (message.type === 'answers') {
      for (const answer of message.answers) {
        waiting.get(`${answer.outbox}/${answer.number}`)?.resolve(answer);
        waiting.delete(`${answer.outbox}/${answer.number}`);
      }
    }
  }

  function takePrivate(changes: Extract<MessageDown, { type: 'private' }>['changes']): void {
    for (const { collection, id, record } of changes) {
      if (record === null) privately.delete(`${collection}/${id}`);
      else privately.set(`${collection}/${id}`, record);
    }
  }

  function sendMany(messages: readonly CommandMessage[]): Promise<Answer[]> {
    const answers = messages.map(
      (message) =>
        new Promise<Answer>((resolve, reject) => waiting.set(`${message.outbox}/${message.number}`, { resolve, reject })),
    );
    socket.send(writeMessage({ type: 'commands', commands: [...messages] }));
    return Promise.all(answers);
  }

  async function send(name: string, args: unknown, given?: number): Promise<Answer> {
    if (given === undefined) number += 1;
    const [answer] = await sendMany([{ outbox, number: given ?? number, name, args }]);
    if (answer === undefined) throw new Error('no answer');
    return answer;
  }

  function until(isTrue: () => boolean): Promise<void> {
    if (isTrue()) return Promise.resolve();
    return new Promise((resolve) => {
      const check = () => {
        if (!isTrue()) return;
        checks.delete(check);
        resolve();
      };
      checks.add(check);
    });
  }

  await welcomed;
  return {
    workshopId,
    cookie,
    get doc() {
      return doc;
    },
    epoch: () => epoch,
    outbox,
    socket,
    heard,
    news,
    run: (command, args) => send(command.name, args),
    send,
    sendMany,
    read: (collection, id) => readRecord(doc, collection, id),
    all<Name extends CollectionName>(collection: Name) {
      return new Map([...doc.getMap(collection).entries()]) as unknown as Map<string, Collections[Name]>;
    },
    readPrivate<Name extends PrivateName>(collection: Name, id: string) {
      return (privately.get(`${collection}/${id}`) ?? null) as PrivateCollections[Name] | null;
    },
    allPrivate<Name extends PrivateName>(collection: Name) {
      const found = [...privately].filter(([key]) => key.startsWith(`${collection}/`));
      return new Map(found.map(([key, record]) => [key.slice(collection.length + 1), record])) as Map<string, PrivateCollections[Name]>;
    },
    status: () => status,
    reach: (clock) => until(() => clockOf(doc, epoch) >= clock),
    until,
    closed,
    close: () => socket.close(),
  };
}

/** Whether an answer says that the command was carried out. */
export function isAccepted(answer: Answer): answer is Extract<Answer, { clock: number }> {
  return 'clock' in answer;
}

