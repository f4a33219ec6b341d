/**
 * Keeps the keyboard's place when what holds the focus goes away. The rule that is not obvious: the place is settled
 * before the element leaves the page, and taken only if nothing else has taken the focus by then. The page never scrolls.
 */
import { useCallback, useLayoutEffect, useRef } from 'react';
import type { FocusEvent, RefObject } from 'react';

export type FocusKeeper = {
  /** For `onFocus` of the element: where the focus came from. */
  remember: (event: FocusEvent) => void;
};

/** Back to where the focus came from, else to `elsewhere`. */
export function useFocusKeeper(element: RefObject<HTMLElement | null>, elsewhere: () => HTMLElement | null): FocusKeeper {
  const from = useRef<HTMLElement>(null);
  const latest = useRef(elsewhere);
  useLayoutEffect(() => {
    latest.current = elsewhere;
  });
  useLayoutEffect(() => {
    const box = element.current;
    return () => {
      if (box?.contains(document.activeElement) !== true) return;
      const fallback = latest.current();
      keepFocus(() => (from.current?.isConnected === true ? from.current : fallback));
    };
  }, [element]);
  const remember = useCallback((event: FocusEvent) => {
    const { relatedTarget, currentTarget } = event;
    if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget)) from.current = relatedTarget;
  }, []);
  return { remember };
}

/**
 * When a note or a group that holds the focus goes, the same idea elsewhere takes it, else a neighbour, else the heading
 * of its area.
 */
export function useKeptPlace(part: RefObject<HTMLElement | null>, onGone?: () => void): void {
  const latest = useRef(onGone);
  useLayoutEffect(() => {
    latest.current = onGone;
  });
  useLayoutEffect(
    () => () => {
      // Still on the page at this moment, with its neighbours around it.
      const element = part.current;
      if (element === null || document.activeElement?.closest(PARTS) !== element) return;
      const others = neighboursOf(element);
      keepFocus(() => {
        const same = findIdea(element.dataset['ideaId']);
        if (same === null) latest.current?.();
        return same ?? others.find(({ isConnected }) => isConnected) ?? null;
      });
    },
    [part],
  );
}

const PARTS = '[data-idea-id], [data-cluster-id]';

function findIdea(ideaId: string | undefined): HTMLElement | null {
  return ideaId === undefined ? null : document.querySelector(`[data-idea-id="${ideaId}"]`);
}

function neighboursOf(element: HTMLElement): HTMLElement[] {
  const all = [...(element.parentElement?.children ?? [])].filter((one) => one instanceof HTMLElement);
  const at = all.indexOf(element);
  const heading = element.closest('[data-area-id]')?.querySelector<HTMLElement>('h2') ?? [];
  return [...all.slice(at + 1), ...all.slice(0, at).reverse()].concat(heading);
}

/** After the page has been drawn again. */
export function keepFocus(find: () => HTMLElement | null): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const next = find() ?? document.getElementById('main');
    if (next === null) return;
    if (next.tabIndex < 0 && !next.hasAttribute('tabindex')) next.tabIndex = -1;
    next.focus({ preventScroll: true });
  });
}
