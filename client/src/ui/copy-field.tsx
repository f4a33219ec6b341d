/**
 * A value to take away, with a Copy button. Plain http has no clipboard, so the old way (select, copy) comes
 * second, and if that fails too the text stays selected and the words say what to do.
 */
import { useId, useRef, useState } from 'react';
import { useAnnounce } from './announcer.tsx';
import { Button } from './button.tsx';
import './copy-field.css';
import './field.css';

export type CopyFieldProps = {
  label: string;
  hint?: string | undefined;
  value: string;
  copyWord: string;
  /** "Copied". */
  copiedWord: string;
  /** What to do when the browser refuses: "The text is selected. Copy it by hand." */
  failedWord: string;
};

async function copyText(box: HTMLInputElement): Promise<boolean> {
  try {
    if (navigator.clipboard === undefined) return copyOldWay(box);
    await navigator.clipboard.writeText(box.value);
    return true;
  } catch {
    return copyOldWay(box);
  }
}

function copyOldWay(box: HTMLInputElement): boolean {
  box.focus();
  box.setSelectionRange(0, box.value.length);
  return document.execCommand('copy');
}

export function CopyField({ label, hint, value, copyWord, copiedWord, failedWord }: CopyFieldProps) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [said, setSaid] = useState<{ words: string; of: string }>();
  const announce = useAnnounce();

  async function copy() {
    if (box.current === null) return;
    const isCopied = await copyText(box.current);
    if (isCopied) button.current?.focus();
    const words = isCopied ? copiedWord : failedWord;
    setSaid({ words, of: value });
    announce(words);
  }

  return (
    <div className="eb-field eb-copy">
      <label htmlFor={id} className="eb-field__label">{label}</label>
      {hint && <p id={`${id}-hint`} className="eb-field__hint">{hint}</p>}
      <div className="eb-copy__row">
        <input
          ref={box}
          id={id}
          className="eb-input eb-copy__value"
          readOnly
          dir="ltr"
          value={value}
          aria-describedby={hint ? `${id}-hint` : undefined}
        />
        <Button ref={button} className="eb-copy__button" aria-label={`${copyWord}: ${label}`} onClick={() => void copy()}>
          {copyWord}
        </Button>
      </div>
      {said?.of === value && <p className="eb-copy__said">{said.words}</p>}
    </div>
  );
}
