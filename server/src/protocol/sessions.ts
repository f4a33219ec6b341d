/**
 * Who is asking: a secret from a link is traded for a session, whose token lives in a cookie that scripts cannot read.
 * Only hashes of secrets are stored.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { visitCookie } from '@evenboard/shared/protocol/visit-cookie';
import type { SecretKind, Store } from '../store/store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A visit's cookie ends with the browser; its session ends even if the browser never does. */
const LIFE_MS = { session: 180 * DAY_MS, visit: DAY_MS };

export type SecretStore = Pick<Store, 'addSecret' | 'findSecret' | 'removeSecret' | 'removeSecrets'>;

export type Sessions = {
  /** The person behind a request's cookie in this workshop, or null. */
  findPerson(request: IncomingMessage, workshopId: string): Promise<string | null>;
  /** A new secret of that kind; the caller hands it out, the store keeps its hash. */
  createSecret(kind: SecretKind, workshopId: string, personId: string): Promise<string>;
  /** All private links so far open nothing from now on; the secret of a new one. Whoever is in stays in. */
  replaceLinks(workshopId: string, personId: string): Promise<string>;
  /** The values of Set-Cookie headers that begin a session, or a visit on a computer that is not this person's own. */
  createCookies(workshopId: string, personId: string, kind?: 'session' | 'visit'): Promise<string[]>;
  trade(kind: SecretKind, workshopId: string, secret: string): Promise<string | null>;
  /** Ends the session behind a request; the values of Set-Cookie headers that clear it. */
  end(request: IncomingMessage, workshopId: string): Promise<string[]>;
};

export function createSessions(store: SecretStore, options: { now(): number; isSecure: boolean }): Sessions {
  const secure = options.isSecure ? '; Secure' : '';

  /** Under TLS a name that no other site of the same domain can set; plain http on a local network has no such thing (trap 12). */
  function cookieName(workshopId: string): string {
    return `${options.isSecure ? '__Host-' : ''}evenboard_${workshopId}`;
  }

  /** Tells the page to keep nothing in this browser. */
  function visitMark(workshopId: string, isVisit: boolean): string {
    return `${visitCookie(workshopId)}=1; Path=/; SameSite=Lax${isVisit ? '' : '; Max-Age=0'}${secure}`;
  }

  async function createSecret(kind: SecretKind, workshopId: string, personId: string): Promise<string> {
    const secret = randomBytes(24).toString('base64url');
    await store.addSecret({ hash: hashSecret(secret), kind, workshopId, personId, createdAt: options.now() });
    return secret;
  }

  return {
    createSecret,
    async replaceLinks(workshopId, personId) {
      await store.removeSecrets(workshopId, 'facilitator');
      return createSecret('facilitator', workshopId, personId);
    },
    async findPerson(request, workshopId) {
      const token = readCookie(request, cookieName(workshopId));
      if (token === null) return null;
      const found = await store.findSecret(hashSecret(token));
      if (found === null || found.workshopId !== workshopId) return null;
      if (found.kind !== 'session' && found.kind !== 'visit') return null;
      return options.now() < found.createdAt + LIFE_MS[found.kind] ? found.personId : null;
    },
    async createCookies(workshopId, personId, kind = 'session') {
      const token = await createSecret(kind, workshopId, personId);
      const age = kind === 'visit' ? '' : `; Max-Age=${LIFE_MS.session / 1000}`;
      // Lax, not Strict: people who come from a link in a message must be known (trap 12).
      return [`${cookieName(workshopId)}=${token}; Path=/; HttpOnly; SameSite=Lax${age}${secure}`, visitMark(workshopId, kind === 'visit')];
    },
    async trade(kind, workshopId, secret) {
      const found = await store.findSecret(hashSecret(secret));
      return found?.kind === kind && found.workshopId === workshopId ? found.personId : null;
    },
    async end(request, workshopId) {
      const token = readCookie(request, cookieName(workshopId));
      if (token !== null) await store.removeSecret(hashSecret(token));
      return [`${cookieName(workshopId)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure}`, visitMark(workshopId, false)];
    },
  };
}

function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function readCookie(request: IncomingMessage, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name && value !== undefined && value !== '') return value;
  }
  return null;
}
