/** Starting a workshop by a plain form, or looking at the sample. Whoever starts one gets a private link. */
import { tidyText, isWithin, countGraphemes, LIMITS } from '@evenboard/shared/domain/text-limits';
import type { Say } from '@evenboard/shared/words/catalogue';
import { Router, urlencoded } from 'express';
import * as v from 'valibot';
import { startPage, type StartField, type StartPage } from '../pages/start-page.ts';
import { startWorkshop, type NewWorkshop } from '../room/start-workshop.ts';
import { startSample } from '../room/start-sample.ts';
import { sendPage } from './compress.ts';
import type { HttpOptions } from './http-app.ts';

type Values = Record<StartField, string>;
type Problems = NonNullable<StartPage['problems']>;

export function createOrganiserRoutes({ store, rooms, sessions, now }: HttpOptions, say: Say): Router {
  const routes = Router();

  routes.get('/start', (request, response) => sendPage(request, response, startPage(say)));

  routes.post('/start', urlencoded({ extended: false, limit: '200kb' }), async (request, response) => {
    const values = readValues(request.body);
    const { problems, wanted } = judge(values, say('setup.firstArea'));
    if (wanted === null) return void response.status(400).send(startPage(say, { values, problems }));
    const { room, facilitatorId } = await startWorkshop(store, rooms, wanted, now());
    const secret = await sessions.createSecret('facilitator', room.id, facilitatorId);
    // The secret travels behind the #, where no log and no copied address bar keeps it.
    response.redirect(303, `/enter/${room.id}#facilitator=${secret}`);
  });

  routes.post('/sample', async (_request, response) => {
    const { room, facilitatorId } = await startSample(store, rooms, now());
    const secret = await sessions.createSecret('facilitator', room.id, facilitatorId);
    response.redirect(303, `/enter/${room.id}#facilitator=${secret}`);
  });

  return routes;
}

const valuesSchema = v.object({
  title: v.optional(v.string(), ''),
  purpose: v.optional(v.string(), ''),
  questions: v.optional(v.string(), ''),
  perspectives: v.optional(v.string(), ''),
});

function readValues(body: unknown): Values {
  const parsed = v.safeParse(valuesSchema, body);
  return parsed.success ? parsed.output : { title: '', purpose: '', questions: '', perspectives: '' };
}

function judge(values: Values, firstArea: string): { problems: Problems; wanted: NewWorkshop | null } {
  const title = tidyText(values.title);
  const purpose = tidyText(values.purpose);
  const questions = readLines(values.questions);
  const perspectives = [...new Set(readLines(values.perspectives))];
  const problems: Problems = {};
  if (title === '') problems.title = { kind: 'empty' };
  else measure(problems, 'title', title, LIMITS.titleGraphemes);
  measure(problems, 'purpose', purpose, LIMITS.titleGraphemes);
  if (questions.length === 0) problems.questions = { kind: 'empty' };
  for (const question of questions) measure(problems, 'questions', question, LIMITS.titleGraphemes);
  for (const label of perspectives) measure(problems, 'perspectives', label, LIMITS.nameGraphemes);
  count(problems, 'questions', questions.length, LIMITS.questions);
  count(problems, 'perspectives', perspectives.length, LIMITS.perspectives);
  const isGood = Object.keys(problems).length === 0;
  return { problems, wanted: isGood ? { title, purpose, questions, perspectives, firstArea } : null };
}

function measure(problems: Problems, field: StartField, text: string, max: number): void {
  if (!isWithin(text, max, max * 8)) problems[field] = { kind: 'too-long', n: countGraphemes(text.slice(0, max * 16)), max };
}

function count(problems: Problems, field: StartField, n: number, max: number): void {
  if (n > max) problems[field] = { kind: 'too-many', n, max };
}

function readLines(text: string): string[] {
  return text.split(/\r?\n/).map(tidyText).filter((line) => line !== '');
}
