/**
 * Buttons and links that look like buttons. A busy button stays focusable and says in words what it is
 * doing: a disabled one would drop the keyboard's place.
 */
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from 'react';
import { classes } from './classes.ts';
import './button.css';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

type Looks = {
  look?: ButtonLook | undefined;
  size?: 'normal' | 'large' | undefined;
  /** As wide as the place it stands in. */
  isWide?: boolean | undefined;
};

export type ButtonProps = Looks &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & {
    children: ReactNode;
    /** Words shown instead of the label while the press is being dealt with ("Saving…"). */
    busy?: string | undefined;
    ref?: Ref<HTMLButtonElement> | undefined;
  };

function lookClasses({ look = 'secondary', size = 'normal', isWide = false }: Looks, own?: string): string {
  return classes(
    'eb-button',
    look !== 'secondary' && `eb-button--${look}`,
    size === 'large' && 'eb-button--large',
    isWide && 'eb-button--wide',
    own,
  );
}

export function Button({ look, size, isWide, busy, children, className, onClick, type = 'button', ...rest }: ButtonProps) {
  const isBusy = busy !== undefined;
  function press(event: MouseEvent<HTMLButtonElement>) {
    if (isBusy) event.preventDefault();
    else onClick?.(event);
  }
  return (
    <button
      {...rest}
      type={type}
      className={lookClasses({ look, size, isWide }, className)}
      aria-disabled={isBusy || rest['aria-disabled']}
      onClick={press}
    >
      {busy ?? children}
    </button>
  );
}

export type ButtonLinkProps = Looks & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string; children: ReactNode };

export function ButtonLink({ look, size, isWide, className, children, ...rest }: ButtonLinkProps) {
  return (
    <a {...rest} className={lookClasses({ look, size, isWide }, className)}>
      {children}
    </a>
  );
}
