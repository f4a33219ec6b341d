/**
 * The words of the screen, a file at a time, so that a phone downloads what its person will read and no more. What every
 * screen says is there from the start; the rest comes with the screen that says it.
 */
import { createContext } from 'react';
import type { Say } from '@evenboard/shared/words/catalogue';
import refusals from '@evenboard/shared/words/en/refusals.json' with { type: 'json' };
import status from '@evenboard/shared/words/en/status.json' with { type: 'json' };
import { createFillMessage, type Message } from '../strings/fill-message.ts';

/** Compiled in a build; plain text where nothing was compiled. */
type Words = Readonly<Record<string, Message>>;

const LOADERS = {
  board: () => import('@evenboard/shared/words/en/board.json'),
  group: () => import('@evenboard/shared/words/en/group.json'),
  ideas: () => import('@evenboard/shared/words/en/ideas.json'),
  import: () => import('@evenboard/shared/words/en/import.json'),
  lint: () => import('@evenboard/shared/words/en/lint.json'),
  organise: () => import('@evenboard/shared/words/en/organise.json'),
  people: () => import('@evenboard/shared/words/en/people.json'),
  results: () => import('@evenboard/shared/words/en/results.json'),
  undone: () => import('@evenboard/shared/words/en/undone.json'),
  vote: () => import('@evenboard/shared/words/en/vote.json'),
  'vote-desk': () => import('@evenboard/shared/words/en/vote-desk.json'),
  waiting: () => import('@evenboard/shared/words/en/waiting.json'),
} satisfies Readonly<Record<string, () => Promise<{ default: Words }>>>;

export type WordFile = keyof typeof LOADERS;

export type WordStore = {
  say: Say;
  /** Settles when all of them can be said: the same promise each time, as React asks again and again. */
  need(files: readonly WordFile[]): Promise<void>;
};

export function createWordStore(): WordStore {
  const messages = new Map<string, Message>(Object.entries({ ...status, ...refusals }));
  const fill = createFillMessage('en');
  const coming = new Map<string, Promise<void>>();

  function once(key: string, load: () => Promise<void>): Promise<void> {
    const known = coming.get(key);
    if (known !== undefined) return known;
    const promise = load();
    coming.set(key, promise);
    // What failed in the background is asked for again when it is wanted.
    promise.catch(() => coming.delete(key));
    return promise;
  }
  async function learn(file: WordFile): Promise<void> {
    const { default: words } = await keepTrying(LOADERS[file]);
    for (const [id, message] of Object.entries(words)) messages.set(id, message);
  }

  return {
    say: (id, values = {}) => fill(messages.get(id) ?? id, values),
    need: (files) =>
      once(files.join(), async () => {
        await Promise.all(files.map((file) => once(file, () => learn(file))));
      }),
  };
}

export const WordStoreContext = createContext<WordStore | null>(null);

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 8000;

/** The event that ends a wait at once: somebody does not want to wait. */
export const TRY_NOW = 'evenboard-try-now';

/**
 * What does not arrive is asked for again: a phone may be in a tunnel. It gives up when the line is there and the file is
 * not, as after an update of the server; then the page must be loaded again.
 */
export async function keepTrying<Value>(load: () => Promise<Value>, wait = FIRST_WAIT_MS): Promise<Value> {
  try {
    return await load();
  } catch (error) {
    if (wait > LONGEST_WAIT_MS && navigator.onLine) throw error;
    await waitFor(Math.min(wait, LONGEST_WAIT_MS));
    return keepTrying(load, wait * 2);
  }
}

function waitFor(wait: number): Promise<void> {
  return new Promise((resolve) => {
    function go() {
      clearTimeout(timer);
      removeEventListener('online', go);
      removeEventListener(TRY_NOW, go);
      resolve();
    }
    const timer = setTimeout(go, wait);
    addEventListener('online', go);
    addEventListener(TRY_NOW, go);
  });
}
