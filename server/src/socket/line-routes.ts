/**
 * The door for lines over HTTP (`http-line.ts`): open one, send frames up, ask for frames down. The same connection code
 * serves them as serves WebSockets, so no rule can differ between the two (D7).
 */
import { randomBytes } from 'node:crypto';
import { createId, ID_BYTES } from '@evenboard/shared/domain/ids';
import { readFrames, writeFrames } from '@evenboard/shared/protocol/frame-list';
import { Router, raw, type Request, type Response } from 'express';
import { admit, readWanted } from './admit.ts';
import { serveConnection, type Connection } from './connection.ts';
import { createHttpLine, type HttpLine } from './http-line.ts';
import type { DoorOptions } from './socket-server.ts';

const MAX_BODY = '300kb';
const MOST_LINES_OF_ONE = 8;

type Open = { line: HttpLine; connection: Connection; personId: string; workshopId: string };

export type HttpLines = { routes: Router; close(): void };

export function createHttpLines({ rooms, sessions, rates, ...options }: DoorOptions): HttpLines {
  const routes = Router();
  const open = new Map<string, Open>();

  async function findLine(request: Request, response: Response): Promise<Open | null> {
    const found = open.get(String(request.params['line']));
    const personId = found === undefined ? null : await sessions.findPerson(request, found.workshopId);
    if (found !== undefined && found.personId === personId) return found;
    response.status(410).json({ problem: 'joinAgain' });
    return null;
  }

  routes.post('/workshops/:id/line', async (request, response) => {
    if (request.headers['x-evenboard'] !== '1') return void response.status(403).json({ problem: 'badRequest' });
    const wanted = readWanted(String(request.params['id']), new URL(request.url, 'http://host').searchParams);
    if (wanted === null) return void response.status(400).json({ problem: 'badRequest' });
    const admission = await admit(request, wanted, { rooms, sessions });
    if (!admission.ok) return void response.json({ closed: admission.code });
    const { room, me } = admission;
    dropOldest(me.id);
    const id = createId(randomBytes(ID_BYTES));
    const line = createHttpLine();
    const connection = serveConnection(line, room, { personId: me.id, personRate: rates.take(me.id), ...options });
    line.onClosed(() => {
      connection.end();
      rates.giveBack(me.id);
      // What it has still to say, its ending at the least, can be asked for a little longer.
      setTimeout(() => open.delete(id), 5000).unref();
    });
    open.set(id, { line, connection, personId: me.id, workshopId: wanted.workshopId });
    response.json({ line: id });
  });

  /** A screen that opens line after line and never asks must not pile them up. */
  function dropOldest(personId: string): void {
    const own = [...open.values()].filter((one) => one.personId === personId && one.line.isOpen());
    for (const { line } of own.slice(0, Math.max(0, own.length - MOST_LINES_OF_ONE + 1))) line.drop();
  }

  routes.post('/lines/:line/up/:number', raw({ type: () => true, limit: MAX_BODY }), async (request, response) => {
    if (request.headers['x-evenboard'] !== '1') return void response.status(403).json({ problem: 'badRequest' });
    const found = await findLine(request, response);
    if (found === null) return;
    const frames = request.body instanceof Uint8Array ? readFrames(request.body) : null;
    if (frames === null) found.connection.takeForeign();
    else if (found.line.isOpen() && found.line.takeTurn(Number(request.params['number']))) {
      for (const frame of frames) found.connection.take(frame);
    }
    // Too fast: the answer waits, and with it what comes next.
    await found.line.untilResumed();
    response.status(204).end();
  });

  routes.get('/lines/:line/down/:after', async (request, response) => {
    const found = await findLine(request, response);
    if (found === null) return;
    const { last, frames, closed } = await found.line.poll(Number(request.params['after']) || 0);
    if (closed !== null) response.set('x-evenboard-closed', String(closed));
    response.set('x-evenboard-last', String(last)).type('application/octet-stream').send(Buffer.from(writeFrames(frames)));
  });

  return {
    routes,
    close() {
      for (const { line } of open.values()) line.drop();
      open.clear();
    },
  };
}
