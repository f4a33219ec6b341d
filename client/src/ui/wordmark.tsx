/** The name with its mark: three notes of the same size standing on one level line. */
import { classes } from './classes.ts';
import './layout.css';

export type WordmarkProps = {
  href?: string | undefined;
  /** On a narrow phone the name is read out but not shown. */
  isShortOnPhone?: boolean | undefined;
};

export function Wordmark({ href, isShortOnPhone }: WordmarkProps) {
  const className = classes('eb-wordmark', isShortOnPhone && 'eb-wordmark--short');
  const inside = (
    <>
      <svg className="eb-mark" viewBox="0 0 30 24" aria-hidden="true" focusable="false">
        <rect className="eb-mark__note" x="1" y="7" width="8" height="10" rx="2" />
        <rect className="eb-mark__note eb-mark__note--mid" x="11" y="7" width="8" height="10" rx="2" />
        <rect className="eb-mark__note" x="21" y="7" width="8" height="10" rx="2" />
        <rect className="eb-mark__line" x="0" y="19" width="30" height="3" rx="1.5" />
      </svg>
      <span className="eb-wordmark__name">Evenboard</span>
    </>
  );
  return href === undefined ? <span className={className}>{inside}</span> : <a className={className} href={href}>{inside}</a>;
}
