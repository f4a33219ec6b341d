/** A meaning that somebody typed in their idea, offered to the word list so that nobody else has to ask. */
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { useSetMeaning } from './use-set-meaning.ts';

export function DefinitionOffer({ term, meaning }: { term: string; meaning: string }) {
  const say = useSay();
  const setMeaning = useSetMeaning();
  return (
    <div className="eb-offer-word">
      <p dir="auto">{say('lint.wordListOffer', { word: term })}</p>
      <Button look="quiet" aria-label={say('lint.addToWordListName', { word: term })} onClick={() => void setMeaning(term, meaning)}>
        {say('lint.addToWordList')}
      </Button>
    </div>
  );
}
