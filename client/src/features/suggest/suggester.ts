/** What is asked of the comparison and what it answers, alike in the worker and, where there is none, between frames. */
import { compareIdeas, type Comparison, type Progress } from '@evenboard/shared/similarity/compare-ideas';
import type { ComparedIdea } from '@evenboard/shared/similarity/compared-idea';
import type { Twins } from '@evenboard/shared/similarity/find-twins';
import { SETTINGS } from '@evenboard/shared/similarity/settings';
import { suggestGroups, type SuggestedGroup } from '@evenboard/shared/similarity/suggest-groups';

export type SuggestRequest = { kind: 'compare'; ideas: readonly ComparedIdea[] } | { kind: 'cut'; cut: number };

export type SuggestReply =
  | ({ kind: 'progress' } & Progress)
  | { kind: 'compared'; twins: readonly Twins[] }
  | { kind: 'groups'; cut: number; groups: readonly SuggestedGroup[] };

export type Suggester = (request: SuggestRequest) => Generator<SuggestReply, void>;

/** Keeps the last comparison, so that the slider asks for a cut alone. */
export function createSuggester(): Suggester {
  let comparison: Comparison | null = null;

  function* compare(ideas: readonly ComparedIdea[]): Generator<SuggestReply, Comparison> {
    const work = compareIdeas(ideas, SETTINGS);
    for (let step = work.next(); ; step = work.next()) {
      if (step.done === true) return step.value;
      yield { kind: 'progress', ...step.value };
    }
  }

  return function* answer(request) {
    if (request.kind === 'compare') {
      comparison = yield* compare(request.ideas);
      yield { kind: 'compared', twins: comparison.twins };
    } else if (comparison !== null) {
      yield { kind: 'groups', cut: request.cut, groups: suggestGroups(comparison, request.cut) };
    }
  };
}
