/** The place in the address and the step of the group, put together into what this person sees now. */
import { useEffect, useState } from 'react';
import { chooseStep, NOT_YET, noteGroup, readOffer, type Offer } from './follow.ts';
import { writePlace, type Place } from './place.ts';
import { usePlace } from './use-place.ts';

export type Following = {
  place: Place | null;
  moves: number;
  /** The step to show, or none before the start. */
  stepId: string | null;
  offer: Offer;
  /** To where the group is, or to the step that the person has just brought the group to. */
  join(activityId: string): void;
};

export function useFollow(group: string | null): Following {
  const { place, moves } = usePlace();
  const [kept, setFollow] = useState(NOT_YET);
  const [seenPlace, setSeenPlace] = useState<Place | null>(null);
  let follow = kept;
  // Both are kept in step while rendering, so that no screen of the old place is ever drawn.
  if (place !== seenPlace) {
    setSeenPlace(place);
    if (place?.screen === 'step') follow = chooseStep(place.activityId, group);
  }
  follow = noteGroup(follow, group);
  if (follow !== kept) setFollow(follow);

  return {
    place,
    moves,
    stepId: follow.seen,
    offer: readOffer(follow, group),
    join(activityId) {
      setFollow(chooseStep(activityId, activityId));
      // The agenda stays in sight: the next step is opened from there too.
      if (place !== null && place.screen !== 'agenda') location.hash = writePlace(null);
    },
  };
}

/** Focus and scroll go to the top of the screen after a move of one's own, never after somebody else's [I2]. */
export function useFocusOnMove(moves: number, main: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    if (moves === 0) return;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [moves, main]);
}
