/**
 * Keeps what people look at where it is when others make something appear above it, or go (I2). Some browsers do so
 * themselves, not at the top of the page and not always: what they have not done is done here.
 */
import { useLayoutEffect, useRef, type RefObject } from 'react';

/** `box` stands above what is to stay; `isShown` says whether it takes room. `isNew`: it came together with its part. */
export function useHoldPage(box: RefObject<HTMLElement | null>, isShown: boolean, isNew = false): void {
  const last = useRef<{ isShown: boolean; top: number } | null>(null);
  const scrolled = scrollY;
  useLayoutEffect(() => {
    // The head of what follows draws nearer to the box: the part after it is what is looked at.
    const next = box.current?.nextElementSibling;
    const below = next?.children[1] ?? next;
    if (below === null || below === undefined) return;
    const top = below.getBoundingClientRect().top + scrollY;
    const before = last.current ?? (isNew ? { isShown: false, top: top - roomOf(box.current) } : null);
    last.current = { isShown, top };
    if (before === null || before.isShown === isShown) return;
    const { style } = document.documentElement;
    style.setProperty('overflow-anchor', 'none');
    scrollBy(0, top - before.top - (scrollY - scrolled));
    requestAnimationFrame(() => style.removeProperty('overflow-anchor'));
  });
}

function roomOf(box: HTMLElement | null): number {
  return box === null ? 0 : box.offsetHeight + parseFloat(getComputedStyle(box).marginBottom);
}
