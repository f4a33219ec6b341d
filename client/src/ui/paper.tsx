/** The paper that ideas are written on, the tinted frame that holds a group, and the small tag that says a state. */
import type { HTMLAttributes, ReactNode, Ref } from 'react';
import { classes } from './classes.ts';
import './paper.css';

export type NoteProps = HTMLAttributes<HTMLElement> & {
  as?: 'li' | 'div' | 'article' | undefined;
  /** My own idea: a thicker edge. Say it in words too. */
  isMine?: boolean | undefined;
  /** Not saved yet: a dashed edge. Say it in words too. */
  isWaiting?: boolean | undefined;
  ref?: Ref<HTMLLIElement & HTMLDivElement> | undefined;
};

export function Note({ as: Tag = 'li', isMine, isWaiting, className, children, ...rest }: NoteProps) {
  return (
    <Tag {...rest} className={classes('eb-note', isMine && 'eb-note--mine', isWaiting && 'eb-note--waiting', className)}>
      {children}
    </Tag>
  );
}

export type FrameProps = HTMLAttributes<HTMLElement> & {
  as?: 'section' | 'div' | 'li' | undefined;
  /** 1 green, 2 sand, 3 blue, 4 rose, 5 violet, 6 grey. */
  tint?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
  ref?: Ref<HTMLLIElement & HTMLDivElement> | undefined;
};

export function Frame({ as: Tag = 'section', tint = 1, className, children, ...rest }: FrameProps) {
  return (
    <Tag {...rest} className={classes('eb-frame', tint !== 1 && `eb-frame--${tint}`, className)}>
      {children}
    </Tag>
  );
}

export type TagProps = { look?: 'plain' | 'strong' | 'accent' | undefined; children: ReactNode };

export function Tag({ look = 'plain', children }: TagProps) {
  return <span className={classes('eb-tag', look !== 'plain' && `eb-tag--${look}`)}>{children}</span>;
}
