/** The screens beside the steps, fetched when first opened. */
import type { ComponentType } from 'react';
import { useMe } from '../document/use-records.ts';
import { lazyScreen } from './lazy-screen.tsx';
import type { Screen } from './place.ts';

export type ScreenProps = { onOpened: (activityId: string) => void };

const SCREENS: Readonly<Record<Screen, ComponentType<ScreenProps>>> = {
  'get-ready': lazyScreen(
    () => import('../features/set-up/get-ready-screen.tsx').then((part) => part.GetReadyScreen),
    ['organise'],
  ),
  'bring-in': lazyScreen(
    () => import('../features/import/import-screen.tsx').then((part) => part.ImportScreen),
    ['import', 'organise'],
  ),
  agenda: lazyScreen(() => import('../features/agenda/agenda-screen.tsx').then((part) => part.AgendaScreen), ['organise']),
  people: lazyScreen(() => import('../features/people/people-screen.tsx').then((part) => part.PeopleScreen), ['people']),
  'take-away': lazyScreen(
    () => import('../features/take-away/take-away-panel.tsx').then((part) => part.TakeAwayPanel),
    ['results'],
  ),
  words: lazyScreen(() => import('../features/plain-words/word-list.tsx').then((part) => part.WordList), ['lint', 'board']),
};

const FOR_EVERYBODY: readonly Screen[] = ['take-away', 'words'];

/** Whether this person's role has that screen: an old address, or one passed on, may name another's. */
export function useMaySee(screen: Screen): boolean {
  const isFacilitator = useMe()?.role === 'facilitator';
  return isFacilitator || FOR_EVERYBODY.includes(screen);
}

export function SideScreen({ screen, onOpened }: ScreenProps & { screen: Screen }) {
  const Shown = SCREENS[screen];
  return <Shown onOpened={onOpened} />;
}
