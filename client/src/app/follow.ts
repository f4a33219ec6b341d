/**
 * Which step a person looks at, and when the group's step is offered to them. The rule: the group's moves never take a
 * person away from a step, they only make an offer [I2]; before the first step there is nothing to be taken away from.
 */
export type Follow = {
  /** The step that the person looks at, or none while they wait for the start. */
  seen: string | null;
  /** Where the group was when the person last chose where to be. */
  groupThen: string | null;
};

export const NOT_YET: Follow = { seen: null, groupThen: null };

/** Takes note of where the group is now. */
export function noteGroup(follow: Follow, group: string | null): Follow {
  if (follow.seen === null) return group === null ? follow : { seen: group, groupThen: group };
  if (follow.seen === group && follow.groupThen !== group) return { ...follow, groupThen: group };
  return follow;
}

/** The person goes to a step by choice. */
export function chooseStep(step: string, group: string | null): Follow {
  return { seen: step, groupThen: group };
}

export type Offer = 'none' | 'movedOn' | 'elsewhere';

export function readOffer({ seen, groupThen }: Follow, group: string | null): Offer {
  if (group === null || seen === null || seen === group) return 'none';
  return groupThen === group ? 'elsewhere' : 'movedOn';
}
