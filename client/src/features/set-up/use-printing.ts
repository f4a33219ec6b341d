/**
 * Puts one part of the page on paper. On a phone `print` returns at once and the paper is drawn later, so the part stays
 * chosen until printing has ended; a press of any key ends it too, so that Ctrl+P never prints what was chosen before.
 */
import { useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

const ENDS = ['afterprint', 'keydown', 'pointerdown'] as const;

export function usePrinting<Part>(): [Part | null, (part: Part) => void] {
  const [printing, setPrinting] = useState<Part | null>(null);
  const isPrinting = printing !== null;
  useEffect(() => {
    if (!isPrinting) return undefined;
    const end = () => flushSync(() => setPrinting(null));
    for (const name of ENDS) addEventListener(name, end, true);
    return () => {
      for (const name of ENDS) removeEventListener(name, end, true);
    };
  }, [isPrinting]);
  const print = useCallback((part: Part) => {
    // `print` draws the page as it stands at that moment.
    flushSync(() => setPrinting(() => part));
    window.print();
  }, []);
  return [printing, print];
}
