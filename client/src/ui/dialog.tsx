/**
 * A native <dialog>, with a stand-in for Safari 14, which has none. Focus starts on the title (so that it is
 * read), stays inside, and goes back to where it came from. Escape and the Close button both call onClose.
 */
import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import { LiveRegion } from './announcer.tsx';
import { keepFocusInside } from './keep-focus-inside.ts';
import './dialog.css';

export type DialogProps = {
  isOpen: boolean;
  onClose: () => void;
  title: ReactNode;
  /** The word on the button that closes it ("Close"). Without one, a button of `actions` does it. */
  closeWord?: string | undefined;
  isWide?: boolean | undefined;
  /** Buttons at the foot. */
  actions?: ReactNode | undefined;
  children: ReactNode;
};

export function Dialog(props: DialogProps) {
  return props.isOpen ? <OpenDialog {...props} /> : null;
}

function canShowModal(): boolean {
  return typeof HTMLDialogElement === 'function' && 'showModal' in HTMLDialogElement.prototype;
}

function OpenDialog({ onClose, title, closeWord, isWide, actions, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const isNative = canShowModal();
  useOpening(box, heading, isNative);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    } else if (!isNative && event.key === 'Tab') {
      keepFocusInside(event.currentTarget, event.nativeEvent);
    }
  }

  return (
    <>
      {!isNative && <div className="eb-dialog__veil" />}
      <dialog
        ref={box}
        className={classes('eb-dialog', isWide && 'eb-dialog--wide', !isNative && 'eb-dialog--stand-in')}
        aria-labelledby={titleId}
        role={isNative ? undefined : 'dialog'}
        aria-modal={isNative ? undefined : true}
        open={isNative ? undefined : true}
        onKeyDown={onKeyDown}
        onCancel={(event) => {
          // Reached when focus was on something that is gone, so that the key never came by here.
          event.preventDefault();
          onClose();
        }}
        onClose={onClose}
      >
        <div className="eb-dialog__head">
          <h2 id={titleId} ref={heading} tabIndex={-1} className="eb-dialog__title">{title}</h2>
          {closeWord && <Button look="quiet" className="eb-dialog__close" onClick={onClose}>{closeWord}</Button>}
        </div>
        {children}
        {actions && <div className="eb-dialog__actions">{actions}</div>}
        <LiveRegion />
      </dialog>
    </>
  );
}

type Box = { readonly current: HTMLDialogElement | null };
type Heading = { readonly current: HTMLHeadingElement | null };

function useOpening(box: Box, heading: Heading, isNative: boolean) {
  useEffect(() => {
    const cameFrom = document.activeElement;
    if (isNative && box.current?.open === false) box.current.showModal();
    const asksForFocus = box.current?.querySelector<HTMLElement>('[data-first-focus]');
    (asksForFocus ?? heading.current)?.focus();
    return () => {
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
    };
  }, [box, heading, isNative]);
}
