/** What the linter says of the words in a box, once the writer has paused. It is fetched at the first pause, not before. */
import { useEffect, useState } from 'react';
import type { Definition, Finding } from '@evenboard/shared/plain-language/finding';
import { useAll } from '../../document/use-records.ts';
import { listWords } from './glossary-words.ts';

const PAUSE_MS = 800;
const MOST_SHOWN = 2;

/** `text` is what was read: offsets hold for it alone. */
export type Reading = {
  text: string;
  /** The first few. */
  findings: readonly Finding[];
  /** How many there are. */
  total: number;
  definitions: readonly Definition[];
};

export const NOTHING_READ: Reading = { text: '', findings: [], total: 0, definitions: [] };

export function useFindings(text: string, keptTerms: readonly string[]): Reading {
  const glossary = useAll('glossary');
  const [reading, setReading] = useState(NOTHING_READ);
  useEffect(() => {
    if (text.trim() === '') return undefined;
    let isWanted = true;
    async function read(): Promise<void> {
      const [{ lint, pickBest }, { findDefinitions }, { withFullMeaning }] = await Promise.all([
        import('@evenboard/shared/plain-language/lint'),
        import('@evenboard/shared/plain-language/definitions'),
        import('@evenboard/shared/plain-language/full-meaning'),
      ]);
      if (!isWanted) return;
      const findings = lint(text, { glossary: listWords(glossary) }).filter(({ term }) => !keptTerms.includes(term));
      setReading({ text, findings: pickBest(findings, MOST_SHOWN), total: countTerms(findings), definitions: findDefinitions(text).map(withFullMeaning) });
    }
    // Without a connection the linter may not come: then the box works without it.
    const timer = setTimeout(() => void read().catch(() => undefined), PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [text, glossary, keptTerms]);
  return text.trim() === '' ? NOTHING_READ : reading;
}

/** The same word twice is one word to explain. */
function countTerms(findings: readonly Finding[]): number {
  return new Set(findings.map(({ term }) => term)).size;
}
