/**
 * Whoever loads the page again in the middle of a long list comes back to the choice where they were. Kept in this tab and
 * only while the page is away: what somebody looked at is theirs.
 */
import { useEffect, useLayoutEffect, type RefObject } from 'react';
import { findPlace, readKeptPlace, writeKeptPlace, type Card } from './kept-place.ts';

export function useKeptPlace(roundId: string, paper: RefObject<HTMLElement | null>): void {
  const key = `evenboard-ballot-${roundId}`;
  useLayoutEffect(() => {
    const place = readKeptPlace(store(key));
    if (place === null) return;
    store(key, '');
    const card = cardsOf(paper.current).find(({ id }) => id === place.id)?.element;
    if (card === undefined) return;
    scrollBy(0, card.getBoundingClientRect().top - place.top);
    // Only who had the keyboard on that choice gets it back there.
    if (place.hadFocus && document.activeElement === document.body) card.querySelector('button')?.focus({ preventScroll: true });
  }, [key, paper]);
  useEffect(() => {
    function leave() {
      store(key, writeKeptPlace(findPlace(cardsOf(paper.current))));
    }
    function turn() {
      if (document.visibilityState === 'hidden') leave();
      else store(key, '');
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

/** Reads, or with `words` writes; the empty text forgets. A browser that keeps nothing is no fault. */
function store(key: string, words?: string): string | null {
  try {
    if (words === undefined) return sessionStorage.getItem(key);
    if (words === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, words);
  } catch {
    // Then the list begins at its top.
  }
  return null;
}
