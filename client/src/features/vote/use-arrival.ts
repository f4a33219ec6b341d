/**
 * A heading or button that takes up the keyboard when what was pressed to get here is gone. Only then: a desk that changes
 * because of another facilitator must not pull anybody away from what they are doing (I2).
 */
import { useEffect, useRef, type RefObject } from 'react';

/** `isNews`: this part came in the course of the visit, not with the page; only its first value counts. */
export function useArrival<Part extends HTMLElement>(isNews: boolean): RefObject<Part | null> {
  const part = useRef<Part>(null);
  const cameLate = useRef(isNews);
  useEffect(() => {
    const at = document.activeElement;
    if (cameLate.current && (at === null || at === document.body)) part.current?.focus({ preventScroll: true });
  }, []);
  return part;
}
