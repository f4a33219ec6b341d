/**
 * The frame of a screen (skip link, top bar, main, foot) and the few boxes that everything is laid out with.
 * A screen has one Page; the main part takes focus when the screen changes.
 */
import type { ElementType, ReactNode, Ref } from 'react';
import { classes } from './classes.ts';
import { Wordmark } from './wordmark.tsx';
import './layout.css';

export type PageProps = {
  /** Words of the link past the top bar ("Skip to the main part"). */
  skip: string;
  /** Where the wordmark leads; without it, it is plain text. */
  homeHref?: string | undefined;
  /** What stands beside the wordmark: state, menus. */
  top?: ReactNode | undefined;
  foot?: ReactNode | undefined;
  width?: 'narrow' | 'wide' | 'full' | undefined;
  mainRef?: Ref<HTMLElement> | undefined;
  /** What the main part is, said when the focus comes to it. */
  mainLabel?: string | undefined;
  children: ReactNode;
};

export function Page({ skip, homeHref, top, foot, width = 'wide', mainRef, mainLabel, children }: PageProps) {
  const inner = classes('eb-page__inner', width !== 'wide' && `eb-page__inner--${width}`);
  return (
    <div className="eb-page">
      <a className="eb-skip" href="#main">{skip}</a>
      <header className="eb-page__top">
        <div className={classes(inner, 'eb-page__bar')}>
          <Wordmark href={homeHref} isShortOnPhone={top !== undefined} />
          {top}
        </div>
      </header>
      <main id="main" tabIndex={-1} ref={mainRef} aria-label={mainLabel} className="eb-page__main">
        <div className={inner}>{children}</div>
      </main>
      {foot && (
        <footer className="eb-page__foot">
          <div className={inner}>{foot}</div>
        </footer>
      )}
    </div>
  );
}

export type PanelProps = {
  as?: 'div' | 'section' | 'aside' | 'article' | undefined;
  /** Id of the heading that names it. */
  labelledBy?: string | undefined;
  isFlat?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
};

export function Panel({ as: Tag = 'div', labelledBy, isFlat, className, children }: PanelProps) {
  return (
    <Tag className={classes('eb-panel', isFlat && 'eb-panel--flat', className)} aria-labelledby={labelledBy}>
      {children}
    </Tag>
  );
}

export type StackProps = {
  as?: ElementType | undefined;
  /** Space between children in steps of 8 px. */
  space?: 1 | 2 | 3 | 4 | 6 | undefined;
  className?: string | undefined;
  children: ReactNode;
};

export function Stack({ as: Tag = 'div', space = 2, className, children }: StackProps) {
  return <Tag className={classes('eb-stack', space !== 2 && `eb-stack--${space}`, className)}>{children}</Tag>;
}

export type RowProps = { isApart?: boolean | undefined; className?: string | undefined; children: ReactNode };

/** Things side by side that wrap. */
export function Row({ isApart, className, children }: RowProps) {
  return <div className={classes('eb-row', isApart && 'eb-row--apart', className)}>{children}</div>;
}
