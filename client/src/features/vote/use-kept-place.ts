/**
 * Whoever loads the page again in the middle of a long list comes back to the choice where they were. Kept in this tab and
 * only while the page is away: what somebody looked at is theirs.
 */
import { useEffect, useLayoutEffect, type RefObject } from 'react';
import { findPlace, readKeptPlace, writeKeptPlace, type Card } from './kept-place.ts';
import { readTab, writeTab } from './tab-store.ts';

export function useKeptPlace(roundId: string, paper: RefObject<HTMLElement | null>): void {
  const key = `evenboard-ballot-${roundId}`;
  useLayoutEffect(() => {
    const place = readKeptPlace(readTab(key));
    if (place === null) return;
    writeTab(key, '');
    const card = cardsOf(paper.current).find(({ id }) => id === place.id)?.element;
    if (card === undefined) return;
    scrollBy(0, card.getBoundingClientRect().top - place.top);
    // Only who had the keyboard on that choice gets it back there.
    if (place.hadFocus && document.activeElement === document.body) card.querySelector('button')?.focus({ preventScroll: true });
  }, [key, paper]);
  useEffect(() => {
    function leave() {
      writeTab(key, writeKeptPlace(findPlace(cardsOf(paper.current))));
    }
    function turn() {
      if (document.visibilityState === 'hidden') leave();
      else writeTab(key, '');
    }
    addEventListener('pagehide', leave);
    // A phone may end a page that is out of sight without another word.
    document.addEventListener('visibilitychange', turn);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', turn);
    };
  }, [key, paper]);
}

type CardWithElement = Card & { element: HTMLElement };

function cardsOf(paper: HTMLElement | null): CardWithElement[] {
  return [...(paper?.querySelectorAll<HTMLElement>('[data-option]') ?? [])].map((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { id: element.dataset['option'] ?? '', top, bottom, hasFocus: element.contains(document.activeElement), element };
  });
}
