/**
 * Where ideas without a place go: the question that the group is at, or the first, and an area of no special name, until
 * somebody chooses others.
 */
import { useMemo, useState } from 'react';
import { useRecord, useWorkshop } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { useQuestionPlaces } from './place-names.ts';
import type { Defaults } from './plan.ts';

export type PlaceChoice = Required<Defaults>;

export function usePlaceChoice(): [PlaceChoice, (chosen: PlaceChoice) => void] {
  const say = useSay();
  const places = useQuestionPlaces();
  const [picked, setPicked] = useState<Partial<PlaceChoice>>({});
  const activity = useRecord('activities', useWorkshop()?.currentActivityId ?? '');
  const atHand = useRecord('questions', activity?.questionId ?? '');
  const question = picked.question ?? (atHand?.state === 'shown' ? atHand.text : undefined) ?? places[0]?.question ?? '';
  const areaQuestion = picked.areaQuestion ?? question;
  const areas = places.find((place) => place.question === areaQuestion)?.areas ?? [];
  // A row may name another question than this: an area's name from here would mean nothing there.
  const area = picked.area ?? (areas.length === 1 ? areas[0] : undefined) ?? say('setup.firstArea');
  const chosen = useMemo(() => ({ question, area, areaQuestion }), [question, area, areaQuestion]);
  return [chosen, setPicked];
}
