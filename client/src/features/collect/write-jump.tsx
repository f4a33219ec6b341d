/**
 * The way to a box from anywhere on a long board, or past a long question: in sight at the foot while no box is. It floats
 * over the page, so nothing moves when it comes or goes (I2).
 */
import { useEffect, useState } from 'react';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';

const BOXES = '.eb-collect__add textarea';
/** Those in which ideas are changed too. */
const ALL_BOXES = 'textarea.eb-writing';

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

const CHANGES = ['resize', 'focusin', 'focusout'] as const;

function useNoBoxInSight(): boolean {
  const [isNone, setNone] = useState(false);
  useEffect(() => {
    let frame = 0;
    function look(): void {
      const boxes = [...document.querySelectorAll(ALL_BOXES)];
      // A button that goes takes the keyboard's place with it.
      const hasFocus = document.querySelector('.eb-write-jump :focus') !== null;
      setNone((now) => (hasFocus ? now : boxes.length > 0 && !isWriting() && !boxes.some(isInSight)));
    }
    function lookSoon(): void {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    }
    lookSoon();
    addEventListener('scroll', lookSoon, { passive: true });
    for (const name of CHANGES) addEventListener(name, lookSoon);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', lookSoon);
      for (const name of CHANGES) removeEventListener(name, lookSoon);
    };
  }, []);
  return isNone;
}

/** Also where the box that is written in has been scrolled out of sight, or is another feature's. */
function isWriting(): boolean {
  return document.activeElement?.matches('textarea, input[type=text]') === true;
}

/** So much of a box, in pixels, tells that it is one. */
const ENOUGH = 30;

function isInSight(box: Element): boolean {
  const { top, bottom } = box.getBoundingClientRect();
  return bottom >= ENOUGH && top + ENOUGH <= window.innerHeight;
}
