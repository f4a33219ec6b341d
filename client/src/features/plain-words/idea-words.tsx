/** The words of a note. Terms of the word list are quietly marked, and explained when pressed. */
import { useMemo, useState } from 'react';
import { useBoardParts } from '../../board/board-parts.ts';
import { useAll } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { findTerms } from './find-terms.ts';
import { listWords, type ListedWord } from './glossary-words.ts';
import './plain-words.css';

export function IdeaWords({ text }: { text: string }) {
  const say = useSay();
  const { MeaningDialog } = useBoardParts();
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
          <button key={at} type="button" className="eb-term" aria-label={say('board.termName', { word: words })} onClick={() => setOpen(word)}>
            <span className="eb-term__word">{words}</span>
          </button>
        ),
      )}
      {open !== null && <MeaningDialog term={open.term} meaning={open.meaning} onClose={() => setOpen(null)} />}
    </>
  );
}
