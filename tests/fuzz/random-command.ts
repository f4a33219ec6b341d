/** Something that a person might do next, drawn by chance from what their screen shows; sometimes against the rules. */
import { addArea, lockStep, openStep, renameArea } from '@evenboard/shared/commands/agenda';
import type { Command } from '@evenboard/shared/commands/command';
import { removeMeaning, setMeaning } from '@evenboard/shared/commands/glossary';
import { createCluster, mergeClusters, moveIdeas, removeCluster, renameCluster, splitCluster } from '@evenboard/shared/commands/groups';
import { addIdea, editIdea, hideIdea, removeIdea, seeNotice, showIdea } from '@evenboard/shared/commands/ideas';
import { createClusters } from '@evenboard/shared/commands/group-many';
import { importIdeas } from '@evenboard/shared/commands/import';
import { describeMe, removePerson, restorePerson, setRole } from '@evenboard/shared/commands/people';
import { castBallot } from '@evenboard/shared/commands/cast';
import { cancelRound, closeRound, openRound, revealRound } from '@evenboard/shared/commands/rounds';
import { STEP_KINDS } from '@evenboard/shared/domain/agenda';
import type { CollectionName } from '@evenboard/shared/document/collections';
import { orderBetween } from '@evenboard/shared/domain/order-key';
import { ME_ID, ROLES } from '@evenboard/shared/domain/participant';
import type { RoundState } from '@evenboard/shared/domain/round';
import type { Replica } from '../../client/src/document/replica.ts';
import type { SeededRandom } from '../support/seeded-random.ts';

export type Doer = { run<Args>(command: Command<Args>, args: Args): void; undo(): void };

export type Situation = {
  replica: Replica;
  random: SeededRandom;
  doer: Doer;
  /** Words that no other command of the run has. */
  words(): string;
  /** People whose role may change. */
  movable: readonly string[];
  /** Somebody without a screen, who can be taken out and let in again. */
  bystander: string;
};

type Choice = { weight: number; isOptimistic: boolean; isFacilitators?: true; act(situation: Situation): void };

/** People mostly do what they may; the facilitator, who is one of five, does what only they may often enough. */
const BY_ROLE = { facilitator: 4, others: 0.2 } as const;

const ORDER = orderBetween(null, null);

