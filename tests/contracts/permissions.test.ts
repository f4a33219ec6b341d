// Every command, by every role, in every phase, over every way in: the server does what the table says and no more.
import { UNDO } from '@evenboard/shared/commands/everyday';
import { COMMANDS } from '@evenboard/shared/commands/registry';
import { clockOf } from '@evenboard/shared/document/projection';
import type { Answer } from '@evenboard/shared/protocol/messages-down';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knock, postCommands } from '../support/knock.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';
import { PHASES, readPermissionTable, ROLES_IN_TABLE, type Phase, type RoleInTable } from './permission-table.ts';
import { createPermissionWorld, type PermissionWorld } from './permission-world.ts';

const WAYS = ['socket', 'API'] as const;
const TABLE = readPermissionTable();

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ openStore: createMemoryStore });
});
afterAll(() => server.close());

it('[S2] the table has a row for every command', () => {
  const names = new Set(TABLE.map(({ what }) => what.split(',')[0]));
  expect([...COMMANDS.keys(), UNDO].filter((name) => !names.has(name))).toEqual([]);
});

function say(answer: Answer | undefined): string {
  if (answer === undefined) return 'no answer';
  if ('clock' in answer) return 'yes';
  return answer.refusal.kind === 'notAllowed' ? 'no' : answer.refusal.kind;
}

/** What came of each row's command, in the table's words. */
async function tryAll(world: PermissionWorld, way: (typeof WAYS)[number], role: RoleInTable): Promise<string[]> {
  const { actor, attempts } = world;
  const messages = TABLE.map(({ what }, place) => {
    const attempt = attempts[what];
    if (attempt === undefined) throw new Error(`the world has nothing for "${what}"`);
    return { outbox: actor.outbox, number: actor.nextNumber + place, ...attempt };
  });
  const door = { url: server.url, workshopId: actor.workshopId, cookie: actor.cookie };
  if (way === 'API') {
    const answers = await postCommands(door, messages);
    if (typeof answers === 'string') return [expect401(answers, role)];
    return messages.map((message) => say(answers.find(({ number }) => number === message.number)));
  }
  if (role === 'removed' || role === 'stranger') {
    return [(await knock(door)) === (role === 'removed' ? 4403 : 4401) ? 'out' : 'let in'];
  }
  const answers = await actor.person.sendMany(messages);
  return answers.map(say);
}

function expect401(answer: string, role: RoleInTable): string {
  return answer === `401 ${role === 'removed' ? 'removed' : 'joinAgain'}` ? 'out' : answer;
}

const CASES = PHASES.flatMap((phase) => ROLES_IN_TABLE.flatMap((role) => WAYS.map((way) => ({ phase, role, way }))));

function describeTable(told: readonly string[]): Record<string, string> {
  return Object.fromEntries(TABLE.map(({ what }, place) => [what, told[place] ?? told[0] ?? '']));
}

function expectTable(role: RoleInTable, phase: Phase): Record<string, string> {
  return Object.fromEntries(TABLE.map(({ what, expected }) => [what, expected[role][phase]]));
}

describe.concurrent('who may do what', () => {
  it.for(CASES)('[S2] $role, steps $phase, by $way', async ({ phase, role, way }) => {
    const world = await createPermissionWorld(server.url, role, phase);
    const before = clockOf(world.facilitator.doc, 1);
    const told = await tryAll(world, way, role);
    expect(describeTable(told)).toEqual(expectTable(role, phase));
    if (role === 'observer' || role === 'removed' || role === 'stranger') {
      // What was refused did nothing: a change that all have seen comes after it, and there is no other.
      await world.facilitator.send('glossary.set', { id: '00000000000000000000', term: '…', meaning: '…' }, 1000);
      expect(world.facilitator.read('glossary', '00000000000000000000')).not.toBeNull();
      expect(clockOf(world.facilitator.doc, 1)).toBe(before + 1);
    }
    world.facilitator.close();
    world.actor.person.close();
  });
});
