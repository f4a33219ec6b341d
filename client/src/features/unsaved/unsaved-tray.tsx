/** "Not saved": words that the server did not take, in plain sight until their author has dealt with them [C2]. */
import { useId, useSyncExternalStore } from 'react';
import { useSession } from '../../document/session-context.ts';
import { useSay } from '../../strings/say-context.ts';
import { numberSame } from '../../board/number-same.ts';
import { nameItem, UnsavedItem } from './unsaved-item.tsx';
import './unsaved.css';

export function UnsavedTray() {
  const say = useSay();
  const { commander } = useSession();
  const items = useSyncExternalStore(commander.listen, commander.unsaved);
  const titleId = useId();
  const names = items.map((item) => [item.key, nameItem(say, item)] as const);
  const twins = numberSame(names);
  return (
    <section className="eb-unsaved" aria-labelledby={titleId}>
      <div role="status">
        <h2 id={titleId} className="eb-unsaved__title">{say('unsaved.title')}</h2>
        <p>{say('unsaved.lead', { n: items.length })}</p>
      </div>
      <ul className="eb-unsaved__list" role="list">
        {items.map((item) => <UnsavedItem key={item.key} item={item} twin={twins.get(item.key)} />)}
      </ul>
    </section>
  );
}
