/**
 * What every store must do, whatever database is behind it: one suite for all adapters. A test says what a room may
 * rely on, and reads back through the port alone.
 */
import { put, type PublicEffect } from '@evenboard/shared/document/collections';
import type { Idea } from '@evenboard/shared/domain/idea';
import { LINKS_KEPT_MS } from '@evenboard/shared/domain/keeping';
import { refuse } from '@evenboard/shared/domain/refusal';
import type { Choices } from '@evenboard/shared/domain/round';
import type { JournalRow } from '@evenboard/server/store/journal-row';
import { FACILITATORS, type RoomBatch, type Store, type WorkshopEntry } from '@evenboard/server/store/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newTestId } from '../support/test-person.ts';

export type StoreFactory = () => Promise<{ store: Store; reopen(): Promise<Store>; destroy(): Promise<void> }>;

export function newEntry(): WorkshopEntry {
  const id = newTestId();
  return { id, code: `code-${id}`, codeKey: `key-${id}`, epoch: 1, createdAt: 1, keepUntil: 100 };
}

export function newBatch(workshopId: string, parts: Partial<RoomBatch> = {}): RoomBatch {
  return {
    workshopId,
    rows: [],
    privateRows: [],
    handled: [],
    newRoundKeys: [],
    casts: [],
    endedRounds: [],
    redactedIdeas: [],
    epochStart: null,
    ...parts,
  };
}

export function newRow(seq: number, changes: JournalRow['commands'][number]['changes'] = []): JournalRow {
  return { seq, tag: `tag${seq}`, at: seq, commands: [{ name: 'idea.add', actor: 'p', outbox: 'o', number: seq, changes }] };
}

export function newIdea(text: string): Idea {
  return { text, origin: 'participant', from: null, author: 'Ann of Example Street', perspective: 'Council', state: 'shown', at: 0 };
}

export function putIdea(id: string, idea: Idea): PublicEffect {
  const effect = put('ideas', id, idea);
  if (effect.to !== 'everybody') throw new Error('not a change to the document');
  return effect;
}

function keepUntil(until: number): PublicEffect {
  const record = { schemaVersion: 1, title: '', purpose: '', perspectives: [], currentActivityId: null, createdAt: 0, keepUntil: until };
  const effect = put('workshop', 'workshop', record);
  if (effect.to !== 'everybody') throw new Error('not a change to the document');
  return effect;
}

