/**
 * A workshop in a given phase with somebody in a given role, and for each row of the permission table a command with
 * targets of its own, so that no row's outcome depends on another's.
 */
import { ordersAfter } from '@evenboard/shared/domain/order-key';
import type { Answer } from '@evenboard/shared/protocol/messages-down';
import { isAccepted, joinTestWorkshop, newTestId, startTestWorkshop, type TestPerson } from '../support/test-person.ts';
import type { Phase, RoleInTable } from './permission-table.ts';

export type Attempt = { name: string; args: unknown };

export type PermissionWorld = {
  facilitator: TestPerson;
  actor: { workshopId: string; cookie: string; outbox: string; person: TestPerson; nextNumber: number };
  /** What the row's words stand for. */
  attempts: Readonly<Record<string, Attempt>>;
};

const ORDERS = ordersAfter(null, 60);
const ORDER = ORDERS[0] ?? '';

/** Sends all in one message and insists on every one of them, so that a world is what it says. */
async function must(person: TestPerson, from: number, attempts: readonly Attempt[]): Promise<void> {
  const messages = attempts.map(({ name, args }, place) => ({ outbox: person.outbox, number: from + place, name, args }));
  const answers: Answer[] = messages.length === 0 ? [] : await person.sendMany(messages);
  for (const [place, answer] of answers.entries()) {
    if (!isAccepted(answer)) throw new Error(`${attempts[place]?.name}: ${JSON.stringify(answer)}`);
  }
}

function newSteps() {
  return { collect: newTestId(), group: newTestId(), vote: newTestId(), results: newTestId() };
}

