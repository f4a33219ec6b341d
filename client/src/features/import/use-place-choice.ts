/** Where ideas without a place go: the first question and an area of no special name, until somebody chooses another. */
import { useMemo, useState } from 'react';
import { useSay } from '../../strings/say-context.ts';
import { useAreaNames, useQuestionTexts } from './place-names.ts';
import type { Defaults } from './plan.ts';

export function usePlaceChoice(): [Defaults, (chosen: Defaults) => void] {
  const say = useSay();
  const questions = useQuestionTexts();
  const [picked, setPicked] = useState<{ question?: string; area?: string }>({});
  const question = picked.question ?? questions[0] ?? '';
  const areas = useAreaNames(question);
  // A row may name another question than this: an area's name from here would mean nothing there.
  const area = picked.area ?? (areas.length === 1 ? areas[0] : undefined) ?? say('setup.firstArea');
  const chosen = useMemo(() => ({ question, area }), [question, area]);
  // Another question has other areas, so an area that was picked for the last one is let go.
  const choose = (next: Defaults) => setPicked(next.question === question ? next : { question: next.question });
  return [chosen, choose];
}
