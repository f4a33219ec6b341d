/**
 * A button that shows a list of buttons. Deliberately no role="menu": Tab and Enter are enough, and Escape,
 * choosing, or leaving closes it. Escape and choosing give focus back to the button.
 */
import { useEffect, useId, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent, ReactNode, RefObject } from 'react';
import { Button } from './button.tsx';
import type { ButtonLook } from './button.tsx';
import { classes } from './classes.ts';
import './menu.css';

export type MenuItem = {
  id: string;
  label: ReactNode;
  hint?: ReactNode | undefined;
  isDanger?: boolean | undefined;
  onSelect: () => void;
};

export type MenuProps = {
  label: ReactNode;
  /** The full name when several menus share a label: "Move: Warm places to sit". */
  accessibleName?: string | undefined;
  items: readonly MenuItem[];
  look?: ButtonLook | undefined;
  align?: 'start' | 'end' | undefined;
  /** False when choosing puts focus somewhere else on purpose, such as a dialog that restores it. */
  givesFocusBack?: boolean | undefined;
};

export function Menu({ label, accessibleName, items, look = 'secondary', align = 'start', givesFocusBack = true }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const listId = useId();
  useCloseOnPressOutside(box, isOpen, setOpen);
  useEffect(() => {
    if (isOpen) list.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    event.preventDefault();
    setOpen(false);
    button.current?.focus();
  }
  function onBlur(event: FocusEvent<HTMLDivElement>) {
    const next = event.relatedTarget;
    if (next instanceof Node && !event.currentTarget.contains(next)) setOpen(false);
  }
  function choose(item: MenuItem) {
    setOpen(false);
    if (givesFocusBack) button.current?.focus();
    item.onSelect();
  }

  return (
    <div
      ref={box}
      className={classes('eb-menu', look === 'quiet' && 'eb-menu--quiet', align === 'end' && 'eb-menu--end')}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <Button
        ref={button}
        look={look}
        aria-label={accessibleName}
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </Button>
      {isOpen && (
        <ul ref={list} id={listId} role="list" className="eb-menu__list">
          {items.map((item) => (
            <li key={item.id}>
              <button
                type="button"
                className={classes('eb-menu__item', item.isDanger && 'eb-menu__item--danger')}
                onClick={() => choose(item)}
              >
                {item.label}
                {item.hint && <span className="eb-menu__hint">{item.hint}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function useCloseOnPressOutside(
  box: RefObject<HTMLDivElement | null>,
  isOpen: boolean,
  setOpen: (isOpen: boolean) => void,
) {
  useEffect(() => {
    if (!isOpen) return undefined;
    function onPointerDown(event: PointerEvent) {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    }
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [box, isOpen, setOpen]);
}
