/** The app's requests beside the socket. Every POST needs a header that a form on another site cannot send. */
import { isTooDeep } from '@evenboard/shared/protocol/json-depth';
import { commandsSchema } from '@evenboard/shared/protocol/messages-up';
import { Router, json, type Request, type Response } from 'express';
import { renderSVG } from 'uqr';
import * as v from 'valibot';
import { isId } from '@evenboard/shared/domain/ids';
import { createRateLimit, type RateLimit } from '../protocol/rate-limit.ts';
import type { Room } from '../room/room.ts';
import { findMember } from './find-member.ts';
import type { HttpOptions } from './http-app.ts';

const enterSchema = v.strictObject({
  kind: v.picklist(['facilitator', 'personal']),
  secret: v.pipe(v.string(), v.maxLength(100)),
});

/** Throws before a body is read that would take the reader long. */
function needShallow(_request: unknown, _response: unknown, body: Buffer): void {
  if (isTooDeep(body)) throw new Error('too deep');
}

export function createApiRoutes({ rooms, sessions, now, url }: HttpOptions): Router {
  const routes = Router();
  const rates = new Map<string, RateLimit>();

  async function findRoom(request: Request): Promise<Room | null> {
    const id = String(request.params['id'] ?? '');
    return isId(id) ? rooms.open(id) : null;
  }

  /** The room and the person asking, or an answer that says no. */
  async function needMe(request: Request, response: Response) {
    const found = await findMember(request, { rooms, sessions });
    if (found.ok) return found;
    response.status(401).json({ problem: found.problem });
    return null;
  }

  routes.use((request, response, next) => {
    if (request.method === 'GET' || request.headers['x-evenboard'] === '1') return next();
    response.status(403).json({ problem: 'badRequest' });
  });
  routes.use(json({ limit: '256kb', verify: needShallow }));

  routes.post('/workshops/:id/enter', async (request, response) => {
    const room = await findRoom(request);
    const wanted = v.safeParse(enterSchema, request.body);
    if (room === null || !wanted.success) return void response.status(400).json({ problem: 'badRequest' });
    const personId = await sessions.trade(wanted.output.kind, room.id, wanted.output.secret);
    if (personId === null || room.me(personId)?.state !== 'in') return void response.status(403).json({ problem: 'unknownLink' });
    response.set('Set-Cookie', await sessions.createCookies(room.id, personId)).status(204).end();
  });

  routes.get('/workshops/:id/links', async (request, response) => {
    const found = await needMe(request, response);
    if (found === null) return;
    const join = `${url()}/join/${found.room.code}`;
    response.json({ join, words: found.room.code, qr: renderSVG(join, { border: 2 }) });
  });

  // Asked for, and never sent along with the board: laid beside ideas as they come, it could name their authors (S6).
  routes.get('/workshops/:id/here', async (request, response) => {
    const found = await needMe(request, response);
    if (found === null) return;
    if (found.me.role !== 'facilitator') return void response.status(403).json({ problem: 'notAllowed' });
    response.set('Cache-Control', 'no-store').json({ people: found.room.listHere() });
  });

  // Of oneself only, so that a person without a name can say which one they are (S6).
  routes.get('/workshops/:id/my-number', async (request, response) => {
    const found = await needMe(request, response);
    if (found === null) return;
    response.set('Cache-Control', 'no-store').json({ number: found.room.numberOf(found.me.id) });
  });

  routes.post('/workshops/:id/facilitator-link', async (request, response) => {
    const found = await needMe(request, response);
    if (found === null) return;
    if (found.me.role !== 'facilitator') return void response.status(403).json({ problem: 'notAllowed' });
    const secret = await sessions.createSecret('facilitator', found.room.id, found.me.id);
    response.json({ url: `${url()}/enter/${found.room.id}#facilitator=${secret}` });
  });

  routes.post('/workshops/:id/stop-links', async (request, response) => {
    const found = await needMe(request, response);
    if (found === null) return;
    if (found.me.role !== 'facilitator') return void response.status(403).json({ problem: 'notAllowed' });
    const secret = await sessions.replaceLinks(found.room.id, found.me.id);
    response.json({ url: `${url()}/enter/${found.room.id}#facilitator=${secret}` });
  });

  routes.post('/workshops/:id/personal-link', async (request, response) => {
    const found = await needMe(request, response);
    if (found === null) return;
    const secret = await sessions.createSecret('personal', found.room.id, found.me.id);
    const link = `${url()}/enter/${found.room.id}#me=${secret}`;
    response.json({ url: link, qr: renderSVG(link, { border: 2 }) });
  });

  routes.post('/workshops/:id/commands', async (request, response) => {
    const found = await needMe(request, response);
    if (found === null) return;
    const body = v.safeParse(v.strictObject({ commands: commandsSchema }), request.body);
    if (!body.success) return void response.status(400).json({ problem: 'badRequest' });
    const { commands } = body.output;
    const rate = rates.get(found.me.id) ?? createRateLimit(240, 60);
    rates.set(found.me.id, rate);
    const wait = rate.take(commands.length, now());
    if (wait !== null) return void response.status(429).json({ problem: 'slowDown', seconds: wait });
    found.room.submit({ kind: 'person', id: found.me.id }, commands, (answers) => response.json({ answers }));
  });

  routes.post('/workshops/:id/forget', async (request, response) => {
    const room = await findRoom(request);
    if (room === null) return void response.status(404).json({ problem: 'badRequest' });
    response.set('Set-Cookie', await sessions.end(request, room.id));
    // Copies of the board, not what waits to be saved in other workshops. Browsers do it under TLS only.
    response.set('Clear-Site-Data', '"cache"').status(204).end();
  });

  return routes;
}
