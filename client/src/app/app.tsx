/** The frame around every step: where I am, whether my words are saved, and the way to everything else. */
import { Suspense, use, useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useSession } from '../document/session-context.ts';
import { useAllPrivate, useMe, useRecord, useRoomStatus, useSaveState, useWorkshop } from '../document/use-records.ts';
import { HandedToContext } from '../features/people/handed-to.ts';
import { useSay } from '../strings/say-context.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Page } from '../ui/layout.tsx';
import { AppMenu } from './app-menu.tsx';
import { LeaveContext } from './leave-context.ts';
import { EndedScreen } from './message-screen.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { BrokenPart } from './broken-part.tsx';
import { PartComing } from './part-boundary.tsx';
import { OpeningScreen } from './opening-screen.tsx';
import { writePlace, type Place } from './place.ts';
import { SaveState } from './save-state.tsx';
import type { RoleNewsProps } from './role-news.tsx';
import { SideScreen, useMaySee } from './screens.tsx';
import { StepView } from './step-view.tsx';
import { fetchStepScreens } from './step-screen.tsx';
import { lazyScreen } from './lazy-screen.tsx';
import { UndoButton } from './undo-button.tsx';
import { useFocusOnMove, useFollow, type Following } from './use-follow.ts';
import { WordStoreContext } from './word-store.ts';
import './app.css';

const PLACE_NAMES = {
  'get-ready': 'status.getReady',
  'bring-in': 'status.bringIn',
  agenda: 'status.agenda',
  people: 'status.people',
  'take-away': 'status.takeAway',
  words: 'status.words',
} as const;

const WaitingScreen = lazyScreen(() => import('./waiting-screen.tsx').then((part) => part.WaitingScreen), ['waiting']);

const SETTLED_MS = 4000;
const SAID_FOR_MS = 10_000;

const NoticesPanel = lazyScreen(
  () => import('../features/ideas/notices-panel.tsx').then((part) => part.NoticesPanel),
  ['board', 'ideas'],
);
const RoleNews = lazyScreen<RoleNewsProps>(() => import('./role-news.tsx').then((part) => part.RoleNews), ['people']);
const UnsavedTray = lazyScreen(() => import('../features/unsaved/unsaved-tray.tsx').then((part) => part.UnsavedTray), []);

export function App() {
  const session = useSession();
  const state = useSaveState();
  const isReady = useSyncExternalStore(session.listen, session.isReady);
  const workshop = useWorkshop();
  const me = useMe();
  const [left, leave] = useState<ReactNode>(null);
  const hasBoard = workshop !== null && me !== null;
  if (left !== null) return left;
  if (state.kind === 'ended') return <EndedScreen ending={state.ending} workshopId={session.workshopId} />;
  if (!isReady || !hasBoard) return <OpeningScreen />;
  return <LeaveContext value={leave}><Room /></LeaveContext>;
}

function Room() {
  const say = useSay();
  const workshop = useWorkshop();
  const main = useRef<HTMLElement>(null);
  const handedTo = useState<string | null>(null);
  const [undone, setUndone] = useState('');
  const following = useFollow(workshop?.currentActivityId ?? null);
  useFocusOnMove(following.moves, main);
  const here = useHere(following);
  useEffect(() => {
    document.title = [...(here === undefined ? [] : [here]), workshop?.title ?? '', 'Evenboard'].join(' – ');
  }, [here, workshop?.title]);
  useEffect(() => {
    const timer = setTimeout(() => setUndone(''), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [undone]);
  return (
    <Page skip={say('status.skip')} mainRef={main} mainLabel={here} top={<Top onUndone={setUndone} />}>
      {undone !== '' && <p className="eb-undone" key={undone}>{undone}</p>}
      <FetchAhead />
      <HandedToContext value={handedTo}>
        <ForMe />
        <ErrorBoundary key={`${following.moves}`} fallback={<BrokenPart />}>
          <Suspense fallback={<PartComing />}>
            <Here following={following} />
          </Suspense>
        </ErrorBoundary>
      </HandedToContext>
    </Page>
  );
}

/** In a word or two where this person is, for the window's title and for whoever hears where the focus went. */
function useHere({ place, stepId }: Following): string | undefined {
  const say = useSay();
  const step = useRecord('activities', stepId ?? '');
  if (place !== null && place.screen !== 'step') return say(PLACE_NAMES[place.screen]);
  return step === null ? undefined : say(`status.${step.kind}`);
}

/** The other steps, so that they open without a wait or a line, and what paper needs; once more after every time without one. */
function FetchAhead() {
  const words = use(WordStoreContext);
  const isLost = useSaveState().kind === 'offline';
  const isFacilitator = useMe()?.role === 'facilitator';
  useEffect(() => {
    if (isLost) return undefined;
    const timer = setTimeout(() => {
      if (words !== null) fetchStepScreens(words, isFacilitator);
      import('./put-on-paper.ts').then((part) => part.getReadyForPaper(), () => undefined);
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [words, isLost, isFacilitator]);
  return null;
}

/** What was not saved, and what I must be told. Most people never see either, so neither is on board from the start. */
function ForMe() {
  const { commander } = useSession();
  const hasUnsaved = useSyncExternalStore(commander.listen, commander.unsaved).length > 0;
  const hasNotices = [...useAllPrivate('notices').values()].some(({ seen }) => !seen);
  const role = useMe()?.role;
  const [first] = useState(role);
  const [hasNewRole, noteNewRole] = useState(false);
  if (role !== first && !hasNewRole) noteNewRole(true);
  return (
    <ErrorBoundary fallback={<BrokenPart />}>
      <Suspense fallback={null}>
        {hasUnsaved && <UnsavedTray />}
        {hasNotices && <NoticesPanel />}
        {hasNewRole && <RoleNews first={first} role={role} />}
      </Suspense>
    </ErrorBoundary>
  );
}

function Top({ onUndone }: { onUndone: (words: string) => void }) {
  const say = useSay();
  const title = useWorkshop()?.title;
  const { here } = useRoomStatus();
  return (
    <>
      <div className="eb-top__about">
        <p className="eb-top__title" dir="auto">{title}</p>
        <div className="eb-top__state">
          <SaveState />
          {here > 0 && <span>{say('status.here', { n: here })}</span>}
        </div>
      </div>
      <div className="eb-top__actions">
        <UndoButton onSaid={onUndone} />
        <AppMenu />
      </div>
    </>
  );
}

function Here({ following }: { following: Following }) {
  const isFacilitator = useMe()?.role === 'facilitator';
  const start: Place | null = isFacilitator ? { screen: 'get-ready' } : null;
  const { place, stepId } = following;
  if (place !== null && place.screen !== 'step') return <Beside place={place} following={following} />;
  if (stepId !== null) return <StepView following={following} missing={<WaitingScreen />} />;
  return start === null ? <WaitingScreen /> : <SideScreen screen="get-ready" onOpened={following.join} />;
}

function Beside({ place, following }: { place: Exclude<Place, { screen: 'step' }>; following: Following }) {
  const say = useSay();
  const maySee = useMaySee(place.screen);
  if (!maySee) return <StepView following={following} missing={<WaitingScreen />} />;
  return (
    <>
      {(following.stepId !== null || place.screen !== 'get-ready') && (
        <p className="eb-back">
          <ButtonLink look="quiet" href={writePlace(null)}>
            {say(following.stepId !== null ? 'status.back.board' : 'status.back.start')}
          </ButtonLink>
        </p>
      )}
      <SideScreen screen={place.screen} onOpened={following.join} />
    </>
  );
}
