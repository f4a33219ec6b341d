/**
 * Fills a board of ours: by the import that facilitators use, and past the limit of a workshop straight into the journal
 * while the server is down. A board of 10,000 ideas is more than we let people make; others are measured with it.
 */
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { IMPORT_CHUNK, importIdeas } from '@evenboard/shared/commands/import';
import type { PublicEffect } from '@evenboard/shared/document/collections';
import { createSqliteStore } from '@evenboard/server/store/create-sqlite-store';
import type { TestPerson } from '../../support/test-person.ts';
import { must, readFirst } from '../../support/test-workshop.ts';
import { createIdeas } from '../load/made-up-ideas.ts';
import type { NewIdea } from './subject.ts';

const SEED_PAST_LIMIT = 7;

export async function importAll(facilitator: TestPerson, count: number): Promise<void> {
  const { areaId } = readFirst(facilitator);
  const ideas = createIdeas(count).map((idea) => ({ ...idea, areaId, clusterId: null, from: null }));
  for (let from = 0; from < count; from += IMPORT_CHUNK) {
    await must(facilitator.run(importIdeas, { questions: [], areas: [], clusters: [], ideas: ideas.slice(from, from + IMPORT_CHUNK) }));
  }
}

export async function appendIdeas(folder: string, workshopId: string, areaId: string, count: number): Promise<void> {
  const store = createSqliteStore(join(folder, 'evenboard.sqlite'));
  const ideas = createIdeas(count, SEED_PAST_LIMIT);
  let seq = (await store.loadRoom(workshopId))?.rows.at(-1)?.seq ?? 0;
  for (let from = 0; from < count; from += IMPORT_CHUNK) {
    seq += 1;
    const changes = ideas.slice(from, from + IMPORT_CHUNK).flatMap((idea) => effectsOf(idea, areaId)).map((effect) => ({ effect, before: null }));
    const command = { name: importIdeas.name, actor: 'system', outbox: null, number: null, changes };
    const row = { seq, tag: randomBytes(6).toString('hex'), at: Date.now(), commands: [command] };
    const nothing = { privateRows: [], handled: [], newRoundKeys: [], casts: [], endedRounds: [], redactedIdeas: [], epochStart: null };
    const result = await store.commit({ workshopId, rows: [row], ...nothing });
    if (!result.ok) throw new Error(`The journal did not take the ideas: ${result.reason}.`);
  }
  await store.close();
}

function effectsOf({ id, text, order }: NewIdea, areaId: string): PublicEffect[] {
  const idea = { text, origin: 'seeded', from: null, author: null, perspective: null, state: 'shown', at: 0 } as const;
  return [
    { to: 'everybody', collection: 'ideas', id, record: idea },
    { to: 'everybody', collection: 'places', id, record: { areaId, clusterId: null, order } },
  ];
}
