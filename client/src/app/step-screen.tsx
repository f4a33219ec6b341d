/** The screen of each kind of step, loaded when first shown. */
import type { StepKind } from '@evenboard/shared/domain/agenda';
import { lazyScreen } from './lazy-screen.tsx';
import { DESK_WORDS, loadVoteDesk } from './vote-desk-part.ts';
import type { WordFile, WordStore } from './word-store.ts';

type StepProps = { questionId: string };

const LOADERS = {
  collect: () => import('./collect-screen.tsx').then((part) => part.CollectScreen),
  group: () => import('./group-screen.tsx').then((part) => part.GroupScreen),
  vote: () => import('./vote-screen.tsx').then((part) => part.VoteScreen),
  results: () => import('../features/results/results-step.tsx').then((part) => part.ResultsStep),
} as const;

const WORDS = {
  collect: ['board'],
  group: ['board', 'group'],
  vote: ['vote'],
  results: ['results'],
} as const satisfies Readonly<Record<StepKind, readonly WordFile[]>>;

const SCREENS = {
  collect: lazyScreen<StepProps>(LOADERS.collect, WORDS.collect),
  group: lazyScreen<StepProps>(LOADERS.group, WORDS.group),
  vote: lazyScreen<StepProps>(LOADERS.vote, WORDS.vote),
  results: lazyScreen<StepProps>(LOADERS.results, WORDS.results),
} as const;

export function StepScreen({ kind, questionId }: StepProps & { kind: StepKind }) {
  const Screen = SCREENS[kind];
  return <Screen key={questionId} questionId={questionId} />;
}

/** Fetched while nothing else is going on, so that a step can still be opened when the line is down. */
export function fetchStepScreens(store: WordStore, isFacilitator: boolean): void {
  const loaders = [...Object.values(LOADERS), ...(isFacilitator ? [loadVoteDesk] : [])];
  const words = [...Object.values(WORDS), ...(isFacilitator ? [DESK_WORDS] : [])];
  for (const load of loaders) load().catch(() => undefined);
  for (const files of words) store.need(files).catch(() => undefined);
}
