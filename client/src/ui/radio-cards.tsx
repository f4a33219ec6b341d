/** One choice out of a few, each a large card: native radios, so arrows and screen readers work as they know. */
import { useId } from 'react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import './choice.css';
import './field.css';

export type RadioCard<Value extends string> = { value: Value; label: ReactNode; hint?: ReactNode | undefined };

export type RadioCardsProps<Value extends string> = {
  legend: ReactNode;
  hint?: ReactNode | undefined;
  error?: string | undefined;
  name?: string | undefined;
  options: ReadonlyArray<RadioCard<Value>>;
  value: Value | undefined;
  onChange: (value: Value) => void;
};

export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const { legend, hint, error, options, value, onChange } = props;
  const id = useId();
  const name = props.name ?? id;
  const notes = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <fieldset
      className={classes('eb-field', error !== undefined && 'eb-field--error')}
      aria-describedby={notes === '' ? undefined : notes}
    >
      <legend className="eb-choices__legend">{legend}</legend>
      {hint && <p id={`${id}-hint`} className="eb-field__hint">{hint}</p>}
      {error && <p id={`${id}-error`} className="eb-field__error">{error}</p>}
      <div className="eb-choices__list">
        {options.map((option) => (
          <label key={option.value} className="eb-choice">
            <input
              type="radio"
              className="eb-choice__input"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.label}
              {option.hint && <span className="eb-choice__hint"><br />{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
