/**
 * The way to a box from anywhere on a long board, or past a long question: in sight at the foot while no box is. It floats
 * over the page, so nothing moves when it comes or goes (I2).
 */
import { useEffect, useState } from 'react';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';

const BOXES = '.eb-collect__add textarea';

export function WriteJump() {
  const say = useSay();
  const isNeeded = useNoBoxInSight();
  if (!isNeeded) return null;
  return (
    <div className="eb-write-jump">
      <Button look="primary" onClick={goToBox}>{say('collect.write')}</Button>
    </div>
  );
}

/** To the box of the area that is being read, else to the first. */
function goToBox(): void {
  const areas = [...document.querySelectorAll<HTMLElement>('[data-area-id]')];
  const middle = window.innerHeight / 2;
  const here = areas.find((area) => {
    const { top, bottom } = area.getBoundingClientRect();
    return top <= middle && bottom >= middle;
  });
  const box = (here ?? document).querySelector<HTMLElement>(BOXES);
  box?.focus({ preventScroll: true });
  box?.scrollIntoView({ block: 'center' });
}

function useNoBoxInSight(): boolean {
  const [isNone, setNone] = useState(false);
  useEffect(() => {
    let frame = 0;
    function look(): void {
      const boxes = [...document.querySelectorAll(BOXES)];
      // A button that goes takes the keyboard's place with it.
      const hasFocus = document.querySelector('.eb-write-jump :focus') !== null;
      setNone((now) => (hasFocus ? now : boxes.length > 0 && !boxes.some(isInSight)));
    }
    function lookSoon(): void {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    }
    lookSoon();
    addEventListener('scroll', lookSoon, { passive: true });
    addEventListener('resize', lookSoon);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', lookSoon);
      removeEventListener('resize', lookSoon);
    };
  }, []);
  return isNone;
}

/** So much of a box, in pixels, tells that it is one. */
const ENOUGH = 30;

function isInSight(box: Element): boolean {
  const { top, bottom } = box.getBoundingClientRect();
  return bottom >= ENOUGH && top + ENOUGH <= window.innerHeight;
}
