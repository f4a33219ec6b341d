/**
 * Presence: where somebody is writing, and which idea somebody is moving. It names nobody, and has no key by which two
 * signs could be known for one person's (S6). A fixed layout, so that what is wrong is seen without decoding.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { ID_LETTERS, idPattern } from '../domain/ids.ts';
import { PRESENCE } from './frame-types.ts';

/** An idea that is being dragged, and where on the wall it is, in board units. */
export type Moving = { ideaId: string; x: number; y: number };

/** What one screen says of its person, whole each time: what is not said has ended. */
export type Presence = { writing: string | null; moving: Moving | null };

/** What has changed for those who watch. */
export type PresenceNews = {
  /** Every area in which people are writing, and how many (oneself included); null when that is as it was. */
  writing: ReadonlyMap<string, number> | null;
  moving: readonly Moving[];
  /** Ideas that are no longer being moved. */
  dropped: readonly string[];
};

export const NO_PRESENCE: Presence = { writing: null, moving: null };

const WRITING = 1;
const MOVING = 2;
/** Farther out than any wall reaches. */
const FARTHEST = 1_000_000;

/** Type, flags, then an area's id, then an idea's id with two whole numbers of 32 bits: 2 to 50 bytes. */
export function writePresence({ writing, moving }: Presence): Uint8Array {
  const bytes = new Uint8Array(2 + (writing === null ? 0 : ID_LETTERS) + (moving === null ? 0 : ID_LETTERS + 8));
  bytes[0] = PRESENCE;
  bytes[1] = (writing === null ? 0 : WRITING) | (moving === null ? 0 : MOVING);
  let at = 2;
  if (writing !== null) at = putId(bytes, at, writing);
  if (moving !== null) {
    at = putId(bytes, at, moving.ideaId);
    const view = new DataView(bytes.buffer);
    view.setInt32(at, Math.round(moving.x));
    view.setInt32(at + 4, Math.round(moving.y));
  }
  return bytes;
}

/** Null where the bytes are not a presence. */
export function readPresence(bytes: Uint8Array): Presence | null {
  const flags = bytes[1];
  if (bytes[0] !== PRESENCE || flags === undefined || flags > (WRITING | MOVING)) return null;
  const isWriting = (flags & WRITING) !== 0;
  const isMoving = (flags & MOVING) !== 0;
  if (bytes.length !== 2 + (isWriting ? ID_LETTERS : 0) + (isMoving ? ID_LETTERS + 8 : 0)) return null;
  const writing = isWriting ? getId(bytes, 2) : null;
  const moving = isMoving ? readMoving(bytes, bytes.length - ID_LETTERS - 8) : null;
  return (isWriting && writing === null) || (isMoving && moving === null) ? null : { writing, moving };
}

function readMoving(bytes: Uint8Array, at: number): Moving | null {
  const ideaId = getId(bytes, at);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const x = view.getInt32(at + ID_LETTERS);
  const y = view.getInt32(at + ID_LETTERS + 4);
  return ideaId === null || Math.abs(x) > FARTHEST || Math.abs(y) > FARTHEST ? null : { ideaId, x, y };
}

function putId(bytes: Uint8Array, at: number, id: string): number {
  for (let place = 0; place < ID_LETTERS; place += 1) bytes[at + place] = id.charCodeAt(place);
  return at + ID_LETTERS;
}

function getId(bytes: Uint8Array, at: number): string | null {
  let id = '';
  for (let place = at; place < at + ID_LETTERS; place += 1) id += String.fromCharCode(bytes[place] ?? 0);
  return idPattern.test(id) ? id : null;
}

export function writePresenceNews(encoder: encoding.Encoder, news: PresenceNews): void {
  encoding.writeUint8(encoder, news.writing === null ? 0 : 1);
  if (news.writing !== null) {
    encoding.writeVarUint(encoder, news.writing.size);
    for (const [areaId, count] of news.writing) {
      encoding.writeVarString(encoder, areaId);
      encoding.writeVarUint(encoder, count);
    }
  }
  encoding.writeVarUint(encoder, news.moving.length);
  for (const { ideaId, x, y } of news.moving) {
    encoding.writeVarString(encoder, ideaId);
    encoding.writeVarInt(encoder, x);
    encoding.writeVarInt(encoder, y);
  }
  encoding.writeVarUint(encoder, news.dropped.length);
  for (const ideaId of news.dropped) encoding.writeVarString(encoder, ideaId);
}

export function readPresenceNews(decoder: decoding.Decoder): PresenceNews {
  const writing = decoding.readUint8(decoder) === 0 ? null : new Map(readList(decoder, () => [decoding.readVarString(decoder), decoding.readVarUint(decoder)]));
  const moving = readList(decoder, () => ({ ideaId: decoding.readVarString(decoder), x: decoding.readVarInt(decoder), y: decoding.readVarInt(decoder) }));
  return { writing, moving, dropped: readList(decoder, () => decoding.readVarString(decoder)) };
}

function readList<Item>(decoder: decoding.Decoder, read: () => Item): Item[] {
  return Array.from({ length: decoding.readVarUint(decoder) }, read);
}
