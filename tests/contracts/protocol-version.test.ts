// A page that is older than its server must find out. So whoever changes the wire raises the version, and pins it here.
import { commandMessageSchema } from '@evenboard/shared/protocol/messages-up';
import { PROTOCOL_VERSION } from '@evenboard/shared/protocol/version';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { describeSchema, describeWire, hashOf } from './describe-wire.ts';

/** If this fails, what is said on the wire has changed: raise PROTOCOL_VERSION, then put the new pair here. */
const PINNED = { version: '4', hash: '7bf8e24b5a8cc98a' };

describe('the protocol’s version', () => {
  it('[S2] goes with the wire that it names', () => {
    expect({ version: PROTOCOL_VERSION, hash: hashOf(describeWire()) }).toEqual(PINNED);
  });

  it('[S2] would not go with a wire that differs in a field, a limit or a pattern', () => {
    const schemas = [
      v.strictObject({ ...commandMessageSchema.entries, extra: v.string() }),
      v.strictObject({ ...commandMessageSchema.entries, name: v.pipe(v.string(), v.maxLength(41)) }),
      v.strictObject({ ...commandMessageSchema.entries, outbox: v.pipe(v.string(), v.regex(/^[0-9a-w]{20}$/)) }),
      v.strictObject({ ...commandMessageSchema.entries, args: v.nullable(v.unknown()) }),
      v.object(commandMessageSchema.entries),
    ];
    const hashes = [commandMessageSchema, ...schemas].map((schema) => hashOf(describeSchema(schema)));
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
