/** A tick's news as bytes: written once for all sockets, read by a handler of y-websocket's provider. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { NEWS } from './frame-types.ts';
import type { NewEpoch, News, RoomStatus } from './messages-down.ts';
import { readPresenceNews, writePresenceNews } from './presence.ts';

const UPDATE = 1;
const PRESENT = 2;
const STATUS = 4;
const EPOCH = 8;

/** Type, flags, then each part that there is. */
export function writeNews({ update, presence, status, newEpoch }: News): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, NEWS);
  encoding.writeUint8(
    encoder,
    (update === null ? 0 : UPDATE) | (presence === null ? 0 : PRESENT) | (status === null ? 0 : STATUS) | (newEpoch === null ? 0 : EPOCH),
  );
  if (update !== null) encoding.writeVarUint8Array(encoder, update);
  if (presence !== null) writePresenceNews(encoder, presence);
  if (status !== null) encoding.writeVarString(encoder, JSON.stringify(status));
  if (newEpoch !== null) encoding.writeVarString(encoder, JSON.stringify(newEpoch));
  return encoding.toUint8Array(encoder);
}

/** The rest of the frame, its type already read. The server is trusted to send what it says. */
export function readNews(decoder: decoding.Decoder): News {
  const flags = decoding.readUint8(decoder);
  return {
    update: (flags & UPDATE) === 0 ? null : decoding.readVarUint8Array(decoder),
    presence: (flags & PRESENT) === 0 ? null : readPresenceNews(decoder),
    status: (flags & STATUS) === 0 ? null : (JSON.parse(decoding.readVarString(decoder)) as RoomStatus),
    newEpoch: (flags & EPOCH) === 0 ? null : (JSON.parse(decoding.readVarString(decoder)) as NewEpoch),
  };
}
