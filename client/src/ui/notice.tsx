/**
 * A message in the page. The title says what it is in words ("Not saved yet"); colour only helps.
 * Nothing here is announced: say it through useAnnounce when it is news.
 */
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import './notice.css';

export type NoticeKind = 'info' | 'warning' | 'success';

export type NoticeProps = {
  kind?: NoticeKind | undefined;
  title?: ReactNode | undefined;
  children?: ReactNode | undefined;
  /** Buttons that go with the message. */
  actions?: ReactNode | undefined;
};

export function Notice({ kind = 'info', title, children, actions }: NoticeProps) {
  return (
    <div className={classes('eb-notice', kind !== 'info' && `eb-notice--${kind}`)}>
      {title && <p className="eb-notice__title">{title}</p>}
      {children && <div>{children}</div>}
      {actions && <div className="eb-notice__more">{actions}</div>}
    </div>
  );
}