export function describeStore(name: string, createStore: StoreFactory): void {
  describe(name, () => {
    let made: Awaited<ReturnType<StoreFactory>>;
    let store: Store;
    let entry: WorkshopEntry;

    beforeEach(async () => {
      made = await createStore();
      store = made.store;
      entry = newEntry();
      await store.addWorkshop(entry);
    });
    afterEach(() => made.destroy());

    async function reload() {
      const stored = await store.loadRoom(entry.id);
      if (stored === null) throw new Error('the workshop is gone');
      return stored;
    }

    it('[J1] finds a workshop by its id and by its code, and nothing under others', async () => {
      expect(await store.findWorkshop(entry.id)).toEqual(entry);
      expect(await store.findWorkshopByCode(entry.codeKey)).toEqual(entry);
      expect(await store.findWorkshop(newTestId())).toBeNull();
      expect(await store.findWorkshopByCode('key-nobody')).toBeNull();
      expect(await store.loadRoom(newTestId())).toBeNull();
    });

    it('[S2] gives a code to one workshop only', async () => {
      expect(await store.addWorkshop({ ...newEntry(), codeKey: entry.codeKey })).toBe('taken');
      expect(await store.findWorkshopByCode(entry.codeKey)).toEqual(entry);
    });

    it('[J1] gives everything back that a commit has answered for, after a reopen too', async () => {
      const person = newTestId();
      const choices = { [newTestId()]: 2 };
      const result = await store.commit(
        newBatch(entry.id, {
          rows: [newRow(1, [{ effect: putIdea('i', newIdea('words')), before: null }])],
          privateRows: [{ audience: person, collection: 'mine', id: 'i', record: { at: 5 } }],
          handled: [{ outbox: 'o', number: 1, personId: person, clock: 1, refusal: null, seq: 1 }],
          newRoundKeys: [{ roundId: 'r', key: 'k' }],
          casts: [{ roundId: 'r', voter: 'v', personId: person, choices }],
        }),
      );
      expect(result).toEqual({ ok: true, closedBallots: new Map() });
      const before = await reload();
      store = await made.reopen();
      expect(await reload()).toEqual(before);
      expect(before).toEqual({
        entry,
        epochStart: null,
        rows: [newRow(1, [{ effect: putIdea('i', newIdea('words')), before: null }])],
        privateRows: [{ audience: person, collection: 'mine', id: 'i', record: { at: 5 } }],
        outboxes: [{ outbox: 'o', personId: person, last: 1 }],
        roundKeys: [{ roundId: 'r', key: 'k' }],
        casts: [{ roundId: 'r', voter: 'v', choices }],
        closedBallots: [],
      });
    });

    it('[J3] gives rows back in the order of their numbers', async () => {
      for (let seq = 1; seq <= 12; seq += 1) await store.commit(newBatch(entry.id, { rows: [newRow(seq)] }));
      expect((await reload()).rows.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    });

    it('[J3] loads a room from the newest beginning of an epoch, and from its very first row when asked', async () => {
      const records = [putIdea('i', newIdea('words'))];
      await store.commit(newBatch(entry.id, { rows: [newRow(1)] }));
      for (const [seq, epoch] of [[2, 2], [4, 3]] as const) {
        const row = { seq, tag: `tag${seq}`, at: seq, commands: [], epoch };
        await store.commit(newBatch(entry.id, { rows: [row], epochStart: { seq, epoch, records } }));
        await store.commit(newBatch(entry.id, { rows: [newRow(seq + 1)] }));
      }
      expect(await reload()).toMatchObject({ epochStart: { seq: 4, epoch: 3, records }, rows: [{ seq: 4, epoch: 3 }, { seq: 5 }] });
      const whole = await store.loadRoom(entry.id, 'beginning');
      expect(whole?.epochStart).toBeNull();
      expect(whole?.rows.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    });

    it('[S6] takes hidden words out of the beginning of an epoch as well', async () => {
      const epochStart = { seq: 1, epoch: 2, records: [putIdea('i', newIdea('secret words')), putIdea('other', newIdea('others'))] };
      await store.commit(newBatch(entry.id, { rows: [{ seq: 1, tag: 't', at: 1, commands: [], epoch: 2 }], epochStart }));
      await store.commit(newBatch(entry.id, { redactedIdeas: ['i'] }));
      const kept = JSON.stringify((await reload()).epochStart);
      expect(kept).not.toContain('secret words');
      expect(kept).toContain('others');
    });

    it('[J4] finds an accepted command by its outbox and number, and nothing for one that names no author', async () => {
      const changes = [{ effect: putIdea('i', newIdea('words')), before: null }];
      const cast = { name: 'round.cast', actor: null, outbox: null, number: null, changes: [] };
      const row = newRow(1, changes);
      const handled = [1, 2].map((number) => ({ outbox: 'o', number, personId: 'p', clock: 1, refusal: null, seq: 1 }));
      await store.commit(newBatch(entry.id, { rows: [{ ...row, commands: [...row.commands, cast] }], handled }));
      expect(await store.findCommand(entry.id, 'o', 1)).toEqual(row.commands[0]);
      expect(await store.findCommand(entry.id, 'o', 2)).toBeNull();
      expect(await store.findCommand(entry.id, 'x', 1)).toBeNull();
    });

    it('[J1] stores nothing of a batch that lost the race for its number', async () => {
      await store.commit(newBatch(entry.id, { rows: [newRow(1)] }));
      const before = await reload();
      const lost = await store.commit(
        newBatch(entry.id, {
          rows: [newRow(1, [{ effect: putIdea('late', newIdea('late')), before: null }])],
          privateRows: [{ audience: FACILITATORS, collection: 'hidden', id: 'h', record: { text: '', reason: '', until: 1 } }],
          handled: [{ outbox: 'late', number: 1, personId: 'p', clock: 1, refusal: null, seq: 1 }],
          newRoundKeys: [{ roundId: 'r', key: 'k' }],
        }),
      );
      expect(lost).toEqual({ ok: false, reason: 'lostRace' });
      expect(await reload()).toEqual(before);
    });

    it('[J2] refuses a batch that handles a command a second time, all of it', async () => {
      const handled = [{ outbox: 'o', number: 1, personId: 'p', clock: 1, refusal: null, seq: 1 }];
      await store.commit(newBatch(entry.id, { rows: [newRow(1)], handled }));
      const again = await store.commit(newBatch(entry.id, { rows: [newRow(2)], handled }));
      expect(again).toEqual({ ok: false, reason: 'lostRace' });
      // A batch of refusals alone too: a room that never learnt that it was stored would try it for ever.
      expect(await store.commit(newBatch(entry.id, { handled }))).toEqual({ ok: false, reason: 'lostRace' });
      expect((await reload()).rows).toHaveLength(1);
    });

    it('[J1] lets a room that fails take no other with it', async () => {
      const others = [newEntry(), newEntry(), newEntry()];
      for (const other of others) await store.addWorkshop(other);
      await store.commit(newBatch(entry.id, { rows: [newRow(1)] }));
      const failing = { handled: [1, 1].map((number) => ({ outbox: 'o', number, personId: 'p', clock: 1, refusal: null, seq: 1 })) };
      const results = await Promise.all([
        store.commit(newBatch(others[0]?.id ?? '', { rows: [newRow(1)] })),
        store.commit(newBatch(entry.id, { rows: [newRow(1)] })),
        store.commit(newBatch(others[1]?.id ?? '', { rows: [newRow(1)], ...failing })),
        store.commit(newBatch(others[2]?.id ?? '', { rows: [newRow(1)] })),
      ]);
      expect(results.map((result) => (result.ok ? 'ok' : result.reason))).toEqual(['ok', 'lostRace', 'lostRace', 'ok']);
      const stored = await Promise.all(others.map(({ id }) => store.loadRoom(id)));
      expect(stored.map((room) => room?.rows.length)).toEqual([1, 0, 1]);
      expect((await reload()).rows).toHaveLength(1);
    });

    it('[J2] remembers what was answered to each command, refusals with their values', async () => {
      const accepted = { outbox: 'o', number: 1, personId: 'p', clock: 7, refusal: null, seq: 1 };
      const refused = { outbox: 'o', number: 2, personId: 'p', clock: null, refusal: refuse('tooLong', { max: 500 }), seq: 1 };
      await store.commit(newBatch(entry.id, { rows: [newRow(1)], handled: [accepted, refused] }));
      expect(await store.findHandled(entry.id, 'o', 1)).toEqual(accepted);
      expect(await store.findHandled(entry.id, 'o', 2)).toEqual(refused);
      expect(await store.findHandled(entry.id, 'o', 3)).toBeNull();
      expect(await store.findHandled(newTestId(), 'o', 1)).toBeNull();
      expect((await reload()).outboxes).toEqual([{ outbox: 'o', personId: 'p', last: 2 }]);
    });

    it('[S2] writes private records whole, replaces them, and takes them away', async () => {
      const row = { audience: 'p', collection: 'mine', id: 'i' } as const;
      await store.commit(newBatch(entry.id, { privateRows: [{ ...row, record: { at: 1 } }] }));
      await store.commit(newBatch(entry.id, { privateRows: [{ ...row, record: { at: 2 } }] }));
      expect((await reload()).privateRows).toEqual([{ ...row, record: { at: 2 } }]);
      await store.commit(newBatch(entry.id, { privateRows: [{ ...row, record: null }] }));
      expect((await reload()).privateRows).toEqual([]);
    });

    it('[V1] keeps one ballot a voter: a later cast takes the place of an earlier one', async () => {
      const cast = (choices: Choices) => ({ roundId: 'r', voter: 'v', personId: 'p', choices });
      await store.commit(newBatch(entry.id, { newRoundKeys: [{ roundId: 'r', key: 'k' }], casts: [cast({ a: 1 })] }));
      await store.commit(newBatch(entry.id, { casts: [cast({ b: 2 }), cast({ c: 3 })] }));
      expect((await reload()).casts).toEqual([{ roundId: 'r', voter: 'v', choices: { c: 3 } }]);
    });

    it('[S4] ends a round by shuffling its ballots and destroying the key and the voters', async () => {
      const inOrder = Array.from({ length: 30 }, (_, place) => ({ [`option${place}`]: 1 }));
      // Tags that sort as they were cast: a store that keeps voters in order must not give that order away.
      const casts = inOrder.map((choices, place) => ({ roundId: 'r', voter: `v${place + 100}`, personId: `p${place}`, choices }));
      await store.commit(newBatch(entry.id, { newRoundKeys: [{ roundId: 'r', key: 'k' }, { roundId: 'other', key: 'k2' }], casts }));
      const ended = await store.commit(newBatch(entry.id, { endedRounds: [{ roundId: 'r', keepBallots: true }] }));
      const told = ended.ok ? (ended.closedBallots.get('r') ?? []) : [];
      const stored = await reload();
      expect(stored.roundKeys).toEqual([{ roundId: 'other', key: 'k2' }]);
      expect(stored.casts).toEqual([]);
      const kept = stored.closedBallots.map(({ choices }) => choices);
      for (const ballots of [told, kept]) {
        expect(ballots).toHaveLength(30);
        expect(ballots).toEqual(expect.arrayContaining(inOrder));
        // One order of 30! would be the order of casting: this does not happen by chance.
        expect(ballots).not.toEqual(inOrder);
      }
      // What the room is told and what the disk gives back are two shuffles: neither is the other's order.
      expect(kept).not.toEqual(told);
    });

    it('[S4] closes a round and takes its last cast in one batch', async () => {
      await store.commit(newBatch(entry.id, { newRoundKeys: [{ roundId: 'r', key: 'k' }] }));
      const cast = { roundId: 'r', voter: 'v', personId: 'p', choices: { a: 1 } };
      const ended = await store.commit(newBatch(entry.id, { casts: [cast], endedRounds: [{ roundId: 'r', keepBallots: true }] }));
      expect(ended).toEqual({ ok: true, closedBallots: new Map([['r', [{ a: 1 }]]]) });
    });

    it.for([{ first: 'open' }, { first: 'closed' }])('[S4] destroys every ballot of a round that is cancelled when $first', async ({ first }) => {
      const cast = { roundId: 'r', voter: 'v', personId: 'p', choices: { a: 1 } };
      await store.commit(newBatch(entry.id, { newRoundKeys: [{ roundId: 'r', key: 'k' }], casts: [cast] }));
      if (first === 'closed') await store.commit(newBatch(entry.id, { endedRounds: [{ roundId: 'r', keepBallots: true }] }));
      await store.commit(newBatch(entry.id, { endedRounds: [{ roundId: 'r', keepBallots: false }] }));
      const { roundKeys, casts, closedBallots } = await reload();
      expect({ roundKeys, casts, closedBallots }).toEqual({ roundKeys: [], casts: [], closedBallots: [] });
    });

    it('[S6] takes the words of a redacted idea out of every row, and nobody else’s', async () => {
      const hidden = putIdea('hidden', newIdea('Ann lives here'));
      const other = putIdea('other', newIdea('Stays'));
      const reworded = putIdea('hidden', newIdea('Ann lives there'));
      await store.commit(newBatch(entry.id, { rows: [newRow(1, [{ effect: hidden, before: null }, { effect: other, before: null }])] }));
      await store.commit(newBatch(entry.id, { rows: [newRow(2, [{ effect: reworded, before: newIdea('Ann lives here') }])] }));
      await store.commit(newBatch(entry.id, { rows: [newRow(3)], redactedIdeas: ['hidden'] }));
      const { rows } = await reload();
      expect(JSON.stringify(rows)).not.toMatch(/Ann lives/);
      const blank = { ...newIdea(''), author: null, perspective: null };
      expect(rows[0]?.commands[0]?.changes).toEqual([
        { effect: putIdea('hidden', blank), before: null },
        { effect: other, before: null },
      ]);
      expect(rows[1]?.commands[0]?.changes).toEqual([{ effect: putIdea('hidden', blank), before: blank }]);
    });

    it('[S6] destroys the words of hidden ideas on their date, not before', async () => {
      const hide = (id: string, until: number) => ({ audience: FACILITATORS, collection: 'hidden', id, record: { text: id, reason: '', until } }) as const;
      await store.commit(newBatch(entry.id, { privateRows: [hide('early', 10), hide('late', 20)] }));
      await store.purge(9);
      expect((await reload()).privateRows).toHaveLength(2);
      await store.purge(10);
      expect((await reload()).privateRows.map(({ id }) => id)).toEqual(['late']);
    });

    it('[S6, J2] destroys on its date what ties people to their words, and still knows a repeat', async () => {
      const changes = [{ effect: putIdea('i', newIdea('words')), before: null }];
      const batch = (seq: number) => newBatch(entry.id, {
        rows: [newRow(seq, changes)],
        privateRows: [
          { audience: 'p', collection: 'mine', id: `i${seq}`, record: { at: seq } },
          { audience: 'p', collection: 'notices', id: `n${seq}`, record: { at: seq, text: 'words' } },
          { audience: 'p', collection: 'standing', id: 'me', record: { perspective: null } },
        ],
        handled: [{ outbox: 'o', number: seq, personId: 'p', clock: seq, refusal: null, seq }],
      });
      for (const seq of [1, 2, 3]) await store.commit(batch(seq));
      const before = await reload();
      await store.purge(LINKS_KEPT_MS);
      expect(await reload()).toEqual(before);
      await store.purge(LINKS_KEPT_MS + 2);
      const { rows, privateRows, outboxes } = await reload();
      expect(rows.map(({ commands: [command] }) => [command?.actor, command?.outbox, command?.number])).toEqual([
        [null, null, null], [null, null, null], ['p', 'o', 3],
      ]);
      expect(rows.map(({ commands: [command] }) => command?.changes)).toEqual([changes, changes, changes]);
      expect(privateRows.map(({ id }) => id).sort()).toEqual(['i3', 'me', 'n3']);
      expect(outboxes).toEqual(before.outboxes);
      expect(await store.findCommand(entry.id, 'o', 2)).toBeNull();
      expect(await store.findHandled(entry.id, 'o', 2)).toEqual({ outbox: 'o', number: 2, personId: 'p', clock: null, refusal: null, seq: 0 });
      expect(await store.findHandled(entry.id, 'o', 3)).toMatchObject({ clock: 3, seq: 3 });
      expect(await store.commit(batch(2))).toEqual({ ok: false, reason: 'lostRace' });
      store = await made.reopen();
      expect((await reload()).rows).toEqual(rows);
    });

    it('[S6] erases a workshop on its date, all of it, and takes nothing more for it', async () => {
      const other = newEntry();
      await store.addWorkshop(other);
      const secret = { hash: newTestId(), kind: 'session', workshopId: entry.id, personId: 'p', createdAt: 1 } as const;
      await store.addSecret(secret);
      await store.commit(newBatch(entry.id, { rows: [newRow(1, [{ effect: keepUntil(200), before: null }])] }));
      await store.commit(newBatch(other.id, { rows: [newRow(1, [{ effect: keepUntil(300), before: null }])] }));
      expect((await store.findWorkshop(entry.id))?.keepUntil).toBe(200);
      expect(await store.eraseEnded(199)).toEqual([]);
      expect(await store.eraseEnded(200)).toEqual([entry.id]);
      expect(await store.findWorkshop(entry.id)).toBeNull();
      expect(await store.findWorkshopByCode(entry.codeKey)).toBeNull();
      expect(await store.loadRoom(entry.id)).toBeNull();
      expect(await store.findSecret(secret.hash)).toBeNull();
      expect(await store.commit(newBatch(entry.id, { rows: [newRow(2)] }))).toEqual({ ok: false, reason: 'lostRace' });
      expect((await store.loadRoom(other.id))?.rows).toHaveLength(1);
    });

    it('[S3] forgets a secret when it is told to, and never mixes two up', async () => {
      const secret = { hash: 'h1', kind: 'session', workshopId: entry.id, personId: 'p', createdAt: 1 } as const;
      await store.addSecret(secret);
      await store.addSecret({ ...secret, hash: 'h2', personId: 'q' });
      expect(await store.findSecret('h1')).toEqual(secret);
      await store.removeSecret('h1');
      expect(await store.findSecret('h1')).toBeNull();
      expect((await store.findSecret('h2'))?.personId).toBe('q');
    });

    it('[S2] forgets all secrets of one kind of one workshop, and no other', async () => {
      const link = { hash: 'l1', kind: 'facilitator', workshopId: entry.id, personId: 'p', createdAt: 1 } as const;
      const others = [{ ...link, hash: 'l3', kind: 'session' }, { ...link, hash: 'l4', workshopId: newTestId() }] as const;
      for (const secret of [link, { ...link, hash: 'l2', personId: 'q' }, ...others]) await store.addSecret(secret);
      await store.removeSecrets(entry.id, 'facilitator');
      const left = await Promise.all(['l1', 'l2', 'l3', 'l4'].map((hash) => store.findSecret(hash)));
      expect(left.map((found) => found?.hash ?? null)).toEqual([null, null, 'l3', 'l4']);
    });
  });
}
