/** The place in the address and the step of the group, put together into what this person sees now. */
import { useEffect, useState } from 'react';
import { chooseStep, NOT_YET, noteGroup, readOffer, type Follow, type Offer } from './follow.ts';
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
  // Going where the group is counts as a move of one's own, also where the address stays as it is.
  const [joins, setJoins] = useState(0);
  const [kept, setKept] = useState<{ follow: Follow; place: Place | null }>({ follow: NOT_YET, place: null });
  const hasMoved = place !== kept.place;
  const chosen = hasMoved && place?.screen === 'step' ? chooseStep(place.activityId, group) : kept.follow;
  const follow = noteGroup(chosen, group);
  // What is shown is worked out anew each time; what it came to is kept for the next time.
  useEffect(() => {
    if (hasMoved || follow !== kept.follow) setKept({ follow, place });
  }, [hasMoved, follow, kept, place]);

  return {
    place,
    moves: moves + joins,
    stepId: follow.seen,
    offer: readOffer(follow, group),
    join(activityId) {
      setJoins((count) => count + 1);
      setKept({ follow: chooseStep(activityId, activityId), place });
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
