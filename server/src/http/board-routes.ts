/** The board itself, for those who are in; everybody else is led to the door, so that its address works as an invitation. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Say } from '@evenboard/shared/words/catalogue';
import { Router, type Request, type Response } from 'express';
import { buildOutcome } from '@evenboard/shared/report/outcome';
import { writeOutcome } from '../exports/write-outcome.ts';
import { messagePage } from '../pages/message-page.ts';
import type { Room } from '../room/room.ts';
import { sendPage } from './compress.ts';
import { enterPage } from './enter-page.ts';
import type { HttpOptions } from './http-app.ts';

const FORMATS = ['html', 'csv', 'json', 'md'] as const;

export function createBoardRoutes({ rooms, sessions, now }: HttpOptions, say: Say, clientFolder: string): Router {
  const routes = Router();
  // Read once, as its files are: a page and its files must be of one build.
  const board = readBoard(clientFolder);

  async function needMember(request: Request, response: Response): Promise<Room | null> {
    const id = String(request.params['id'] ?? '');
    const room = /^[0-9a-v]{20}$/.test(id) ? await rooms.open(id) : null;
    if (room === null) {
      response.status(404).send(messagePage(say, { kind: 'not-found' }));
      return null;
    }
    const personId = await sessions.findPerson(request, id);
    const me = personId === null ? null : room.me(personId);
    if (me?.state === 'in') return room;
    if (me === null) response.redirect(303, `/join/${room.code}`);
    else response.status(403).send(messagePage(say, { kind: 'removed' }));
    return null;
  }

  routes.get('/enter/:id', (_request, response) => void response.send(enterPage(say)));

  routes.get('/w/:id', async (request, response) => {
    if ((await needMember(request, response)) === null) return;
    sendPage(request, response, board);
  });

  for (const format of FORMATS) {
    routes.get(`/w/:id/outcome.${format}`, async (request, response) => {
      const room = await needMember(request, response);
      if (room === null) return;
      const outcome = buildOutcome(
        { tables: room.tables(), exportedAt: new Date(now()).toISOString(), joined: room.countPeople() },
        say,
      );
      const { contentType, fileName, body } = writeOutcome(format, outcome, say);
      response.set('Content-Type', contentType).attachment(fileName).send(body);
    });
  }

  return routes;
}

/** Tests of the server alone run without a built app. */
function readBoard(clientFolder: string): string {
  const file = join(clientFolder, 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
