/** A small number with a button to either side: no keyboard of digits, nothing to get wrong. */
import { useId } from 'react';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';

type Props = { label: string; hint: string; value: number; max: number; onChange: (value: number) => void };

export function Stepper({ label, hint, value, max, onChange }: Props) {
  const say = useSay();
  const announce = useAnnounce();
  const id = useId();
  function change(next: number) {
    if (next < 1 || next > max) return;
    onChange(next);
    announce(`${label}: ${next}`);
  }
  const button = (action: string, sign: string, next: number) => (
    <Button
      className="eb-stepper__button"
      aria-label={say('vote.stepperName', { action, label })}
      aria-disabled={next < 1 || next > max}
      onClick={() => change(next)}
    >
      {sign}
    </Button>
  );
  return (
    <div role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-hint`} className="eb-stepper">
      <p id={`${id}-label`} className="eb-stepper__label">{label}</p>
      <div className="eb-stepper__row">
        {button(say('vote.fewer'), '\u2212', value - 1)}
        <span className="eb-stepper__value">{value}</span>
        {button(say('vote.oneMore'), '+', value + 1)}
      </div>
      <p id={`${id}-hint`} className="eb-stepper__hint">{hint}</p>
    </div>
  );
}
