/** Requests that no browser of ours would make, as raw bytes, because a client library would mend or refuse half of them. */
import { gzipSync } from 'node:zlib';
import type { SeededRandom } from '../support/seeded-random.ts';

export type Target = { host: string; workshopId: string; words: string; cookie: string };

/** Parts are written one after the other, with a turn of the loop between. `stays`: the sender never finishes. */
export type HostileRequest = { parts: readonly (string | Uint8Array)[]; stays: boolean };

const BOMB = gzipSync(Buffer.alloc(20 * 1024 * 1024));
const DEEP = '['.repeat(50_000) + ']'.repeat(50_000);
const BAD_JSON = ['{', '{"commands":', 'null', '[]', '"', '1e999', '{"commands":[]}', '{"__proto__":{"a":1}}', '\u0000', '{"commands":[null]}', '{"kind":"facilitator","secret":{}}'];
const PATHS = [
  '/../../../../etc/passwd', '/app/assets/..%2f..%2fpackage.json', '/app/assets/%00', '/%', '/%c0%ae%c0%ae/', '//evil.example/', '/w/', '/w/../api', '/join/%F0%9F%92%A9',
  `/${'a/'.repeat(3000)}`, '/?words[]=a&words[]=b', `/join?words=${'%20'.repeat(2000)}`, '/__proto__', '/constructor', '/api/workshops/__proto__/me', '/pages.css/..', '/w/%2e%2e/outcome.csv', '*', 'http://evil.example/', '/healthz?a', '/api/lines/x/down/NaN',
];

type Kind = (random: SeededRandom, target: Target) => HostileRequest;

const KINDS: readonly Kind[] = [
  (random, target) => post(target, apiPath(random, target), random.pick(BAD_JSON)),
  (random, target) => post(target, apiPath(random, target), random.chance(0.5) ? DEEP : `{"commands":${DEEP}}`),
  (random, target) => post(target, apiPath(random, target), '{}', [`Content-Type: ${random.pick(['text/plain', 'multipart/form-data', 'application/json; charset=utf-7', 'application/json;;;', '\u00ff', 'a'.repeat(3000)])}`]),
  (random, target) => post(target, apiPath(random, target), Buffer.from(BOMB), ['Content-Encoding: gzip', JSON_TYPE]),
  (random, target) => post(target, apiPath(random, target), noise(random), [`Content-Encoding: ${random.pick(['gzip', 'deflate', 'br', 'zstd', 'gzip, gzip', 'x'])}`, JSON_TYPE]),
  (random, target) => post(target, apiPath(random, target), 'x'.repeat(random.pick([300_000, 2_000_000]))),
  (_random, target) => post(target, `/join/${target.words}`, Array.from({ length: 5000 }, (_, place) => `a${place}=1`).join('&'), [FORM_TYPE]),
  (random, target) => post(target, random.pick(['/start', `/join/${target.words}`]), `name=${'%F0%9F%91%A8%E2%80%8D'.repeat(500)}&title=%00&questions=${'%0A'.repeat(3000)}`, [FORM_TYPE]),
  (random, target) => get(target, random.pick(PATHS)),
  (random, target) => get(target, `/${Buffer.from(noise(random)).toString('latin1').replace(/[\r\n ]/g, '')}`),
  (random, target) => get(target, '/', [`Cookie: ${random.pick(['=', ';;;;', `evenboard_${target.workshopId}=`, 'a=b; '.repeat(800), `evenboard_${target.workshopId}=${'x'.repeat(4000)}`, '\u00ff\u0001', '__proto__=1'])}`]),
  (random, target) => get(target, '/', [`X-Long: ${'y'.repeat(random.pick([8000, 20_000]))}`]),
  (_random, target) => get(target, '/', Array.from({ length: 2500 }, (_, place) => `X-${place}: 1`)),
  (random, target) => get(target, '/', [`${random.pick(['Range: bytes=0-,0-,0-', 'Accept-Encoding: ' + 'br;q=0.1,'.repeat(500), 'If-None-Match: ' + '"x",'.repeat(1000), 'Expect: 100-continue', 'Accept-Language: ' + '*,'.repeat(1000), 'Content-Length: -1', 'Content-Length: 5\r\nContent-Length: 6'])}`]),
  chunked,
  slow,
  (random, target) => ({ parts: [`${random.pick(['BREW', 'TRACE', 'CONNECT', 'get', 'PRI', ''])} / HTTP/${random.pick(['1.1', '0.9', '2.0', '9'])}\r\nHost: ${target.host}\r\n\r\n`], stays: false }),
  (_random, target) => ({ parts: [`GET / HTTP/1.1\r\nHost: ${target.host}\r\n\r\n`.repeat(50)], stays: false }),
  (random) => ({ parts: [noise(random), noise(random)], stays: false }),
  (random, target) => post(target, `/api/lines/${random.id()}/up/1`, noise(random)),
  (random, target) => post(target, `/api/workshops/${target.workshopId}/line?version=${random.pick(['3', '', '3&version=3'])}&epoch=${random.pick(['1', '-1', 'NaN', '1e99'])}&seq=1&tag=${random.id()}`, ''),
];

