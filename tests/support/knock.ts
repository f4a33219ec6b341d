/** Ways in other than a person's own socket: the API for commands, and a socket that may be refused. */
import type { Answer } from '@evenboard/shared/protocol/messages-down';
import type { CommandMessage } from '@evenboard/shared/protocol/messages-up';
import { PROTOCOL_VERSION } from '@evenboard/shared/protocol/version';
import { WebSocket } from 'ws';

export async function postJson(url: string, path: string, cookie: string, body: unknown = {}): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-evenboard': '1', cookie },
    body: JSON.stringify(body),
    redirect: 'manual',
  });
}

export type Door = { url: string; workshopId: string; cookie: string };

/** What the API answers to commands: one answer each, or why nobody was let in. */
export async function postCommands(door: Door, commands: readonly CommandMessage[]): Promise<readonly Answer[] | string> {
  const response = await postJson(door.url, `/api/workshops/${door.workshopId}/commands`, door.cookie, { commands });
  const body = (await response.json()) as { answers?: Answer[]; problem?: string };
  return body.answers ?? `${response.status} ${body.problem ?? ''}`;
}

export type KnockOptions = { origin?: string; query?: string };

/** The code that a socket is closed with, the status that refused it, or 0 where it was let in. */
export function knock({ url, workshopId, cookie }: Door, { origin = url, query = '' }: KnockOptions = {}): Promise<number> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/socket/${workshopId}?version=${PROTOCOL_VERSION}${query}`, {
    headers: { cookie, origin },
  });
  return new Promise((resolve) => {
    socket.on('error', () => undefined);
    socket.on('close', resolve);
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? -1));
    socket.on('message', () => {
      resolve(0);
      socket.terminate();
    });
  });
}
