/**
 * What a phone downloads before it shows anything: the join page, and the participant's board. Asks a real server for
 * every file. Exit code 1 when one is over its budget. 1 KB is 1,024 bytes; the budgets are for brotli.
 */
import { fileURLToPath } from 'node:url';
import { startTestServer } from '../support/test-server.ts';
import { measureFile, type FileSize } from './file-size.ts';
import { readFirstLoadFiles } from './first-load-files.ts';

const KB = 1024;
const DIST = fileURLToPath(new URL('../../client/dist', import.meta.url));

type FirstLoad = { name: string; budget: number; measure: (url: string, doorUrl: string) => Promise<FileSize[]> };

const FIRST_LOADS: readonly FirstLoad[] = [
  { name: 'Join page', budget: 14 * KB, measure: (_, doorUrl) => measurePage(doorUrl) },
  { name: "Participant's board", budget: 120 * KB, measure: measureBoard },
];

async function measureBoard(url: string, doorUrl: string): Promise<FileSize[]> {
  const chunks = readFirstLoadFiles(DIST).map((file) => `${url}/app/${file}`);
  const { path, cookie } = await joinAsParticipant(url, doorUrl);
  return measureFiles([`${url}${path}`, ...chunks], cookie);
}

async function startSample(url: string): Promise<string> {
  const entrance = await redirectOf(`${url}/sample`, { method: 'POST' });
  return new URL(entrance).pathname.replace('/enter/', '/w/');
}

async function redirectOf(address: string, init: RequestInit = {}): Promise<string> {
  const response = await fetch(address, { ...init, redirect: 'manual' });
  const location = response.headers.get('location');
  if (location === null) throw new Error(`${new URL(address).pathname} answered ${response.status} and led nowhere.`);
  return new URL(location, address).href;
}

async function joinAsParticipant(url: string, doorUrl: string): Promise<{ path: string; cookie: string }> {
  const response = await fetch(doorUrl, { method: 'POST', body: new URLSearchParams({ name: '', perspective: '' }), redirect: 'manual' });
  const path = new URL(response.headers.get('location') ?? '/', url).pathname;
  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  if (!path.startsWith('/w/')) throw new Error(`Joining at ${new URL(doorUrl).pathname} answered ${response.status} and led to ${path}.`);
  return { path, cookie };
}

// The page and all that it names: styles, scripts, pictures, the icon.
async function measurePage(address: string): Promise<FileSize[]> {
  const page = await (await fetch(address)).text();
  const linked = [...page.matchAll(/<(?:link|script|img)\b[^>]*?\b(?:href|src)="([^"]+)"/g)].map((match) => new URL(match[1] ?? '', address).href);
  return measureFiles([address, ...new Set(linked)], '');
}

function measureFiles(addresses: readonly string[], cookie: string): Promise<FileSize[]> {
  return Promise.all(addresses.map((address) => measureFile(address, cookie)));
}

function say(name: string, budget: number, files: readonly FileSize[]): boolean {
  const total = sum(files, 'brotli');
  const isWithin = total <= budget;
  console.log(`${name}: ${total} bytes, ${inKb(total)} with brotli. Budget ${inKb(budget)}: ${isWithin ? 'kept' : 'OVER'}.`);
  for (const file of files) console.log(`  ${String(file.brotli).padStart(7)}  ${file.path}`);
  const sent = sum(files, 'sent');
  if (sent > total * 1.1) console.log(`  The server sends ${inKb(sent)}: it does not compress all of these as well.`);
  return isWithin;
}

function sum(files: readonly FileSize[], key: 'brotli' | 'sent'): number {
  return files.reduce((total, file) => total + file[key], 0);
}

function inKb(bytes: number): string {
  return `${(bytes / KB).toFixed(1)} KB`;
}

async function main(): Promise<void> {
  const server = await startTestServer();
  try {
    const doorUrl = await redirectOf(`${server.url}${await startSample(server.url)}`);
    for (const { name, budget, measure } of FIRST_LOADS) {
      const isWithin = await measure(server.url, doorUrl).then((files) => say(name, budget, files), (error: unknown) => sayWhyNot(name, error));
      if (!isWithin) process.exitCode = 1;
    }
  } finally {
    await server.close();
  }
}

// What cannot be measured has not kept its budget.
function sayWhyNot(name: string, error: unknown): false {
  console.error(`${name}: not measured. ${error instanceof Error ? error.message : String(error)}`);
  return false;
}

main().catch((error: unknown) => {
  sayWhyNot('First-load sizes', error);
  process.exitCode = 1;
});
