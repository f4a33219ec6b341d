/** Frames that no client of ours would send: noise, halves, near misses, giants. A seed gives the same ones again. */
import { addIdea } from '@evenboard/shared/commands/ideas';
import { COMMANDS } from '@evenboard/shared/commands/registry';
import { EVENBOARD, SYNC, SYNC_STEP_1, SYNC_STEP_2, SYNC_UPDATE } from '@evenboard/shared/protocol/frame-types';
import { writePresence } from '@evenboard/shared/protocol/presence';
import * as encoding from 'lib0/encoding';
import { Doc, encodeStateAsUpdate } from 'yjs';
import type { SeededRandom } from '../support/seeded-random.ts';

/** A string goes as a text frame. */
export type HostileFrame = Uint8Array | string;

const AWARENESS = 1;
const MAX_PAYLOAD = 256 * 1024;

type Kind = (random: SeededRandom) => HostileFrame;

const KINDS: readonly Kind[] = [
  noise,
  (random) => Uint8Array.of(random.below(256), ...noise(random)),
  (random) => Uint8Array.of(SYNC, random.below(4), ...noise(random)),
  giantNumber,
  stateVector,
  documentUpdate,
  (random) => Uint8Array.of(AWARENESS, ...noise(random)),
  (random) => cutShort(random, nearlyCommand(random)),
  nearlyCommand,
  nearlyCommand,
  brokenMessage,
  deepMessage,
  (random) => writePresence({ writing: null, moving: { ideaId: String(hostileValue(random)).padEnd(20).slice(0, 20), x: 1, y: -1 } }),
  (random) => Buffer.from(noise(random)).toString('latin1'),
  () => '{"type":"commands","commands":[]}',
];

export function createHostileFrame(random: SeededRandom): HostileFrame {
  // Giants are few, because they cost the test more than the server.
  return random.chance(0.004) ? giant(random) : random.pick(KINDS)(random);
}

function noise(random: SeededRandom): Uint8Array {
  return Uint8Array.from({ length: random.below(200) }, () => random.below(256));
}

function cutShort(random: SeededRandom, frame: Uint8Array): Uint8Array {
  return frame.subarray(0, random.below(frame.length));
}

/** A length or a count that no bytes follow. */
function giantNumber(random: SeededRandom): Uint8Array {
  const start = random.pick([[EVENBOARD], [SYNC, SYNC_STEP_1], [SYNC, SYNC_STEP_2], [AWARENESS], []]);
  return Uint8Array.from([...start, ...Array.from({ length: 1 + random.below(12) }, () => 0xff), random.below(128)]);
}

/** How far a replica has come, as only a liar would say it. */
function stateVector(random: SeededRandom): Uint8Array {
  const encoder = encoding.createEncoder();
  const entries = random.pick([0, 1, 3, 500]);
  encoding.writeVarUint(encoder, random.chance(0.3) ? random.below(2 ** 30) : entries);
  for (let entry = 0; entry < entries; entry += 1) {
    encoding.writeVarUint(encoder, random.pick([0, 1, 2, 2 ** 32, Number.MAX_SAFE_INTEGER]));
    encoding.writeVarUint(encoder, random.pick([0, 1, 5, 2 ** 31, Number.MAX_SAFE_INTEGER]));
  }
  return withBytes([SYNC, SYNC_STEP_1], encoding.toUint8Array(encoder));
}

/** What a Yjs client would send to write an idea, or another's words, without asking. */
function documentUpdate(random: SeededRandom): Uint8Array {
  const doc = new Doc();
  doc.clientID = random.pick([1, 2, 0, 2 ** 32 - 1]);
  doc.getMap(random.pick(['ideas', 'rounds', 'workshop', 'results'])).set(random.id(), { text: 'forged', state: 'shown' });
  const update = encodeStateAsUpdate(doc);
  return withBytes([SYNC, random.pick([SYNC_STEP_2, SYNC_UPDATE])], update);
}

function withBytes(start: readonly number[], bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const number of start) encoding.writeVarUint(encoder, number);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}

/** A command of the right form with something wrong in it: its numbers, its name, its arguments. */
function nearlyCommand(random: SeededRandom): Uint8Array {
  const good = { id: random.id(), areaId: random.id(), clusterId: null, order: 'V00000', text: 'words', showName: false, showPerspective: false };
  const args: Record<string, unknown> = { ...good, [random.pick([...Object.keys(good), '__proto__', 'constructor', 'extra'])]: hostileValue(random) };
  const command: Record<string, unknown> = {
    outbox: random.id(),
    number: 1 + random.below(1000),
    name: random.chance(0.5) ? addIdea.name : random.pick([...COMMANDS.keys(), 'undo', 'toString', '__proto__', '']),
    args: random.chance(0.8) ? args : hostileValue(random),
  };
  if (random.chance(0.3)) command[random.pick(['outbox', 'number', 'name', 'extra'])] = hostileValue(random);
  const count = random.pick([1, 1, 1, 2, 101]);
  return writeJson({ type: 'commands', commands: Array.from({ length: count }, () => command) });
}

function brokenMessage(random: SeededRandom): Uint8Array {
  const text = random.pick(['', '{', '[]', 'null', '1e999', '"\\ud800"', '{"type":"welcome"}', '{"type":"commands"}', '{"type":"commands","commands":{}}', '\u0000']);
  return withBytes([EVENBOARD], Buffer.from(random.chance(0.5) ? text : `${text}${Buffer.from(noise(random)).toString('latin1')}`, 'latin1'));
}

function deepMessage(random: SeededRandom): Uint8Array {
  // Few are as deep as a frame can hold: they cost the test more than the server.
  const depth = random.chance(0.1) ? 100_000 : random.pick([100, 5000]);
  const deep = random.chance(0.5) ? '['.repeat(depth) + ']'.repeat(depth) : `${'{"a":'.repeat(depth / 5)}1${'}'.repeat(depth / 5)}`;
  const command = `{"outbox":"${random.id()}","number":1,"name":"idea.add","args":${deep}}`;
  return withBytes([EVENBOARD], Buffer.from(`{"type":"commands","commands":[${command}]}`));
}

function giant(random: SeededRandom): HostileFrame {
  const size = random.pick([MAX_PAYLOAD - 200, MAX_PAYLOAD + 1, MAX_PAYLOAD * 4]);
  if (random.chance(0.3)) return 'x'.repeat(size);
  return writeJson({ type: 'commands', commands: [{ outbox: random.id(), number: 1, name: 'idea.add', args: { text: random.pick(['x', '👨‍👩‍👧‍👦', '\u0301']).repeat(size / 20) } }] });
}

/** Built once: a frame is to cost the server more than the test. */
const HOSTILE_VALUES: readonly unknown[] = [
  null, true, 0, -1, 0.5, 1e308, 2 ** 31, 2 ** 53, '', ' ', 'x'.repeat(5000), '\u202E\u0000', [], {}, [[]], { length: 1e9 },
  JSON.parse('{"__proto__":{"role":"facilitator"}}'), '0'.repeat(20),
];
const MANY_MOVES = Array.from({ length: 600 }, () => ({ ideaId: '0'.repeat(20), order: 'V00000' }));

function hostileValue(random: SeededRandom): unknown {
  // Seldom, for the same reason.
  return random.chance(0.01) ? MANY_MOVES : random.pick(HOSTILE_VALUES);
}

function writeJson(value: unknown): Uint8Array {
  return withBytes([EVENBOARD], Buffer.from(JSON.stringify(value)));
}