const CHOICES: readonly Choice[] = [
  { weight: 20, isOptimistic: true, act: writeIdea },
  {
    weight: 10,
    isOptimistic: true,
    act: ({ doer, random, replica, words }) => {
      const mine = [...replica.allPrivate('mine').keys()];
      const id = random.chance(0.8) && mine.length > 0 ? random.pick(mine) : pickId(replica, random, 'ideas');
      doer.run(editIdea, { id, text: words() });
    },
  },
  {
    weight: 3,
    isOptimistic: true,
    act: ({ doer, random, replica }) => {
      const mine = [...replica.allPrivate('mine').keys()];
      if (mine.length > 0) doer.run(removeIdea, { id: random.pick(mine) });
    },
  },
  { weight: 4, isOptimistic: true, isFacilitators: true, act: ({ doer, random, replica, words }) => doer.run(hideIdea, { id: pickId(replica, random, 'ideas'), noticeId: random.id(), reason: words() }) },
  {
    weight: 5,
    isOptimistic: true, isFacilitators: true,
    act: ({ doer, random, replica }) => {
      const hidden = [...replica.all('ideas')].filter(([, idea]) => idea.state === 'hidden').map(([id]) => id);
      doer.run(showIdea, { id: hidden.length > 0 && random.chance(0.9) ? random.pick(hidden) : pickId(replica, random, 'ideas') });
    },
  },
  {
    weight: 2,
    isOptimistic: true,
    act: ({ doer, random, replica }) => {
      const notices = [...replica.allPrivate('notices').keys()];
      if (notices.length > 0) doer.run(seeNotice, { id: random.pick(notices) });
    },
  },
  {
    weight: 12,
    isOptimistic: true,
    act: (situation) => situation.doer.run(moveIdeas, { ...pickPlace(situation), moves: pickMoves(situation) }),
  },
  {
    weight: 6,
    isOptimistic: true,
    act: (situation) => {
      const { doer, random, words } = situation;
      const { areaId } = pickPlace(situation);
      doer.run(createCluster, { id: random.id(), areaId, name: random.chance(0.5) ? words() : '', order: ORDER, moves: pickMoves(situation) });
    },
  },
  { weight: 2, isOptimistic: true, isFacilitators: true, act: makeGroups },
  { weight: 4, isOptimistic: true, act: ({ doer, random, replica, words }) => doer.run(renameCluster, { id: pickId(replica, random, 'clusters'), name: words() }) },
  {
    weight: 3,
    isOptimistic: true,
    act: ({ doer, random, replica }) => {
      doer.run(mergeClusters, { from: pickId(replica, random, 'clusters'), into: pickId(replica, random, 'clusters') });
    },
  },
  {
    weight: 3,
    isOptimistic: true,
    act: (situation) => {
      const { doer, random, replica, words } = situation;
      const id = pickId(replica, random, 'clusters');
      const inside = [...replica.all('places')].filter(([, place]) => place.clusterId === id).map(([ideaId]) => ideaId);
      const moves = inside.slice(0, 1 + random.below(2)).map((ideaId) => ({ ideaId, order: ORDER }));
      doer.run(splitCluster, { id, newId: random.id(), name: words(), order: ORDER, moves });
    },
  },
  { weight: 2, isOptimistic: true, act: ({ doer, random, replica }) => doer.run(removeCluster, { id: pickId(replica, random, 'clusters') }) },
  { weight: 4, isOptimistic: true, act: ({ doer, random, words }) => doer.run(setMeaning, { id: random.chance(0.5) ? '0'.repeat(20) : random.id(), term: words(), meaning: words() }) },
  { weight: 1, isOptimistic: true, isFacilitators: true, act: ({ doer, random, replica }) => doer.run(removeMeaning, { id: pickId(replica, random, 'glossary') }) },
  { weight: 1, isOptimistic: true, isFacilitators: true, act: ({ doer, random, replica, words }) => doer.run(renameArea, { id: pickId(replica, random, 'areas'), name: words() }) },
  {
    weight: 1,
    isOptimistic: true, isFacilitators: true,
    act: ({ doer, random, replica, words }) => {
      doer.run(addArea, { id: random.id(), questionId: pickId(replica, random, 'questions'), name: words(), order: ORDER });
    },
  },
  {
    weight: 2,
    isOptimistic: true, isFacilitators: true,
    act: ({ doer, random, replica }) => {
      const [question] = replica.all('questions').values();
      const activityId = question?.steps[random.pick(STEP_KINDS)] ?? '';
      if (random.chance(0.8)) doer.run(openStep, { activityId, keepLastOpen: true });
      else doer.run(lockStep, { activityId });
    },
  },
  { weight: 16, isOptimistic: true, act: cast },
  { weight: 16, isOptimistic: false, act: ({ doer }) => doer.undo() },
  {
    weight: 4,
    isOptimistic: false, isFacilitators: true,
    act: ({ doer, random, replica }) => {
      const shown = [...replica.all('ideas')].filter(([, idea]) => idea.state === 'shown').map(([id]) => id);
      const options = shown.slice(0, 2 + random.below(3)).map((id) => ({ id, kind: 'idea' as const, ideaIds: [id] }));
      doer.run(openRound, { id: random.id(), questionId: pickId(replica, random, 'questions'), budget: 3, cap: 2, options });
    },
  },
  { weight: 4, isOptimistic: false, isFacilitators: true, act: ({ doer, random, replica }) => doer.run(closeRound, { roundId: pickRound(replica, random, 'open') }) },
  { weight: 8, isOptimistic: false, isFacilitators: true, act: ({ doer, random, replica }) => doer.run(revealRound, { roundId: pickRound(replica, random, 'closed') }) },
  { weight: 0.5, isOptimistic: false, isFacilitators: true, act: ({ doer, random, replica }) => doer.run(cancelRound, { roundId: pickId(replica, random, 'rounds') }) },
  { weight: 2, isOptimistic: false, act: ({ doer, words }) => doer.run(describeMe, { name: words(), perspective: null }) },
  {
    weight: 2,
    isOptimistic: false, isFacilitators: true,
    act: ({ doer, random, movable }) => {
      const role = random.chance(0.6) ? 'participant' : random.pick(ROLES);
      if (movable.length > 0) doer.run(setRole, { id: random.pick(movable), role });
    },
  },
  {
    weight: 2,
    isOptimistic: false, isFacilitators: true,
    act: (situation) => {
      const { doer, random, words } = situation;
      const { areaId } = pickPlace(situation);
      const ideas = [1, 2, 3].map(() => ({ id: random.id(), areaId, clusterId: null, order: ORDER, text: words(), from: null }));
      doer.run(importIdeas, { questions: [], areas: [], clusters: [], ideas });
    },
  },
  {
    weight: 2,
    isOptimistic: false, isFacilitators: true,
    act: ({ doer, random, bystander }) => doer.run(random.chance(0.5) ? removePerson : restorePerson, { id: bystander }),
  },
];

