/**
 * What one tick is about to change, laid over the committed state and seen by nobody else. Each command is judged by
 * what the ones before it in the tick did; if the commit fails, the draft is dropped and nothing ever happened (D3).
 */
import type { Effect, PrivateCollections, PrivateEffect, PrivateName, PublicEffect, View } from '@evenboard/shared/document/collections';
import { createDraft } from '@evenboard/shared/document/draft';
import type { Idea } from '@evenboard/shared/domain/idea';
import type { Person } from '@evenboard/shared/domain/participant';
import { rewordOptions } from '@evenboard/shared/domain/round';
import type { JournalChange } from '../store/journal-row.ts';
import { FACILITATORS, type CastRow, type PrivateRow, type RoundKey } from '../store/store.ts';
import { deriveMe } from './private-state.ts';
import type { RoomState } from './room-state.ts';

export type TickDraft = {
  viewFor(personId: string): View;
  readPerson(personId: string): Person | null;
  countPeople(isCounted: (person: Person) => boolean): number;
  /** Takes in what a command does; answers what goes into the journal. */
  write(effects: readonly Effect[], personId: string): JournalChange[];
  changes(): readonly PublicEffect[];
  readonly privateRows: PrivateRow[];
  readonly casts: CastRow[];
  readonly newRoundKeys: RoundKey[];
  readonly endedRounds: { roundId: string; keepBallots: boolean }[];
  readonly redactedIdeas: string[];
};

export function createTickDraft(state: RoomState): TickDraft {
  const publicly = createDraft({
    read: state.records.read,
    count: state.records.count,
    readPrivate: () => null,
  });
  const privately = new Map<string, PrivateRow>();
  const draft: Omit<TickDraft, 'viewFor' | 'readPerson' | 'countPeople' | 'write' | 'changes' | 'privateRows'> = {
    casts: [],
    newRoundKeys: [],
    endedRounds: [],
    redactedIdeas: [],
  };

  function readPrivate<Name extends PrivateName>(audience: string, collection: Name, id: string) {
    const row = privately.get(`${audience}/${collection}/${id}`);
    // Sound: rows come from typed effects.
    if (row !== undefined) return row.record as PrivateCollections[Name] | null;
    return state.privately.read(audience, collection, id);
  }

  /** Of an idea that was added in this very tick too. */
  function authorOf(ideaId: string): string | null {
    const added = [...privately.values()].find(({ collection, id }) => collection === 'mine' && id === ideaId);
    return added?.audience ?? state.privately.authorOf(ideaId);
  }

  function viewFor(personId: string): View {
    const isFacilitator = readPrivate(FACILITATORS, 'people', personId)?.role === 'facilitator';
    return {
      read: publicly.read,
      count: publicly.count,
      readPrivate<Name extends PrivateName>(collection: Name, id: string) {
        if (collection === 'me') return deriveMe(readPrivate, personId) as PrivateCollections[Name] | null;
        if (collection === 'people' || collection === 'hidden') {
          return isFacilitator ? readPrivate(FACILITATORS, collection, id) : null;
        }
        return readPrivate(personId, collection, id);
      },
    };
  }

  function writePrivate(effect: PrivateEffect, personId: string): void {
    const audience = readAudience(effect, personId, authorOf);
    if (audience === null) return;
    if (effect.to === 'me' && effect.collection === 'ballots') {
      const choices = effect.record?.choices ?? {};
      const cast = state.ballots.prepareCast(effect.id, personId, choices, draft.newRoundKeys);
      if (cast !== null) draft.casts.push(cast);
      return;
    }
    const { collection, id, record } = effect;
    privately.set(`${audience}/${collection}/${id}`, { audience, collection, id, record });
  }

  /** Hidden and shown again within one tick: the journal must keep the words that the document shows (J3). */
  function keepShownWords(effect: PublicEffect): void {
    const place = draft.redactedIdeas.indexOf(effect.id);
    if (effect.collection === 'ideas' && effect.record.state === 'shown' && place >= 0) draft.redactedIdeas.splice(place, 1);
  }

  function writePublic(effect: PublicEffect): JournalChange {
    const before = publicly.read(effect.collection, effect.id);
    watchRound(effect);
    keepShownWords(effect);
    publicly.write([effect]);
    return { effect, before };
  }

  /** Words that are hidden leave the votes that they stand in, and come back with the idea (D2). */
  function followIdea(ideaId: string, idea: Idea): PublicEffect[] {
    const before = publicly.read('ideas', ideaId)?.state;
    const isTurning = before !== undefined && before !== idea.state && (before === 'hidden' || idea.state === 'hidden');
    if (!isTurning) return [];
    const opened = publicly.changes().filter(({ collection }) => collection === 'rounds').map(({ id }) => id);
    return [...new Set([...state.records.all('rounds').keys(), ...opened])].flatMap((id): PublicEffect[] => {
      const round = publicly.read('rounds', id);
      const record = round === null ? null : rewordOptions(round, ideaId, idea.text);
      return record === null ? [] : [{ to: 'everybody', collection: 'rounds', id, record }];
    });
  }

  function watchRound(effect: PublicEffect): void {
    if (effect.collection !== 'rounds') return;
    const before = publicly.read('rounds', effect.id)?.state;
    const after = effect.record.state;
    if (before === undefined) draft.newRoundKeys.push(state.ballots.createKey(effect.id));
    if (before === 'open' && after === 'closed') draft.endedRounds.push({ roundId: effect.id, keepBallots: true });
    if (after === 'cancelled') draft.endedRounds.push({ roundId: effect.id, keepBallots: false });
  }

  return {
    ...draft,
    viewFor,
    readPerson: (personId) => readPrivate(FACILITATORS, 'people', personId),
    countPeople(isCounted) {
      const ids = new Set([...state.privately.people().keys()]);
      for (const row of privately.values()) if (row.collection === 'people') ids.add(row.id);
      return [...ids].filter((id) => {
        const person = readPrivate(FACILITATORS, 'people', id);
        return person !== null && isCounted(person);
      }).length;
    },
    write(effects, personId) {
      const changes: JournalChange[] = [];
      for (const effect of effects) {
        if (effect.to === 'everybody') {
          const rounds = effect.collection === 'ideas' ? followIdea(effect.id, effect.record) : [];
          for (const change of [effect, ...rounds]) changes.push(writePublic(change));
        } else if (effect.to === 'redact') draft.redactedIdeas.push(effect.ideaId);
        else writePrivate(effect, personId);
      }
      return changes;
    },
    changes: publicly.changes,
    get privateRows() {
      return [...privately.values()];
    },
  };
}

function readAudience(effect: PrivateEffect, personId: string, authorOf: (ideaId: string) => string | null): string | null {
  if (effect.to === 'me') return personId;
  if (effect.to === 'person') return effect.personId;
  return effect.to === 'author' ? authorOf(effect.ideaId) : FACILITATORS;
}
