/** The screens beside the steps, fetched when first opened. */
import type { ComponentType } from 'react';
import { useMe } from '../document/use-records.ts';
import { lazyScreen } from './lazy-screen.ts';
import type { Screen } from './place.ts';

export type ScreenProps = { onOpened: (activityId: string) => void };

const Screens: Readonly<Record<Screen, ComponentType<ScreenProps>>> = {
  'get-ready': lazyScreen<ScreenProps>(() => import('../features/set-up/get-ready-screen.tsx').then((part) => part.GetReadyScreen)),
  'bring-in': lazyScreen<ScreenProps>(() => import('../features/import/import-screen.tsx').then((part) => part.ImportScreen)),
  agenda: lazyScreen<ScreenProps>(() => import('../features/agenda/agenda-screen.tsx').then((part) => part.AgendaScreen)),
  people: lazyScreen<ScreenProps>(() => import('../features/people/people-screen.tsx').then((part) => part.PeopleScreen)),
  'take-away': lazyScreen<ScreenProps>(() => import('../features/take-away/take-away-panel.tsx').then((part) => part.TakeAwayPanel)),
  words: lazyScreen<ScreenProps>(() => import('../features/plain-words/word-list.tsx').then((part) => part.WordList)),
};

const FOR_EVERYBODY: readonly Screen[] = ['take-away', 'words'];

/** Whether this person's role has that screen: an old address, or one passed on, may name another's. */
export function useMaySee(screen: Screen): boolean {
  const isFacilitator = useMe()?.role === 'facilitator';
  return isFacilitator || FOR_EVERYBODY.includes(screen);
}

export function SideScreen({ screen, onOpened }: ScreenProps & { screen: Screen }) {
  const Shown = Screens[screen];
  return <Shown onOpened={onOpened} />;
}
