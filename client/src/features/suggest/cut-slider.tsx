/** How alike ideas must be to make a group. The words say what the place of the handle comes to. */
import { useId } from 'react';
import { CUTS } from '@evenboard/shared/similarity/settings';
import { useSay } from '../../strings/say-context.ts';

type CutSliderProps = { cut: number; groups: number; ideas: number; onChange: (cut: number) => void };

const STEP = 0.01;

export function CutSlider({ cut, groups, ideas, onChange }: CutSliderProps) {
  const say = useSay();
  const id = useId();
  const words = say('suggest.sizeNow', { groups, ideas });
  return (
    <div className="eb-suggest__slider">
      <label htmlFor={id} className="eb-suggest__slider-label">{say('suggest.size')}</label>
      <input
        id={id}
        type="range"
        min={CUTS.least}
        max={CUTS.most}
        step={STEP}
        value={cut}
        aria-valuetext={words}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      <div className="eb-suggest__ends" aria-hidden="true">
        <span>{say('suggest.smaller')}</span>
        <span>{say('suggest.larger')}</span>
      </div>
      <p>{words}</p>
    </div>
  );
}
