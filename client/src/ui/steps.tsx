/** The agenda as an ordered list. Each step says its state in words; the number's look only repeats it. */
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import './steps.css';

export type StepState = 'done' | 'now' | 'later';

export type Step = {
  id: string;
  label: ReactNode;
  state: StepState;
  /** Buttons or links that belong to this step. */
  actions?: ReactNode | undefined;
};

export type StepsProps = {
  /** Names the list for screen readers ("Agenda"). */
  label: string;
  steps: ReadonlyArray<Step>;
  /** The words for each state: Done, Now, Later. */
  stateWords: Readonly<Record<StepState, string>>;
};

export function Steps({ label, steps, stateWords }: StepsProps) {
  return (
    <ol className="eb-steps" role="list" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.id}
          className={classes('eb-steps__item', `eb-steps__item--${step.state}`)}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <span className="eb-steps__number">{index + 1}</span>
          <div>
            <span className="eb-steps__label">{step.label}</span>
            <span className="eb-steps__state">{stateWords[step.state]}</span>
            {step.actions}
          </div>
        </li>
      ))}
    </ol>
  );
}
