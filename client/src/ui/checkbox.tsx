/** A tick box whose whole line is the target. */
import { useId } from 'react';
import type { InputHTMLAttributes, ReactNode, Ref } from 'react';
import { classes } from './classes.ts';
import './choice.css';

export type CheckboxProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & {
  label: ReactNode;
  hint?: ReactNode | undefined;
  /** Without the card around it, for use inside a panel. */
  isBare?: boolean | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
};

export function Checkbox({ label, hint, isBare, className, ...rest }: CheckboxProps) {
  const hintId = useId();
  return (
    <label className={classes('eb-choice', isBare && 'eb-choice--bare', className)}>
      <input {...rest} type="checkbox" className="eb-choice__input" aria-describedby={hint ? hintId : undefined} />
      <span>
        {label}
        {hint && <span id={hintId} className="eb-choice__hint"><br />{hint}</span>}
      </span>
    </label>
  );
}
