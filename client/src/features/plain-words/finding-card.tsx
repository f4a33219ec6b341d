/** One finding: what the word means, plainer words to put in its place with one press, and the right to keep one's own. */
import { useState } from 'react';
import type { Finding } from '@evenboard/shared/plain-language/finding';
import type { Say } from '@evenboard/shared/words/catalogue';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/layout.tsx';
import { MeaningForm } from './meaning-form.tsx';

const MOST_SUGGESTIONS = 3;

type FindingCardProps = {
  finding: Finding;
  onReplace: (words: string) => void;
  onKeep: () => void;
};

export function FindingCard({ finding, onReplace, onKeep }: FindingCardProps) {
  const say = useSay();
  const [isExplaining, setExplaining] = useState(false);
  return (
    <li className="eb-finding">
      <p className="eb-finding__word" dir="auto">{say('lint.word', { word: finding.text })}</p>
      <p className="eb-finding__what" dir="auto">{sayFinding(say, finding)}</p>
      <div className="eb-finding__offers">
        {finding.suggestions.slice(0, MOST_SUGGESTIONS).map((words) => (
          <Button key={words} onClick={() => onReplace(words)}>{say('lint.sayAnotherWay', { words })}</Button>
        ))}
      </div>
      {isExplaining ? (
        <MeaningForm term={finding.term} meaning={finding.inFull ?? finding.explanation ?? ''} onDone={onKeep} />
      ) : (
        <Row>
          <Button look="quiet" aria-label={say('lint.keepName', { word: finding.text })} onClick={onKeep}>{say('lint.keep')}</Button>
          {finding.tier === 'explain' && (
            <Button look="quiet" aria-label={say('lint.explainName', { word: finding.text })} onClick={() => setExplaining(true)}>
              {say('lint.explain')}
            </Button>
          )}
        </Row>
      )}
    </li>
  );
}

function sayFinding(say: Say, { explanation, state, text }: Finding): string {
  if (state === 'ambiguous') return say('lint.oneOf');
  if (explanation === null) return say('lint.unknown', { word: text });
  return say(state === 'expanded-elsewhere' ? 'lint.elsewhere' : 'lint.meaning', { meaning: explanation });
}
