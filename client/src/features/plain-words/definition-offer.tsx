/** A meaning that somebody typed in their idea, offered to the word list so that nobody else has to ask. */
import { useState } from 'react';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { useSetMeaning } from './use-set-meaning.ts';

type DefinitionOfferProps = { term: string; meaning: string; onAdded: () => void };

export function DefinitionOffer({ term, meaning, onAdded }: DefinitionOfferProps) {
  const say = useSay();
  const setMeaning = useSetMeaning();
  const [problem, setProblem] = useState<string | null>(null);

  async function add(): Promise<void> {
    const found = await setMeaning(term, meaning);
    setProblem(found);
    if (found === null) onAdded();
  }

  return (
    <div className="eb-offer-word">
      <p dir="auto">{say('lint.wordListOffer', { word: term })}</p>
      <Button look="quiet" aria-label={say('lint.addToWordListName', { word: term })} onClick={() => void add()}>
        {say('lint.addToWordList')}
      </Button>
      {problem !== null && <p role="alert" className="eb-field__error">{problem}</p>}
    </div>
  );
}
