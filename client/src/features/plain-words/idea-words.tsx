/** The words of a note. Terms of the word list are quietly marked, and explained when pressed. */
import { useMemo, useState } from 'react';
import { useAll } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { findTerms } from './find-terms.ts';
import { listWords, type ListedWord } from './glossary-words.ts';
import './plain-words.css';

export function IdeaWords({ text }: { text: string }) {
  const say = useSay();
  const glossary = useAll('glossary');
  const stretches = useMemo(() => (glossary.size === 0 ? null : findTerms(text, listWords(glossary))), [text, glossary]);
  const [open, setOpen] = useState<ListedWord | null>(null);
  if (stretches === null) return text;
  return (
    <>
      {stretches.map(({ text: words, word }, at) =>
        word === null ? (
          words
        ) : (
          <button key={at} type="button" className="eb-term" aria-label={say('lint.termName', { word: words })} onClick={() => setOpen(word)}>
            {words}
          </button>
        ),
      )}
      {open !== null && (
        <Dialog isOpen onClose={() => setOpen(null)} title={say('lint.word', { word: open.term })} closeWord={say('board.close')}>
          <p className="eb-lead" dir="auto">{open.meaning}</p>
        </Dialog>
      )}
    </>
  );
}
