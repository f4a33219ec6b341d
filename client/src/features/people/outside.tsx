/** Who was taken out, folded away, each with the way back in. */
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import type { ListedPerson } from './list-people.ts';
import type { Who } from './use-change-role.ts';

type OutsideProps = { people: readonly ListedPerson[]; onLetIn: (who: Who) => Promise<void> };

export function Outside({ people, onLetIn }: OutsideProps) {
  const say = useSay();
  if (people.length === 0) return null;
  return (
    <details className="eb-people__outside">
      <summary>{say('people.outside', { n: people.length })}</summary>
      <ul className="eb-people" role="list">
        {people.map(({ id, called }) => (
          <li key={id} className="eb-people__row">
            <p className="eb-people__name"><bdi>{called}</bdi></p>
            <Button aria-label={say('people.letInName', { name: called })} onClick={() => void onLetIn({ id, called })}>
              {say('people.letIn')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
