/**
 * The box that ideas are written in, with its count near the limit and help with words. Enter sends on a keyboard; on a
 * phone it makes a new line, as people there expect, and the button sends.
 */
import type { FocusEventHandler, KeyboardEvent, ReactNode, Ref } from 'react';
import { countGraphemes, LIMITS } from '@evenboard/shared/domain/text-limits';
import { useSay } from '../strings/say-context.ts';
import { TextArea } from '../ui/text-field.tsx';
import { useBoardParts } from './board-parts.ts';
import './writing-box.css';

/** From here on the count is shown. */
const NEAR_THE_LIMIT = LIMITS.ideaGraphemes - 100;

export type WritingBoxProps = {
  label: string;
  text: string;
  onChange: (text: string) => void;
  onSend: () => void;
  error?: string | undefined;
  isLabelHidden?: boolean | undefined;
  /** Id of what the page says of the box elsewhere. */
  describedBy?: string | undefined;
  /** Stands right under the box, so that help that comes while writing does not push it away. */
  children?: ReactNode | undefined;
  onFocus?: FocusEventHandler | undefined;
  onBlur?: FocusEventHandler | undefined;
  ref?: Ref<HTMLTextAreaElement> | undefined;
};

export function WritingBox({ label, text, onChange, onSend, error, isLabelHidden, describedBy, children, onFocus, onBlur, ref }: WritingBoxProps) {
  const say = useSay();
  const { WritingHelp } = useBoardParts();
  const length = text.length < NEAR_THE_LIMIT ? 0 : countGraphemes(text);
  const count =
    length < NEAR_THE_LIMIT ? undefined : say('board.length', { n: length, max: LIMITS.ideaGraphemes });

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || isTouchScreen()) return;
    event.preventDefault();
    onSend();
  }

  return (
    <>
      <TextArea
        ref={ref}
        className="eb-writing"
        label={label}
        isLabelHidden={isLabelHidden}
        rows={2}
        value={text}
        count={count}
        error={error}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={onBlur}
      />
      {children}
      <WritingHelp text={text} onChange={onChange} />
    </>
  );
}

function isTouchScreen(): boolean {
  return window.matchMedia('(hover: none) and (pointer: coarse)').matches;
}
