/** One line of a result: the words say everything, the bar is for the eye and hidden from screen readers. */
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import './bar.css';

export type BarProps = {
  label: ReactNode;
  /** The figure in words: "12 people". */
  words: ReactNode;
  value: number;
  max: number;
  /** Draws it a little taller, for a first place (which the words also say). */
  isTop?: boolean | undefined;
};

export function Bar({ label, words, value, max, isTop }: BarProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className={classes('eb-bar', isTop && 'eb-bar--top')}>
      <div className="eb-bar__words">
        <span className="eb-bar__label"><bdi>{label}</bdi></span> <span className="eb-bar__value">{words}</span>
      </div>
      <span className="eb-bar__track" aria-hidden="true">
        <span className="eb-bar__fill" style={{ width: `${(share * 100).toFixed(2)}%` }} />
      </span>
    </div>
  );
}
