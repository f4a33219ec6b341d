/** The app's first steps: who am I here, then one session for this visit, then the screen. */
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { App } from './app/app.tsx';
import { ErrorBoundary } from './app/error-boundary.tsx';
import { BrokenScreen, JoinAgainScreen, UnreachableScreen } from './app/message-screen.tsx';
import { watchStyles } from './app/mend-styles.ts';
import { createReload } from './app/reload-once.ts';
import { createWordStore, WordStoreContext } from './app/word-store.ts';
import { fetchFirstBoard } from './document/first-board.ts';
import { createSession } from './document/session.ts';
import { SessionContext } from './document/session-context.ts';
import { SayContext } from './strings/say-context.ts';
import { Announcer } from './ui/announcer.tsx';
import type { ReactNode } from 'react';
import './ui/tokens.css';
import './ui/base.css';

const TRY_AGAIN_MS = 5000;

function show(root: Root, screen: ReactNode): void {
  root.render(
    <StrictMode>
      <WordStoreContext value={words}>
        <SayContext value={words.say}>
          <Announcer>
            <ErrorBoundary fallback={<BrokenScreen />}>{screen}</ErrorBoundary>
          </Announcer>
        </SayContext>
      </WordStoreContext>
    </StrictMode>,
  );
}

async function start(root: Root, workshopId: string): Promise<void> {
  const first = await fetchFirstBoard(workshopId);
  if ('doc' in first) {
    const session = createSession({ workshopId, first, reload: createReload(workshopId) });
    return show(root, <SessionContext value={session}><App /></SessionContext>);
  }
  if (first.status === 401 || first.status === 403) return show(root, <JoinAgainScreen workshopId={workshopId} />);
  show(root, <UnreachableScreen />);
  setTimeout(() => void start(root, workshopId), TRY_AGAIN_MS);
}

watchStyles();
const words = createWordStore();
const place = document.getElementById('root');
const workshopId = /^\/w\/([0-9a-v]{20})/.exec(location.pathname)?.[1];
if (place !== null && workshopId !== undefined) void start(createRoot(place), workshopId);
