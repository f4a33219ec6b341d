/** One group that could be made: its telling words, its ideas with ticks, and what to do with it. Nothing is done yet. */
import { useId } from 'react';
import type { SuggestedGroup } from '@evenboard/shared/similarity/suggest-groups';
import { LIMITS } from '@evenboard/shared/domain/text-limits';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import { Row } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Choice } from './use-choices.ts';

export type SuggestedGroupProps = {
  group: SuggestedGroup;
  /** Those of its ideas that are still in no group. */
  ideas: readonly { id: string; text: string }[];
  /** Of its area. */
  areaName: string;
  choice: Choice;
  onChange: (change: Partial<Choice>) => void;
};

export function SuggestedGroupCard({ group, ideas, areaName, choice, onChange }: SuggestedGroupProps) {
  const say = useSay();
  const headingId = useId();
  const title = group.words.join(', ');
  const isUsed = choice.state === 'used';
  const isLeft = choice.state === 'left';
  const inside = ideas.filter(({ id }) => !choice.out.has(id)).length;
  return (
    <li className={classes('eb-suggested', isUsed && 'eb-suggested--used')} aria-labelledby={headingId}>
      <h4 id={headingId} className="eb-suggested__words" dir="auto">{title}</h4>
      <p className="eb-soft">{say(isLeft ? 'suggest.leftCount' : 'suggest.count', { n: inside, area: areaName })}</p>
      {!isLeft && <Ideas ideas={ideas} centralId={group.ideaIds[0]} choice={choice} onChange={onChange} />}
      {isUsed && (
        <TextField
          label={say('suggest.name')}
          value={choice.name}
          maxLength={LIMITS.titleGraphemes}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      )}
      {isUsed && inside < 2 && <p className="eb-suggested__few">{say('suggest.tooFew')}</p>}
      <Row>
        <Button
          aria-pressed={isUsed}
          aria-label={say(isUsed ? 'suggest.usedName' : 'suggest.useName', { group: title })}
          onClick={() => onChange({ state: isUsed ? 'open' : 'used' })}
        >
          {say(isUsed ? 'suggest.used' : 'suggest.use')}
        </Button>
        <Button
          look="quiet"
          aria-label={say(isLeft ? 'suggest.againName' : 'suggest.leaveName', { group: title })}
          onClick={() => onChange({ state: isLeft ? 'open' : 'left' })}
        >
          {say(isLeft ? 'suggest.again' : 'suggest.leave')}
        </Button>
      </Row>
    </li>
  );
}

type IdeasProps = Pick<SuggestedGroupProps, 'ideas' | 'choice' | 'onChange'> & { centralId: string | undefined };

function Ideas({ ideas, centralId, choice, onChange }: IdeasProps) {
  const say = useSay();
  function tick(id: string, isIn: boolean): void {
    const out = new Set(choice.out);
    if (isIn) out.delete(id);
    else out.add(id);
    onChange({ out });
  }
  return (
    <fieldset className="eb-suggested__ideas">
      <legend className="eb-soft">{say('suggest.ideas')}</legend>
      {ideas.map(({ id, text }) => (
        <Checkbox
          key={id}
          isBare
          label={<span dir="auto">{text}</span>}
          hint={id === centralId ? say('suggest.central') : undefined}
          checked={!choice.out.has(id)}
          onChange={(event) => tick(id, event.target.checked)}
        />
      ))}
    </fieldset>
  );
}
