/**
 * A heading that takes up the keyboard when the button that led here is gone. Only then: a desk that changes because of
 * another facilitator must not pull anybody away from what they are doing (I2).
 */
import { useEffect, useRef, type RefObject } from 'react';

export function useArrival(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
