// Where things are, and which versions of Node and pnpm the project is pinned to.
// Everything in this folder is plain JavaScript without libraries: it runs before anything is installed, on Node 20 as found.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const RUNTIME = join(PROJECT, '.runtime');
export const STAMPS = join(RUNTIME, 'stamps');
export const NODE_VERSION = '24.21.0';
export const PNPM_VERSION = '10.34.9';