const JSON_TYPE = 'Content-Type: application/json';
const FORM_TYPE = 'Content-Type: application/x-www-form-urlencoded';

export function createHostileRequest(random: SeededRandom, target: Target): HostileRequest {
  return random.pick(KINDS)(random, target);
}

function apiPath(random: SeededRandom, { workshopId }: Target): string {
  return `/api/workshops/${random.chance(0.9) ? workshopId : random.id()}/${random.pick(['commands', 'commands', 'enter', 'forget', 'personal-link', 'facilitator-link', 'stop-links'])}`;
}

function get({ host, cookie }: Target, path: string, headers: readonly string[] = []): HostileRequest {
  const lines = [`GET ${path} HTTP/1.1`, `Host: ${host}`, ...(headers.some((line) => line.startsWith('Cookie:')) ? [] : [`Cookie: ${cookie}`]), ...headers, 'Connection: close'];
  return { parts: [Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')], stays: false };
}

function post({ host, cookie }: Target, path: string, body: string | Uint8Array, headers: readonly string[] = [JSON_TYPE]): HostileRequest {
  const bytes = Buffer.from(body as string);
  const lines = [`POST ${path} HTTP/1.1`, `Host: ${host}`, `Cookie: ${cookie}`, 'X-Evenboard: 1', `Content-Length: ${bytes.length}`, ...headers, 'Connection: close'];
  return { parts: [Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), bytes], stays: false };
}

function chunked(random: SeededRandom, { host, cookie, workshopId }: Target): HostileRequest {
  const head = `POST /api/workshops/${workshopId}/commands HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nX-Evenboard: 1\r\n${JSON_TYPE}\r\nTransfer-Encoding: ${random.pick(['chunked', 'chunked, chunked', 'gzip, chunked', 'xchunked'])}\r\n\r\n`;
  const body = random.pick(['zz\r\n', 'FFFFFFFFFFFFFFFF\r\n', '5\r\n{}\r\n', '1\r\n{\r\n'.repeat(2000), `1;${'x'.repeat(5000)}\r\n{\r\n0\r\n\r\n`, '-1\r\n', '0\r\nX: 1\r\n\r\nGET / HTTP/1.1\r\n\r\n']);
  return { parts: [head, body], stays: random.chance(0.3) };
}

/** Says that much will come, and sends little of it. */
function slow(random: SeededRandom, { host, cookie, workshopId }: Target): HostileRequest {
  const head = `POST /api/workshops/${workshopId}/commands HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nX-Evenboard: 1\r\n${JSON_TYPE}\r\nContent-Length: 200000\r\n\r\n`;
  return { parts: random.chance(0.5) ? [head.slice(0, 60)] : [head, '{"commands":[', ' ', ' '], stays: true };
}

function noise(random: SeededRandom): Uint8Array {
  return Uint8Array.from({ length: 1 + random.below(300) }, () => random.below(256));
}
