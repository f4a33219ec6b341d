/**
 * The sample workshop: a small one to look at, with ideas, groups, a result and a question that is still open. It is made
 * by the same commands as any other, by people who are not real, and belongs to whoever asked for it.
 */
import { addArea, addQuestion, createWorkshop, openStep } from '@evenboard/shared/commands/agenda';
import { setMeaning } from '@evenboard/shared/commands/glossary';
import { importIdeas } from '@evenboard/shared/commands/import';
import { joinWorkshop } from '@evenboard/shared/commands/people';
import { castBallot, closeRound, openRound, revealRound } from '@evenboard/shared/commands/rounds';
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

export async function startSample(store: Store, rooms: Rooms, now: number): Promise<{ room: Room; facilitatorId: string }> {
  const entry = await addEntry(store, now);
  const room = await rooms.open(entry.id);
  if (room === null) throw new Error('The sample could not be opened.');
  const system = createHand(room);
  const perspectives = sample.perspectives.map((label) => ({ id: newServerId(), label }));
  await system.run(createWorkshop, { title: sample.title, purpose: sample.purpose, perspectives });
  const facilitatorId = newServerId();
  await system.run(joinWorkshop, { id: facilitatorId, role: 'facilitator', name: null, perspective: null });
  const facilitator = createHand(room, facilitatorId);
  const questions: { id: string; steps: Steps }[] = [];
  for (const [place, question] of sample.questions.entries()) {
    questions.push(await addSampleQuestion(facilitator, question, ordersAfter(null, sample.questions.length)[place] ?? ''));
  }
  for (const { term, meaning } of sample.words) await facilitator.run(setMeaning, { id: newServerId(), term, meaning });
  const [first, second] = questions;
  if (first !== undefined) await playVote(room, system, facilitator, first);
  if (second !== undefined) await facilitator.run(openStep, { activityId: second.steps.collect, keepLastOpen: true });
  return { room, facilitatorId };
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
    ...area.ideas.map((text) => ({ text, clusterId: null })),
  ];
  const orders = ordersAfter(null, texts.length);
  const ideas = texts.map((idea, place) => ({ ...idea, id: newServerId(), areaId, order: orders[place] ?? '', from: null }));
  return { clusters, ideas };
}

/** Votes fall by a fixed pattern, so that every sample shows a winner, a tie and a long tail. */
async function playVote(room: Room, system: Hand, facilitator: Hand, question: { id: string; steps: Steps }): Promise<void> {
  const { id: questionId, steps } = question;
  const roundId = newServerId();
  await facilitator.run(openStep, { activityId: steps.vote, keepLastOpen: false });
  const options = arrangeBoard(room.tables(), questionId).flatMap((area) =>
    area.clusters.map(({ id, ideaIds }) => ({ id, kind: 'cluster' as const, ideaIds: [...ideaIds] })),
  );
  await facilitator.run(openRound, { id: roundId, questionId, budget: BUDGET, cap: 1, options });
  for (let voter = 0; voter < sample.voters; voter += 1) {
    const id = newServerId();
    await system.run(joinWorkshop, { id, role: 'participant', name: null, perspective: null });
    const chosen = options.filter((_, place) => (voter + place) % (place + 2) === 0).slice(0, BUDGET);
    await createHand(room, id).run(castBallot, { roundId, choices: Object.fromEntries(chosen.map((option) => [option.id, 1])) });
  }
  await facilitator.run(closeRound, { roundId });
  await facilitator.run(revealRound, { roundId });
  await facilitator.run(openStep, { activityId: steps.results, keepLastOpen: false });
}
