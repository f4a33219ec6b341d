/** What many tests need of a workshop before they begin: its first question, open steps, ideas, a round. */
import { addIdea } from '@evenboard/shared/commands/ideas';
import { importIdeas } from '@evenboard/shared/commands/import';
import { openRound } from '@evenboard/shared/commands/rounds';
import { openStep } from '@evenboard/shared/commands/agenda';
import type { StepKind } from '@evenboard/shared/domain/agenda';
import { ordersAfter } from '@evenboard/shared/domain/order-key';
import type { Answer } from '@evenboard/shared/protocol/messages-down';
import { isAccepted, newTestId, type TestPerson } from './test-person.ts';

export const ORDER = ordersAfter(null, 1)[0] ?? '';

export function idOf(person: TestPerson): string {
  return person.readPrivate('me', 'me')?.id ?? '';
}

/** The first question, its steps and its first area. */
export function readFirst(person: TestPerson) {
  const [question] = person.all('questions');
  const [areaId] = [...person.all('areas')].find(([, area]) => area.questionId === question?.[0]) ?? [];
  if (question === undefined || areaId === undefined) throw new Error('the workshop has no question yet');
  return { questionId: question[0], steps: question[1].steps, areaId };
}

export async function must(answer: Promise<Answer>): Promise<Extract<Answer, { clock: number }>> {
  const given = await answer;
  if (!isAccepted(given)) throw new Error(`refused: ${JSON.stringify(given)}`);
  return given;
}

/** In the words of a test: `yes`, or why not. */
export function outcomeOf(answer: Answer): string {
  return isAccepted(answer) ? 'yes' : answer.refusal.kind;
}

export async function openSteps(facilitator: TestPerson, kinds: readonly StepKind[]): Promise<void> {
  const { steps } = readFirst(facilitator);
  for (const kind of kinds) await must(facilitator.run(openStep, { activityId: steps[kind], keepLastOpen: true }));
}

export function newIdeaArgs(person: TestPerson, text: string) {
  const { areaId } = readFirst(person);
  return { id: newTestId(), areaId, clusterId: null, order: ORDER, text, showName: false, showPerspective: false };
}

export async function addIdeaOf(person: TestPerson, text: string): Promise<string> {
  const args = newIdeaArgs(person, text);
  await must(person.run(addIdea, args));
  return args.id;
}

/** Brings ideas in beforehand; answers with their ids. */
export async function seedIdeas(facilitator: TestPerson, texts: readonly string[]): Promise<string[]> {
  const { areaId } = readFirst(facilitator);
  const ideas = texts.map((text) => ({ id: newTestId(), areaId, clusterId: null, order: ORDER, text, from: null }));
  await must(facilitator.run(importIdeas, { questions: [], areas: [], clusters: [], ideas }));
  return ideas.map(({ id }) => id);
}

/** A round on ideas. Its vote step must be open. */
export async function openIdeaRound(facilitator: TestPerson, ideaIds: readonly string[], budget = 3, cap = 1): Promise<string> {
  const { questionId } = readFirst(facilitator);
  const id = newTestId();
  const options = ideaIds.map((ideaId) => ({ id: ideaId, kind: 'idea' as const, ideaIds: [ideaId] }));
  await must(facilitator.run(openRound, { id, questionId, budget, cap, options }));
  return id;
}
