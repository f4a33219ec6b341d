import { createDecoder, readVarUint } from 'lib0/decoding';
import { describe, expect, it } from 'vitest';
import { readFrames, writeFrames } from './frame-list.ts';
import { NEWS } from './frame-types.ts';
import { readNews, writeNews } from './news.ts';
import { readPresence, writePresence } from './presence.ts';

const ID = 'abcdefghij0123456789';

describe('news', () => {
  it('[C1] comes out as it went in, each part with and without the others', () => {
    const parts = {
      update: Uint8Array.of(1, 2, 3),
      presence: { writing: new Map([[ID, 2]]), moving: [{ ideaId: ID, x: -70_000, y: 12 }], dropped: [ID] },
      status: { here: 3, canSave: true, turnout: { r: { voted: 1, entitled: 2 } } },
      newEpoch: { epoch: 2, seq: 9, tag: 't', clock: 40 },
    };
    for (let mask = 0; mask < 16; mask += 1) {
      const news = {
        update: mask & 1 ? parts.update : null,
        presence: mask & 2 ? parts.presence : null,
        status: mask & 4 ? parts.status : null,
        newEpoch: mask & 8 ? parts.newEpoch : null,
      };
      const decoder = createDecoder(writeNews(news));
      expect(readVarUint(decoder)).toBe(NEWS);
      expect(readNews(decoder)).toEqual(news);
    }
  });
});

describe('presence on its way up', () => {
  it.each([
    { writing: null, moving: null },
    { writing: ID, moving: null },
    { writing: null, moving: { ideaId: ID, x: 5, y: -6 } },
    { writing: ID, moving: { ideaId: ID, x: -999_999, y: 999_999 } },
  ])('comes out as it went in: %j', (presence) => {
    expect(readPresence(writePresence(presence))).toEqual(presence);
  });

  it('[S1] is nothing where a byte is missing, too many, or no letter of an id', () => {
    const whole = writePresence({ writing: ID, moving: { ideaId: ID, x: 1, y: 2 } });
    expect(readPresence(whole.subarray(0, -1))).toBeNull();
    expect(readPresence(Uint8Array.of(...whole, 0))).toBeNull();
    for (const place of [0, 1, 2, 30]) expect(readPresence(whole.with(place, 200))).toBeNull();
    expect(readPresence(writePresence({ writing: null, moving: { ideaId: ID, x: 2_000_000, y: 0 } }))).toBeNull();
  });
});

describe('several frames in one body', () => {
  it('[C1] come out as they went in, and rubbish as nothing', () => {
    const frames = [Uint8Array.of(), Uint8Array.of(1), Uint8Array.from({ length: 500 }, (_, place) => place % 256)];
    expect(readFrames(writeFrames(frames))).toEqual(frames);
    expect(readFrames(Uint8Array.of(5, 1))).toBeNull();
    expect(readFrames(new Uint8Array(9).fill(255))).toBeNull();
    expect(readFrames(new Uint8Array(2000))).toBeNull();
  });
});
