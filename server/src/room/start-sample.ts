/**
 * The sample workshop: a small one to look at, with ideas, groups, a result and a question that is still open. It is made
 * by the same commands as any other, by people who are not real, and belongs to whoever asked for it.
 */
import { addArea, addQuestion, createWorkshop, keepWorkshop, openStep } from '@evenboard/shared/commands/agenda';
import { setMeaning } from '@evenboard/shared/commands/glossary';
import { addIdea } from '@evenboard/shared/commands/ideas';
import { importIdeas } from '@evenboard/shared/commands/import';
import { joinWorkshop } from '@evenboard/shared/commands/people';
import { castBallot } from '@evenboard/shared/commands/cast';
import { closeRound, openRound, revealRound } from '@evenboard/shared/commands/rounds';
import { arrangeBoard } from '@evenboard/shared/document/arrange-board';
import { ordersAfter } from '@evenboard/shared/domain/order-key';
import type { Rooms } from './rooms.ts';
import type { Room } from './room.ts';
import type { Store } from '../store/store.ts';
import sample from './sample-workshop.json' with { type: 'json' };
import { addEntry } from './start-workshop.ts';
import { createHand, newServerId, type Hand } from './system-hand.ts';

type SampleQuestion = (typeof sample.questions)[number];
type Steps = { collect: string; group: string; vote: string; results: string };

const BUDGET = 3;
/** A sample is looked at, and left. */
const SAMPLE_KEEP_DAYS = 30;
/** Beyond every order key of what was put there beforehand. */
const LAST_ORDER = 'W00000';

export async function startSample(store: Store, rooms: Rooms, now: number): Promise<{ room: Room; facilitatorId: string }> {
  const entry = await addEntry(store, now);
  const room = await rooms.open(entry.id);
  if (room === null) throw new Error('The sample could not be opened.');
  const system = createHand(room);
  const perspectives = sample.perspectives.map((label) => ({ id: newServerId(), label }));
  await system.run(createWorkshop, { title: sample.title, purpose: sample.purpose, perspectives });
  await system.run(keepWorkshop, { days: SAMPLE_KEEP_DAYS });
  const facilitatorId = newServerId();
  await system.run(joinWorkshop, { id: facilitatorId, role: 'facilitator', name: null, perspective: null });
  const facilitator = createHand(room, facilitatorId);
  const people = await joinPeople(system);
  const questions: { id: string; steps: Steps }[] = [];
  for (const [place, question] of sample.questions.entries()) {
    const order = ordersAfter(null, sample.questions.length)[place] ?? '';
    const added = await addSampleQuestion(facilitator, question, order);
    await facilitator.run(openStep, { activityId: added.steps.collect, keepLastOpen: true });
    await addLooseIdeas(room, people, added.id, question);
    if (place === 0) await playVote(room, people, facilitator, added);
    questions.push(added);
  }
  for (const { term, meaning } of sample.words) await facilitator.run(setMeaning, { id: newServerId(), term, meaning });
  return { room, facilitatorId };
}

/** The sample's people: one for each ballot. */
async function joinPeople(system: Hand): Promise<string[]> {
  const ids = sample.votes.map(newServerId);
  for (const id of ids) await system.run(joinWorkshop, { id, role: 'participant', name: null, perspective: null });
  return ids;
}

async function addSampleQuestion(hand: Hand, { text, areas }: SampleQuestion, order: string) {
  const id = newServerId();
  const steps = { collect: newServerId(), group: newServerId(), vote: newServerId(), results: newServerId() };
  await hand.run(addQuestion, { id, text, order, steps });
  const areaOrders = ordersAfter(null, areas.length);
  for (const [place, area] of areas.entries()) {
    const areaId = newServerId();
    await hand.run(addArea, { id: areaId, questionId: id, name: area.name, order: areaOrders[place] ?? '' });
    await hand.run(importIdeas, { questions: [], areas: [], ...planArea(areaId, area) });
  }
  return { id, steps };
}

function planArea(areaId: string, area: SampleQuestion['areas'][number]) {
  const groupOrders = ordersAfter(null, area.groups.length);
  const clusters = area.groups.map(({ name }, place) => ({ id: newServerId(), areaId, name, order: groupOrders[place] ?? '' }));
  const texts = [
    ...area.groups.flatMap(({ ideas }, place) => ideas.map((text) => ({ text, clusterId: clusters[place]?.id ?? null }))),
  ];
  const orders = ordersAfter(null, texts.length);
  const ideas = texts.map((idea, place) => ({ ...idea, id: newServerId(), areaId, order: orders[place] ?? '', from: null }));
  return { clusters, ideas };
}

/** What the room adds itself, beside what was put there beforehand. */
async function addLooseIdeas(room: Room, people: readonly string[], questionId: string, question: SampleQuestion): Promise<void> {
  for (const [place, area] of arrangeBoard(room.tables(), questionId).entries()) {
    const texts = question.areas[place]?.ideas ?? [];
    for (const [turn, text] of texts.entries()) {
      const hand = createHand(room, people[(place + turn) % people.length]);
      const order = ordersAfter(LAST_ORDER, turn + 1)[turn] ?? '';
      await hand.run(addIdea, { id: newServerId(), areaId: area.id, clusterId: null, order, text, showName: false, showPerspective: false });
    }
  }
}

/** Chosen so that the sample shows a clear first place and a tie. */
async function playVote(room: Room, people: readonly string[], facilitator: Hand, question: { id: string; steps: Steps }): Promise<void> {
  const { id: questionId, steps } = question;
  const roundId = newServerId();
  await facilitator.run(openStep, { activityId: steps.group, keepLastOpen: false });
  await facilitator.run(openStep, { activityId: steps.vote, keepLastOpen: false });
  const options = arrangeBoard(room.tables(), questionId).flatMap((area) =>
    area.clusters.map(({ id, ideaIds }) => ({ id, kind: 'cluster' as const, ideaIds: [...ideaIds] })),
  );
  await facilitator.run(openRound, { id: roundId, questionId, budget: BUDGET, cap: 1, options });
  for (const [place, vote] of sample.votes.entries()) {
    const choices = Object.fromEntries(vote.map((option) => [options[option]?.id ?? '', 1]));
    await createHand(room, people[place]).run(castBallot, { roundId, choices });
  }
  await facilitator.run(closeRound, { roundId });
  await facilitator.run(revealRound, { roundId });
  await facilitator.run(openStep, { activityId: steps.results, keepLastOpen: false });
}