export function doSomething(situation: Situation, which: 'anything' | 'whatShowsAtOnce' = 'anything'): void {
  const choices = CHOICES.filter((choice) => which === 'anything' || choice.isOptimistic);
  const isFacilitator = situation.replica.readPrivate('me', ME_ID)?.role === 'facilitator';
  const weigh = ({ weight, isFacilitators }: Choice) => weight * (isFacilitators ? BY_ROLE[isFacilitator ? 'facilitator' : 'others'] : 1);
  let left = situation.random.next() * choices.reduce((sum, choice) => sum + weigh(choice), 0);
  for (const choice of choices) {
    left -= weigh(choice);
    if (left < 0) return choice.act(situation);
  }
}

function writeIdea(situation: Situation): void {
  const { doer, random, words } = situation;
  doer.run(addIdea, {
    ...pickPlace(situation), id: random.id(), order: ORDER, text: words(), showName: random.chance(0.2), showPerspective: false,
  });
}

/** Of ideas that are in no group; now and then of any. */
function makeGroups({ doer, random, replica, words }: Situation): void {
  const places = [...replica.all('places')].filter(([, { clusterId }]) => clusterId === null || random.chance(0.05));
  const groups = places.slice(0, 2).map(([ideaId, { areaId }]) => ({
    id: random.id(), areaId, name: words(), order: ORDER, moves: [{ ideaId, order: ORDER }],
  }));
  if (groups.length > 0) doer.run(createClusters, { groups });
}

/** Mostly within the limits, now and then beyond them. */
function cast({ doer, random, replica }: Situation): void {
  const [roundId, round] = pickEntry(replica, random);
  if (round === null) return;
  const choices: Record<string, number> = {};
  for (let votes = random.below(4); votes > 0; votes -= 1) {
    const { id } = random.pick(round.options);
    choices[id] = (choices[id] ?? 0) + 1;
  }
  doer.run(castBallot, { roundId, choices });
}

function pickEntry(replica: Replica, random: SeededRandom) {
  const rounds = [...replica.all('rounds')].filter(([, { state }]) => state === 'open' || random.chance(0.05));
  return rounds.length === 0 ? (['', null] as const) : random.pick(rounds);
}

/** Mostly one that this can be done to. */
function pickRound(replica: Replica, random: SeededRandom, wanted: RoundState): string {
  const ids = [...replica.all('rounds')].filter(([, { state }]) => state === wanted).map(([id]) => id);
  return ids.length > 0 && random.chance(0.9) ? random.pick(ids) : pickId(replica, random, 'rounds');
}

function pickId(replica: Replica, random: SeededRandom, collection: CollectionName): string {
  const ids = [...replica.all(collection).keys()];
  return ids.length === 0 ? '0'.repeat(20) : random.pick(ids);
}

/** An area, and now and then a group that is in it. */
function pickPlace({ replica, random }: Situation): { areaId: string; clusterId: string | null } {
  const clusters = [...replica.all('clusters')].filter(([, { state }]) => state === 'shown');
  if (clusters.length > 0 && random.chance(0.5)) {
    const [clusterId, { areaId }] = random.pick(clusters);
    return { areaId, clusterId };
  }
  return { areaId: pickId(replica, random, 'areas'), clusterId: null };
}

function pickMoves({ replica, random }: Situation): { ideaId: string; order: string }[] {
  const ideas = [...replica.all('places').keys()];
  if (ideas.length === 0) return [];
  const picked = new Set([random.pick(ideas), ...(random.chance(0.3) ? [random.pick(ideas)] : [])]);
  return [...picked].map((ideaId) => ({ ideaId, order: orderBetween(replica.read('places', ideaId)?.order ?? null, null) }));
}
