/**
 * Where a strip over the page covers nothing that is in use: the box that is being written in, the page's own buttons and
 * the other things that stay in sight.
 */
import { useEffect, useState, type RefObject } from 'react';
import { findFreeEdge, type Place } from './find-free-edge.ts';

/** What else stays in sight while the page scrolls. */
const IN_SIGHT = '.eb-tick-bar, .eb-state--lost, .eb-offer .eb-notice, .eb-write-jump, .eb-strip';
/** At the top of the page, and not while it scrolls. */
const PAGE_BUTTONS = '.eb-top__actions';
/** Said by every strip that comes, moves or goes, as another may stand on it. */
const STRIP_MOVED = 'evenboard-strip-moved';
const EVENTS = ['scroll', 'resize', 'focusin', 'focusout', 'input', 'click', STRIP_MOVED] as const;
/** Until the strip has been drawn, about its height on a phone. */
const USUAL_HEIGHT = 64;

export function useFreeEdge(strip: RefObject<HTMLElement | null>): Place {
  const [place, setPlace] = useState<Place>({ edge: 'none', offset: 0 });
  useEffect(() => {
    let frame = 0;
    function look(): void {
      const height = strip.current?.offsetHeight || USUAL_HEIGHT;
      const around = { clear: mustStayClear(strip.current), standing: standing(strip.current) };
      const next = findFreeEdge(around, { height, screen: window.innerHeight });
      setPlace((now) => (now.edge === next.edge && now.offset === next.offset ? now : next));
    }
    // A frame later: what had the focus and what gets it are both settled then.
    function lookSoon(): void {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    }
    lookSoon();
    for (const name of EVENTS) addEventListener(name, lookSoon, { passive: true, capture: true });
    return () => {
      cancelAnimationFrame(frame);
      for (const name of EVENTS) removeEventListener(name, lookSoon, { capture: true });
    };
  }, [strip]);
  useEffect(() => {
    const tell = () => void dispatchEvent(new Event(STRIP_MOVED));
    tell();
    return tell;
  }, [place]);
  return place;
}

function mustStayClear(strip: HTMLElement | null): DOMRect[] {
  const active = document.activeElement;
  const isBox = active instanceof HTMLTextAreaElement || (active instanceof HTMLInputElement && active.type !== 'checkbox');
  const buttons = [...document.querySelectorAll(PAGE_BUTTONS)];
  return [...buttons, ...(isBox && strip?.contains(active) !== true ? [active] : [])].map((element) => element.getBoundingClientRect());
}

/** What is not to be seen now has no place. */
function standing(strip: HTMLElement | null): DOMRect[] {
  return [...document.querySelectorAll(IN_SIGHT)]
    .filter((element) => element !== strip && getComputedStyle(element).visibility !== 'hidden')
    .map((element) => element.getBoundingClientRect());
}
