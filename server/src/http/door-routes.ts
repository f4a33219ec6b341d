/** The door: home page, finding a workshop by its three words, joining it. A GET spends nothing; only the POST joins. */
import { joinWorkshop } from '@evenboard/shared/commands/people';
import { canonicalCode, readJoinCode } from '@evenboard/shared/domain/join-words';
import { nameSchema } from '@evenboard/shared/domain/text';
import { LIMITS } from '@evenboard/shared/domain/text-limits';
import { WORKSHOP_ID } from '@evenboard/shared/domain/workshop';
import type { Say } from '@evenboard/shared/words/catalogue';
import { Router, urlencoded, type Request, type Response } from 'express';
import * as v from 'valibot';
import { homePage } from '../pages/home-page.ts';
import { joinPage, type JoinForm, type JoinInvitation } from '../pages/join-page.ts';
import { messagePage } from '../pages/message-page.ts';
import { sendPage } from './compress.ts';
import { createHand, newServerId } from '../room/system-hand.ts';
import type { Room } from '../room/room.ts';
import type { HttpOptions } from './http-app.ts';
import { createWrongWordsLimit } from './wrong-words-limit.ts';

export function createDoorRoutes({ store, rooms, sessions, now }: HttpOptions, say: Say): Router {
  const routes = Router();
  const limit = createWrongWordsLimit(now);

  async function findRoom(words: string): Promise<Room | null> {
    const reading = readJoinCode(words);
    if (reading.kind !== 'ok') return null;
    const entry = await store.findWorkshopByCode(canonicalCode(reading.code));
    return entry === null ? null : rooms.open(entry.id);
  }

  routes.get('/', (request, response) => {
    const words = String(request.query['words'] ?? '').slice(0, 200);
    sendPage(request, response, homePage(say, { words }));
  });

  routes.get('/join', async (request, response) => {
    const words = String(request.query['words'] ?? '').slice(0, 200);
    if (words.trim() === '') return void response.status(400).send(homePage(say, { words, problem: { kind: 'empty' } }));
    const waitSeconds = limit.waitSeconds(request.ip ?? '');
    if (waitSeconds > 0) {
      return void response.status(429).send(homePage(say, { words, problem: { kind: 'too-many', waitSeconds } }));
    }
    const room = await findRoom(words);
    if (room !== null) return void response.redirect(303, `/join/${room.code}`);
    limit.countWrong(request.ip ?? '');
    response.status(404).send(homePage(say, { words, problem: { kind: 'unknown' } }));
  });

  /** The room behind the words in the path, or an answer that says why not. */
  async function needRoom(request: Request, response: Response): Promise<Room | null> {
    const words = String(request.params['words'] ?? '').slice(0, 200);
    const waitSeconds = limit.waitSeconds(request.ip ?? '');
    if (waitSeconds > 0) {
      response.status(429).send(messagePage(say, { kind: 'too-many', waitSeconds }));
      return null;
    }
    const room = await findRoom(words);
    if (room === null) {
      limit.countWrong(request.ip ?? '');
      response.status(404).send(joinPage(say, { kind: 'unknown', words }));
    }
    return room;
  }

  async function findMe(request: Request, room: Room) {
    const personId = await sessions.findPerson(request, room.id);
    return personId === null ? null : room.me(personId);
  }

  routes.get('/join/:words', async (request, response) => {
    const room = await needRoom(request, response);
    if (room === null) return;
    const me = await findMe(request, room);
    if (me?.state === 'removed') return void response.status(403).send(messagePage(say, { kind: 'removed' }));
    const invitation = describe(room);
    if (me !== null) {
      const name = me.name ?? undefined;
      return sendPage(request, response, joinPage(say, { kind: 'joined', invitation, name, boardHref: `/w/${room.id}` }));
    }
    if (room.countPeople() >= LIMITS.peoplePerWorkshop) {
      return void response.send(joinPage(say, { kind: 'full', invitation, max: LIMITS.peoplePerWorkshop }));
    }
    sendPage(request, response, joinPage(say, { kind: 'open', invitation }));
  });

  routes.post('/join/:words', urlencoded({ extended: false, limit: '20kb' }), async (request, response) => {
    const room = await needRoom(request, response);
    if (room === null) return;
    const me = await findMe(request, room);
    if (me?.state === 'removed') return void response.status(403).send(messagePage(say, { kind: 'removed' }));
    const wanted = readForm(request.body);
    const invitation = describe(room);
    const name = v.safeParse(nameSchema, wanted.name);
    if (!name.success) {
      const form: JoinForm = { name: wanted.name, perspective: wanted.perspective, problem: { kind: 'name-too-long', max: LIMITS.nameGraphemes } };
      return void response.status(400).send(joinPage(say, { kind: 'open', invitation, form }));
    }
    // Somebody who joins again carries on as who they were, unless another person means to join from this phone.
    if (me !== null && wanted.another !== '1') return void response.redirect(303, `/w/${room.id}`);
    const id = newServerId();
    const known = invitation.perspectives.some((perspective) => perspective.id === wanted.perspective);
    const refusal = await createHand(room).run(joinWorkshop, {
      id,
      role: 'participant',
      name: name.output,
      perspective: known ? wanted.perspective : null,
    });
    if (refusal?.kind === 'tooManyPeople') {
      return void response.status(409).send(joinPage(say, { kind: 'full', invitation, max: LIMITS.peoplePerWorkshop }));
    }
    if (refusal !== null) return void response.status(503).send(messagePage(say, { kind: 'broken' }));
    const kind = wanted.borrowed === '1' ? 'visit' : 'session';
    response.set('Set-Cookie', await sessions.createCookies(room.id, id, kind)).redirect(303, `/w/${room.id}`);
  });

  return routes;
}

function describe(room: Room): JoinInvitation {
  const workshop = room.tables().workshop.get(WORKSHOP_ID);
  return {
    words: room.code,
    title: workshop?.title ?? '',
    purpose: workshop?.purpose,
    perspectives: workshop?.perspectives ?? [],
    keepUntil: workshop?.keepUntil ?? room.keepUntil,
  };
}

const formSchema = v.object({
  name: v.optional(v.string(), ''),
  perspective: v.optional(v.string(), ''),
  another: v.optional(v.string(), ''),
  borrowed: v.optional(v.string(), ''),
});

function readForm(body: unknown): v.InferOutput<typeof formSchema> {
  const parsed = v.safeParse(formSchema, body);
  return parsed.success ? parsed.output : { name: '', perspective: '', another: '', borrowed: '' };
}
