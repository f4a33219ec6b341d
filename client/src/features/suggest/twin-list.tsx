/** Pairs that may say the same. Each is asked about; nothing is put together by itself. */
import { useRef, useState } from 'react';
import type { Twins } from '@evenboard/shared/similarity/find-twins';
import { nameIdea } from '../../board/name-idea.ts';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import type { Whereabouts } from './use-whereabouts.ts';

const SHOWN_AT_FIRST = 5;

export type TwinListProps = {
  twins: readonly Twins[];
  whereabouts: Whereabouts;
  onJoin: (twins: Twins) => void;
  onKeepApart: (twins: Twins) => void;
};

export function TwinList({ twins, whereabouts, onJoin, onKeepApart }: TwinListProps) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  const [areAllShown, showAll] = useState(false);
  const shown = areAllShown ? twins : twins.slice(0, SHOWN_AT_FIRST);

  /** The pressed button goes with its pair; the keyboard's place is the heading then. */
  function settle(pair: Twins, act: (twins: Twins) => void): void {
    heading.current?.focus();
    act(pair);
  }

  return (
    <Stack as="section">
      <h3 ref={heading} tabIndex={-1}>{say('suggest.twins', { n: twins.length })}</h3>
      <ul role="list" className="eb-suggest__list">
        {shown.map((pair) => (
          <TwinCard
            key={`${pair.one} ${pair.two}`}
            texts={[whereabouts.textOf(pair.one), whereabouts.textOf(pair.two)]}
            onJoin={() => settle(pair, onJoin)}
            onKeepApart={() => settle(pair, onKeepApart)}
          />
        ))}
      </ul>
      {shown.length < twins.length && (
        <Button onClick={() => showAll(true)}>{say('suggest.moreTwins', { n: twins.length - shown.length })}</Button>
      )}
    </Stack>
  );
}

type TwinCardProps = { texts: readonly [string, string]; onJoin: () => void; onKeepApart: () => void };

function TwinCard({ texts, onJoin, onKeepApart }: TwinCardProps) {
  const say = useSay();
  const [one, two] = [nameIdea(texts[0]), nameIdea(texts[1])];
  return (
    <li className="eb-suggested">
      <ul role="list" className="eb-suggest__pair">
        {texts.map((text, at) => <li key={at} className="eb-suggest__text" dir="auto">{text}</li>)}
      </ul>
      <Row>
        <Button aria-label={say('suggest.joinName', { one, two })} onClick={onJoin}>{say('suggest.join')}</Button>
        <Button look="quiet" aria-label={say('suggest.apartName', { one, two })} onClick={onKeepApart}>{say('suggest.apart')}</Button>
      </Row>
    </li>
  );
}
