/** Keeps what takes the focus, or opens, clear of the offer that sticks to the top: the page is told how high that is. */
import { useLayoutEffect, type RefObject } from 'react';

const HEIGHT = '--eb-offer-height';

export function useClearOfOffer(box: RefObject<HTMLElement | null>, isOffered: boolean): void {
  useLayoutEffect(() => {
    const offer = box.current;
    const { style } = document.documentElement;
    if (!isOffered || offer === null) return undefined;
    // Where the screen is short or the text very large it does not stick, and nothing need keep clear of it.
    const tell = () => style.setProperty(HEIGHT, `${sticks(offer) ? offer.offsetHeight : 0}px`);
    const watch = new ResizeObserver(tell);
    watch.observe(offer);
    addEventListener('resize', tell);
    tell();
    return () => {
      watch.disconnect();
      removeEventListener('resize', tell);
      style.removeProperty(HEIGHT);
    };
  }, [box, isOffered]);
}

function sticks(offer: HTMLElement): boolean {
  const { position, top } = getComputedStyle(offer);
  return position === 'sticky' && parseFloat(top) === 0;
}
