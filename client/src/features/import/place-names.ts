/** The names of the questions and their areas that are on the board, in its order. */
import { useMemo } from 'react';
import { inOrder, listQuestions } from '@evenboard/shared/document/arrange-board';
import { useAll } from '../../document/use-records.ts';

export type QuestionPlaces = { question: string; areas: readonly string[] };

export function useQuestionPlaces(): readonly QuestionPlaces[] {
  const questions = useAll('questions');
  const areas = useAll('areas');
  return useMemo(() => {
    const places = new Map<string, Set<string>>();
    const shown = inOrder([...areas].filter(([, { state }]) => state === 'shown').map(([id, { order }]) => ({ id, order })));
    for (const questionId of listQuestions(questions)) {
      const text = questions.get(questionId)?.text ?? '';
      const names = shown.flatMap((id) => areas.get(id) ?? []).filter((area) => area.questionId === questionId).map(({ name }) => name);
      // Questions of the same words are one place: an import finds places by their names.
      places.set(text, new Set([...(places.get(text) ?? []), ...names]));
    }
    return [...places].map(([question, names]) => ({ question, areas: [...names] }));
  }, [questions, areas]);
}