export async function createPermissionWorld(url: string, role: RoleInTable, phase: Phase): Promise<PermissionWorld> {
  const facilitator = await startTestWorkshop(url);
  const names = ['The one who tries', 'Another', 'Second facilitator', '', '', ''];
  const people = await Promise.all(names.map((name) => joinTestWorkshop(url, facilitator, name)));
  const [actor, other, otherFacilitator, ...bystanders] = people;
  if (actor === undefined || other === undefined || otherFacilitator === undefined) throw new Error('nobody came');
  const idOf = (person: TestPerson) => person.readPrivate('me', 'me')?.id ?? '';

  // What everything happens to.
  const [main, agenda, spare] = [newSteps(), newSteps(), newSteps()];
  const questions = [main, agenda, spare].map((steps, place) => ({
    id: newTestId(), text: `Question ${place}`, order: ORDERS[place] ?? '', steps,
  }));
  const [mainId = '', , spareId = ''] = questions.map(({ id }) => id);
  const areaId = newTestId();
  const clusters = Object.fromEntries(
    ['rename', 'mergeFrom', 'mergeInto', 'split', 'remove', 'optionA', 'optionB'].map((name) => [name, newTestId()]),
  ) as Record<'rename' | 'mergeFrom' | 'mergeInto' | 'split' | 'remove' | 'optionA' | 'optionB', string>;
  const seeded = Object.fromEntries(
    ['hide', 'show', 'move', 'create', 'createMany', 'split', 'edit', 'optionA', 'optionB'].map((name) => [name, newTestId()]),
  ) as Record<'hide' | 'show' | 'move' | 'create' | 'createMany' | 'split' | 'edit' | 'optionA' | 'optionB', string>;
  const clusterOf: Record<string, string> = { split: clusters.split, optionA: clusters.optionA, optionB: clusters.optionB };
  const wordToRemove = newTestId();
  const options = ['optionA', 'optionB'] as const;
  const frozen = options.map((name) => ({ id: clusters[name], kind: 'cluster', ideaIds: [seeded[name]] }));
  const openRound = (id: string): Attempt => ({ name: 'round.open', args: { id, questionId: mainId, budget: 3, cap: 1, options: frozen } });
  const open = (activityId: string): Attempt => ({ name: 'step.open', args: { activityId, keepLastOpen: true } });
  const toOpen = [main.collect, main.group, main.vote, agenda.collect];

  await must(facilitator, 1, [
    {
      name: 'ideas.import',
      args: {
        questions,
        areas: [{ id: areaId, questionId: mainId, name: 'Area', order: ORDER }],
        clusters: Object.entries(clusters).map(([name, id], place) => ({ id, areaId, name, order: ORDERS[place] ?? '' })),
        ideas: Object.entries(seeded).map(([name, id], place) => ({
          id, areaId, clusterId: clusterOf[name] ?? null, order: ORDERS[place] ?? '', text: `Seeded: ${name}`, from: null,
        })),
      },
    },
    { name: 'glossary.set', args: { id: wordToRemove, term: 'Stigma', meaning: 'Being judged' } },
    ...toOpen.map(open),
  ]);

  const newIdea = (id: string): Attempt => ({
    name: 'idea.add',
    args: { id, areaId, clusterId: null, order: ORDER, text: `Idea ${id}`, showName: false, showPerspective: false },
  });
  const mine = { edit: newTestId(), remove: newTestId(), hidden: newTestId(), undo: newTestId() };
  const theirs = { edit: newTestId(), remove: newTestId(), hidden: newTestId() };
  await must(actor, 1, [
    newIdea(mine.edit), newIdea(mine.remove), newIdea(mine.hidden), newIdea(mine.undo),
    { name: 'glossary.set', args: { id: newTestId(), term: 'Bedsit', meaning: 'One room' } },
  ]);
  await must(other, 1, [newIdea(theirs.edit), newIdea(theirs.remove), newIdea(theirs.hidden)]);

  const notices = { mine: newTestId(), theirs: newTestId() };
  const rounds = { cast: newTestId(), close: newTestId(), cancel: newTestId(), reveal: newTestId() };
  const hide = (id: string, noticeId: string): Attempt => ({ name: 'idea.hide', args: { id, noticeId, reason: 'A reason' } });
  const opened = 2 + toOpen.length;
  const undoOpening = toOpen.map((_, place) => ({ name: 'undo', args: { outbox: facilitator.outbox, number: opened - place } }));
  const roundIds = Object.values(rounds);
  const closing = roundIds.map((roundId) => ({ name: 'round.close', args: { roundId } }));
  const locking = toOpen.map((activityId) => ({ name: 'step.lock', args: { activityId } }));
  await must(facilitator, opened + 1, [
    hide(mine.hidden, notices.mine), hide(theirs.hidden, notices.theirs), hide(seeded.show, newTestId()),
    ...(phase === 'waiting' ? undoOpening : roundIds.map(openRound)),
    ...(phase === 'locked' ? [...closing, ...locking] : []),
    { name: 'person.role', args: { id: idOf(otherFacilitator), role: 'facilitator' } },
    { name: 'person.remove', args: { id: idOf(bystanders[2] ?? actor) } },
    ...(role === 'removed' ? [{ name: 'person.remove', args: { id: idOf(actor) } }] : []),
    ...(role === 'stranger' || role === 'removed' ? [] : [{ name: 'person.role', args: { id: idOf(actor), role } }]),
  ]);
  if (role !== 'removed') await actor.until(() => actor.readPrivate('me', 'me')?.role === (role === 'stranger' ? 'participant' : role));
  for (const person of [other, otherFacilitator, ...bystanders]) person.close();

  return {
    facilitator,
    actor: {
      workshopId: facilitator.workshopId,
      // A stranger comes with a session all the same: one that is for another workshop.
      cookie: role === 'stranger' ? await cookieElsewhere(url, facilitator.workshopId) : actor.cookie,
      outbox: actor.outbox,
      person: actor,
      nextNumber: 6,
    },
    attempts: {
      'workshop.create': { name: 'workshop.create', args: { title: 'Mine now', purpose: '', perspectives: [] } },
      'workshop.keep': { name: 'workshop.keep', args: { days: 90 } },
      'workshop.edit': { name: 'workshop.edit', args: { title: 'A new title', purpose: '', perspectives: [] } },
      'question.add': { name: 'question.add', args: { id: newTestId(), text: 'One more?', order: ORDER, steps: newSteps() } },
      'question.edit': { name: 'question.edit', args: { id: spareId, text: 'Reworded?' } },
      'question.remove': { name: 'question.remove', args: { id: spareId } },
      'area.add': { name: 'area.add', args: { id: newTestId(), questionId: mainId, name: 'One more area', order: ORDER } },
      'area.rename': { name: 'area.rename', args: { id: areaId, name: 'Another name' } },
      'step.open': open(agenda.group),
      'step.lock': { name: 'step.lock', args: { activityId: agenda.collect } },
      'ideas.import': {
        name: 'ideas.import',
        args: {
          questions: [], areas: [], clusters: [],
          ideas: [{ id: newTestId(), areaId, clusterId: null, order: ORDER, text: 'Brought in', from: null }],
        },
      },
      'idea.add': newIdea(newTestId()),
      'idea.edit, mine': { name: 'idea.edit', args: { id: mine.edit, text: 'My new words' } },
      'idea.edit, another’s': { name: 'idea.edit', args: { id: theirs.edit, text: 'Words put into a mouth' } },
      'idea.edit, seeded': { name: 'idea.edit', args: { id: seeded.edit, text: 'Words put into a mouth' } },
      'idea.remove, mine': { name: 'idea.remove', args: { id: mine.remove } },
      'idea.remove, another’s': { name: 'idea.remove', args: { id: theirs.remove } },
      'idea.hide': hide(seeded.hide, newTestId()),
      'idea.show': { name: 'idea.show', args: { id: seeded.show } },
      'notice.see, mine': { name: 'notice.see', args: { id: notices.mine } },
      'notice.see, another’s': { name: 'notice.see', args: { id: notices.theirs } },
      'idea.move': { name: 'idea.move', args: { moves: [{ ideaId: seeded.move, order: ORDER }], areaId, clusterId: null } },
      'group.create': {
        name: 'group.create',
        args: { id: newTestId(), areaId, name: 'New group', order: ORDER, moves: [{ ideaId: seeded.create, order: ORDER }] },
      },
      'group.rename': { name: 'group.rename', args: { id: clusters.rename, name: 'New name' } },
      'group.merge': { name: 'group.merge', args: { from: clusters.mergeFrom, into: clusters.mergeInto } },
      'group.split': {
        name: 'group.split',
        args: { id: clusters.split, newId: newTestId(), name: 'Half', order: ORDER, moves: [{ ideaId: seeded.split, order: ORDER }] },
      },
      'group.remove': { name: 'group.remove', args: { id: clusters.remove } },
      'groups.create': {
        name: 'groups.create',
        args: { groups: [{ id: newTestId(), areaId, name: 'Of many', order: ORDER, moves: [{ ideaId: seeded.createMany, order: ORDER }] }] },
      },
      'round.open': openRound(newTestId()),
      'round.cast': { name: 'round.cast', args: { roundId: rounds.cast, choices: { [clusters.optionA]: 1 } } },
      'round.close': { name: 'round.close', args: { roundId: rounds.close } },
      'round.cancel': { name: 'round.cancel', args: { roundId: rounds.cancel } },
      'round.reveal': { name: 'round.reveal', args: { roundId: rounds.reveal } },
      'glossary.set': { name: 'glossary.set', args: { id: newTestId(), term: 'Word', meaning: 'What it means' } },
      'glossary.remove': { name: 'glossary.remove', args: { id: wordToRemove } },
      'person.join': { name: 'person.join', args: { id: newTestId(), role: 'facilitator', name: 'A friend', perspective: null } },
      'person.describe': { name: 'person.describe', args: { name: 'New name', perspective: null } },
      'person.role': { name: 'person.role', args: { id: idOf(bystanders[0] ?? actor), role: 'helper' } },
      'person.remove': { name: 'person.remove', args: { id: idOf(bystanders[1] ?? actor) } },
      'person.restore': { name: 'person.restore', args: { id: idOf(bystanders[2] ?? actor) } },
      'undo, my idea': { name: 'undo', args: { outbox: actor.outbox, number: 4 } },
      'undo, my word': { name: 'undo', args: { outbox: actor.outbox, number: 5 } },
      'undo, another’s idea': { name: 'undo', args: { outbox: other.outbox, number: 1 } },
      'no.such': { name: 'no.such', args: {} },
    },
  };
}

async function cookieElsewhere(url: string, workshopId: string): Promise<string> {
  const elsewhere = await startTestWorkshop(url);
  elsewhere.close();
  const [, token = ''] = elsewhere.cookie.split('=');
  return `evenboard_${workshopId}=${token}`;
}
