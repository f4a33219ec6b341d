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

type FirstLoad = { name: string; budget: number; files: FileSize[] };

async function measureJoinPage(doorUrl: string): Promise<FirstLoad[]> {
  return [{ name: 'Join page', budget: 14 * KB, files: await measurePage(doorUrl) }];
}

async function measureBoards(url: string, doorUrl: string): Promise<FirstLoad[]> {
  const steps = Object.entries(readFirstLoadFiles(DIST));
  const { path, cookie } = await joinAsParticipant(url, doorUrl);
  return Promise.all(steps.map(async ([step, files]) => ({
    name: `Participant's board, joining to ${step}`,
    budget: 120 * KB,
    files: await measureFiles([`${url}${path}`, ...files.map((file) => `${url}/app/${file}`)], cookie),
  })));
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

function sayTotal({ name, budget, files }: FirstLoad): boolean {
  const total = sum(files, 'brotli');
  const isWithin = total <= budget;
  const sent = `as sent ${inKb(sum(files, 'sent'))}`;
  console.log(`${name}: ${total} bytes, ${inKb(total)} with brotli (${sent}). Budget ${inKb(budget)}: ${isWithin ? 'kept' : 'OVER'}.`);
  return isWithin;
}

function sayFiles({ files }: FirstLoad): void {
  for (const file of files) console.log(`  ${String(file.brotli).padStart(7)}  ${file.path}`);
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
    const isJoinWithin = await judge(measureJoinPage(doorUrl));
    const isBoardWithin = await judge(measureBoards(server.url, doorUrl));
    if (!isJoinWithin || !isBoardWithin) process.exitCode = 1;
  } finally {
    await server.close();
  }
}

// What cannot be measured has not kept its budget.
function judge(measured: Promise<FirstLoad[]>): Promise<boolean> {
  return measured.then((loads) => {
    const areWithin = loads.map(sayTotal);
    const [heaviest] = loads.toSorted((a, b) => sum(b.files, 'brotli') - sum(a.files, 'brotli'));
    if (heaviest !== undefined) sayFiles(heaviest);
    return areWithin.every(Boolean);
  }, sayWhyNot);
}

function sayWhyNot(error: unknown): false {
  console.error(`Not measured. ${error instanceof Error ? error.message : String(error)}`);
  return false;
}

main().catch((error: unknown) => {
  sayWhyNot(error);
  process.exitCode = 1;
});
