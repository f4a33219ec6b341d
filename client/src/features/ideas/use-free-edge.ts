/**
 * Where a strip over the page covers nothing that is in use: at the foot, else at the top, else nowhere for now. In use
 * are the box that is being written in and the other things that stay in sight.
 */
import { useEffect, useState, type RefObject } from 'react';
import { findFreeEdge, type Edge } from './find-free-edge.ts';

/** What else stays in sight while the page scrolls. */
const IN_SIGHT = '.eb-tick-bar, .eb-state--lost, .eb-offer .eb-notice, .eb-write-jump';
const EVENTS = ['scroll', 'resize', 'focusin', 'focusout', 'input'] as const;
/** Until the strip has been drawn, about its height on a phone. */
const USUAL_HEIGHT = 64;

export function useFreeEdge(strip: RefObject<HTMLElement | null>): Edge {
  const [edge, setEdge] = useState<Edge>('none');
  useEffect(() => {
    let frame = 0;
    function look(): void {
      const height = strip.current?.offsetHeight || USUAL_HEIGHT;
      setEdge(findFreeEdge(boxBeingWritten(strip.current), standing(), { height, screen: window.innerHeight }));
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
  return edge;
}

function boxBeingWritten(strip: HTMLElement | null): DOMRect | null {
  const active = document.activeElement;
  if (strip?.contains(active) === true) return null;
  const isBox = active instanceof HTMLTextAreaElement || (active instanceof HTMLInputElement && active.type !== 'checkbox');
  return isBox ? active.getBoundingClientRect() : null;
}

function standing(): DOMRect[] {
  return [...document.querySelectorAll(IN_SIGHT)].map((element) => element.getBoundingClientRect());
}
