/** The names of the questions and areas that are on the board, in its order. */
import { useMemo } from 'react';
import { inOrder, listQuestions } from '@evenboard/shared/document/arrange-board';
import { useAll } from '../../document/use-records.ts';

export function useQuestionTexts(): readonly string[] {
  const questions = useAll('questions');
  return useMemo(() => [...new Set(listQuestions(questions).map((id) => questions.get(id)?.text ?? ''))], [questions]);
}

/** The areas of the question with these words; none where each row names its own question. */
export function useAreaNames(question: string | null): readonly string[] {
  const questions = useAll('questions');
  const areas = useAll('areas');
  return useMemo(() => {
    const questionId = listQuestions(questions).find((id) => questions.get(id)?.text === question);
    const own = [...areas].filter(([, area]) => area.questionId === questionId && area.state === 'shown');
    const ids = inOrder(own.map(([id, { order }]) => ({ id, order })));
    return [...new Set(ids.map((id) => areas.get(id)?.name ?? ''))];
  }, [questions, areas, question]);
}
