/**
 * The one quiet line under a box ("2 words some people may not know"). It opens when pressed, never grades, and never
 * stands in the way of sending.
 */
import { useEffect, useId, useRef, useState } from 'react';
import type { Finding } from '@evenboard/shared/plain-language/finding';
import type { Say } from '@evenboard/shared/words/catalogue';
import type { WritingHelpProps } from '../../board/board-parts.ts';
import { useAll } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { DefinitionOffer } from './definition-offer.tsx';
import { FindingCard } from './finding-card.tsx';
import { findWord } from './glossary-words.ts';
import { replaceSpan } from './replace-span.ts';
import { NOTHING_READ, useFindings, type Reading } from './use-findings.ts';
import './plain-words.css';

type Change = { before: string; after: string; words: string };

export function WritingHelp({ text, onChange }: WritingHelpProps) {
  const say = useSay();
  const announce = useAnnounce();
  const glossary = useAll('glossary');
  const root = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState<readonly string[]>([]);
  const [isOpen, setOpen] = useState(false);
  const [change, setChange] = useState<Change | null>(null);
  const reading = useFindings(text, kept);
  const isFresh = reading.text === text;
  // What is sent or emptied is done with: the next idea begins with a closed line.
  if (text === '' && isOpen) setOpen(false);
  useSayingFindings(isFresh ? reading : NOTHING_READ, text === '');
  const definition = isFresh ? reading.definitions.find(({ term }) => findWord(glossary, term) === null) : undefined;

  function replace(finding: Finding, words: string): void {
    const after = replaceSpan(text, finding, words);
    setChange({ before: text, after, words });
    onChange(after);
    announce(say('lint.changed', { words }));
  }
  function undo(): void {
    if (change !== null) onChange(change.before);
    setChange(null);
    focusBox(root.current);
  }
  function keep(finding: Finding): void {
    setKept([...kept, finding.term]);
    focusBox(root.current);
  }

  return (
    <div ref={root} className="eb-help">
      {change !== null && change.after === text && <Changed words={change.words} onUndo={undo} />}
      {reading.findings.length > 0 && text !== '' && (
        <Findings
          reading={reading}
          isOpen={isOpen && isFresh}
          onToggle={() => setOpen(!isOpen)}
          onReplace={replace}
          onKeep={keep}
        />
      )}
      {definition !== undefined && (
        <DefinitionOffer term={definition.term} meaning={definition.meaning} onAdded={() => focusBox(root.current)} />
      )}
    </div>
  );
}

/** Once for each new word, after the pause: whoever does not see the line hears that it is there. */
function useSayingFindings({ findings, total }: Reading, isEmpty: boolean): void {
  const say = useSay();
  const announce = useAnnounce();
  const told = useRef<readonly string[]>([]);
  useEffect(() => {
    if (isEmpty) told.current = [];
    const fresh = findings.map(({ term }) => term).filter((term) => !told.current.includes(term));
    if (fresh.length === 0) return;
    told.current = [...told.current, ...fresh];
    announce(say('lint.lineSaid', { line: sayLine(say, findings, total) }));
  }, [findings, total, isEmpty, say, announce]);
}

function sayLine(say: Say, findings: readonly Finding[], total: number): string {
  const n = findings.length;
  if (findings.every(({ kind }) => kind === 'label')) return say('lint.lineKinder', { n });
  return total > n ? say('lint.lineOf', { n, total }) : say('lint.line', { n });
}

type FindingsProps = {
  reading: Reading;
  isOpen: boolean;
  onToggle: () => void;
  onReplace: (finding: Finding, words: string) => void;
  onKeep: (finding: Finding) => void;
};

function Findings({ reading: { findings, total }, isOpen, onToggle, onReplace, onKeep }: FindingsProps) {
  const say = useSay();
  const listId = useId();
  return (
    <>
      <button type="button" className="eb-help__line" aria-expanded={isOpen} aria-controls={isOpen ? listId : undefined} onClick={onToggle}>
        {sayLine(say, findings, total)}
      </button>
      {isOpen && (
        <ul role="list" id={listId} className="eb-help__findings">
          {findings.map((finding) => (
            <FindingCard
              key={`${finding.start} ${finding.term}`}
              finding={finding}
              onReplace={(words) => onReplace(finding, words)}
              onKeep={() => onKeep(finding)}
            />
          ))}
        </ul>
      )}
    </>
  );
}

/** Takes the focus, as the button that was pressed is gone. */
function Changed({ words, onUndo }: { words: string; onUndo: () => void }) {
  const say = useSay();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <p className="eb-help__changed">
      <span dir="auto">{say('lint.changed', { words })}</span>{' '}
      <Button ref={button} look="quiet" onClick={onUndo}>{say('lint.undo')}</Button>
    </p>
  );
}

function focusBox(root: HTMLElement | null): void {
  root?.parentElement?.querySelector('textarea')?.focus();
}
