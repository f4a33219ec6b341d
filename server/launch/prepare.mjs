// The set-up that every command shares: the pinned Node and pnpm, then the libraries. Does nothing when all is there.
import { getRuntime, hasRuntime } from './runtime.mjs';
import { hasLibraries, installLibraries } from './libraries.mjs';
import { takingTurns } from './turn.mjs';

/** `withLibraries: false` is for the commands that change the list of libraries. */
export async function prepare({ withLibraries = true } = {}) {
  const isReady = () => hasRuntime() && (!withLibraries || hasLibraries());
  if (isReady()) return;
  await takingTurns(async () => {
    if (isReady()) return;
    console.log('Getting what Evenboard needs. The first time takes about a minute.');
    if (!hasRuntime()) await getRuntime();
    if (withLibraries && !hasLibraries()) await installLibraries();
  });
}
