/** Settings from the environment, each with a default that works. A wrong one is a sentence, not a stack of calls. */
import { join } from 'node:path';
import { networkInterfaces } from 'node:os';

export type Config = {
  port: number;
  host: string;
  dataFolder: string;
  /** The address that links and QR codes say, without a slash at its end. */
  url: string | null;
  logLevel: string;
  showMetrics: 'everybody' | 'local' | 'nobody';
};

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

export class ConfigProblem extends Error {}

export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  return {
    port: readPort(env['PORT'] ?? '3000'),
    host: env['HOST'] ?? '0.0.0.0',
    dataFolder: env['EVENBOARD_DATA'] ?? './data',
    url: readUrl(env['EVENBOARD_URL']),
    logLevel: readChoice('EVENBOARD_LOG', env['EVENBOARD_LOG'] ?? 'warn', LOG_LEVELS),
    showMetrics: readChoice('EVENBOARD_METRICS', env['EVENBOARD_METRICS'] ?? 'local', ['everybody', 'local', 'nobody']),
  };
}

function readChoice<Choice extends string>(name: string, text: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === text);
  if (found !== undefined) return found;
  throw new ConfigProblem(`${name} is "${text}". It must be one of: ${choices.join(', ')}.`);
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new ConfigProblem(`PORT is "${text}". It must be a whole number from 0 to 65535.`);
}

function readUrl(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text.replace(/\/+$/, '');
  throw new ConfigProblem(`EVENBOARD_URL is "${text}". It must begin with http:// or https://.`);
}

/** This machine's address on its network, so that phones in the room can open a link; never localhost if there is another. */
export function findNetworkUrl(port: number): string {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const reachable = addresses.find(({ family, internal }) => family === 'IPv4' && !internal);
  return `http://${reachable?.address ?? 'localhost'}:${port}`;
}

/** Where everything is kept. */
export function databaseFile(dataFolder: string): string {
  return join(dataFolder, 'evenboard.sqlite');
}
