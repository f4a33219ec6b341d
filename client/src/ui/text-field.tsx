/**
 * One-line and many-line text boxes with label, hint, error and count, all tied to the box.
 * What people type may be in any language, so the box takes its direction from the text.
 */
import { useId } from 'react';
import type { InputHTMLAttributes, ReactNode, Ref, TextareaHTMLAttributes } from 'react';
import { classes } from './classes.ts';
import './field.css';

export type FieldWords = {
  label: ReactNode;
  hint?: ReactNode | undefined;
  /** What happened and what to do; shown at the field and read with it. */
  error?: string | undefined;
  /** For example "12 of 500". */
  count?: string | undefined;
  /** The label is read out but not shown; only where a heading says the same. */
  isLabelHidden?: boolean | undefined;
};

export type TextFieldProps = FieldWords &
  InputHTMLAttributes<HTMLInputElement> & { isLarge?: boolean | undefined; ref?: Ref<HTMLInputElement> | undefined };

export type TextAreaProps = FieldWords &
  TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> | undefined };

type FrameProps = FieldWords & { id: string; children: ReactNode };

/** `others`: what the page says elsewhere about the box, read last. */
function describedBy(id: string, { hint, error, count }: FieldWords, others: string | undefined): string | undefined {
  const ids = [error && `${id}-error`, hint && `${id}-hint`, count && `${id}-count`, others].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

function FieldFrame({ id, label, hint, error, count, isLabelHidden, children }: FrameProps) {
  return (
    <div className={classes('eb-field', error !== undefined && 'eb-field--error')}>
      <label htmlFor={id} className={isLabelHidden ? 'eb-hidden' : 'eb-field__label'}>
        {label}
      </label>
      {hint && <p id={`${id}-hint`} className="eb-field__hint">{hint}</p>}
      {error && <p id={`${id}-error`} className="eb-field__error">{error}</p>}
      {children}
      {count && <p id={`${id}-count`} className="eb-field__count">{count}</p>}
    </div>
  );
}

export function TextField({ label, hint, error, count, isLabelHidden, isLarge, id, className, ...rest }: TextFieldProps) {
  const madeId = useId();
  const fieldId = id ?? madeId;
  const words = { label, hint, error, count, isLabelHidden };
  return (
    <FieldFrame {...words} id={fieldId}>
      <input
        dir="auto"
        {...rest}
        id={fieldId}
        className={classes('eb-input', isLarge && 'eb-input--large', className)}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(fieldId, words, rest['aria-describedby'])}
      />
    </FieldFrame>
  );
}

export function TextArea({ label, hint, error, count, isLabelHidden, id, className, rows = 4, ...rest }: TextAreaProps) {
  const madeId = useId();
  const fieldId = id ?? madeId;
  const words = { label, hint, error, count, isLabelHidden };
  return (
    <FieldFrame {...words} id={fieldId}>
      <textarea
        dir="auto"
        rows={rows}
        {...rest}
        id={fieldId}
        className={classes('eb-input', className)}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(fieldId, words, rest['aria-describedby'])}
      />
    </FieldFrame>
  );
}
