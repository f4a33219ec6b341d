/** What not everybody needs before the first choice: how the vote works, and the search. Each opens when asked for. */
import { useEffect, useId, useRef, useState } from 'react';
import type { Round } from '@evenboard/shared/domain/round';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { FoundOptions } from './use-found-options.ts';

type Tool = 'how' | 'find';

export function VoteTools({ round, search }: { round: Round; search: FoundOptions }) {
  const say = useSay();
  const panelId = useId();
  const [open, setOpen] = useState<Tool | null>(null);
  function press(tool: Tool) {
    // A search that is out of sight must not leave choices out.
    search.clear();
    setOpen(open === tool ? null : tool);
  }
  const button = (tool: Tool, words: string) => (
    <Button look="quiet" aria-expanded={open === tool} aria-controls={panelId} onClick={() => press(tool)}>{words}</Button>
  );
  return (
    <>
      <div className="eb-vote__tools">
        {button('how', say('vote.how'))}
        {search.canSearch && button('find', say('vote.find'))}
      </div>
      <div id={panelId}>
        {open === 'how' && <How round={round} />}
        {open === 'find' && <Find search={search} />}
      </div>
    </>
  );
}

function How({ round }: { round: Round }) {
  const say = useSay();
  return (
    <ul className="eb-vote__how">
      <li>{say('vote.mostForOne', { n: round.cap })}</li>
      <li>{say('vote.first', { by: round.rankBy })}</li>
      <li>{say('vote.change')}</li>
      <li>{say('vote.secret')}</li>
      <li>{say('vote.listOrder')}</li>
    </ul>
  );
}

function Find({ search }: { search: FoundOptions }) {
  const say = useSay();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <TextField
      ref={field}
      label={say('vote.find')}
      hint={say('vote.findHint')}
      count={search.wanted === '' ? undefined : search.sayFound()}
      type="search"
      autoComplete="off"
      value={search.wanted}
      onChange={(event) => search.want(event.target.value)}
    />
  );
}
