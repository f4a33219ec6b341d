/**
 * Suggested groups and pairs that may be the same, for the facilitator alone: nothing is sent until a group is used, and
 * then as one command, so that one undo takes all of them back.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createClusters } from '@evenboard/shared/commands/group-many';
import type { Twins } from '@evenboard/shared/similarity/find-twins';
import type { SuggestedGroup } from '@evenboard/shared/similarity/suggest-groups';
import { newId } from '../../commands/commander.ts';
import { useSession } from '../../document/session-context.ts';
import { useAll } from '../../document/use-records.ts';
import { sayRefusal } from '../../strings/say-refusal.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { boardNow } from '../../board/board-now.ts';
import { AreaChoice } from './area-choice.tsx';
import { CutSlider } from './cut-slider.tsx';
import { planGroups } from './plan-groups.ts';
import { SuggestedList } from './suggested-list.tsx';
import { TwinList } from './twin-list.tsx';
import { useChoices } from './use-choices.ts';
import { useJoinTwins } from './use-join-twins.ts';
import { useSuggestions, type Suggestions, type Working } from './use-suggestions.ts';
import { useWhereabouts } from './use-whereabouts.ts';

export type SuggestDialogProps = {
  questionId: string;
  /** Pairs that are to stay apart, as `one two`. */
  apart: ReadonlySet<string>;
  onKeepApart: (pair: string) => void;
  onClose: () => void;
};

export function SuggestDialog({ questionId, apart, onKeepApart, onClose }: SuggestDialogProps) {
  const say = useSay();
  const announce = useAnnounce();
  const { commander, replica } = useSession();
  const suggestions = useSuggestions(questionId);
  const whereabouts = useWhereabouts(questionId);
  const choices = useChoices();
  const [areaId, setAreaId] = useState<string | null>(null);
  const areaNames = useAll('areas');
  const isOfArea = (each: { areaId: string }) => areaId === null || each.areaId === areaId;
  const groups = suggestions.groups.filter(isOfArea).filter(({ ideaIds }) => ideaIds.filter(whereabouts.isLoose).length > 1);
  const twins = suggestions.twins.filter((pair) => !apart.has(keyOfPair(pair)) && canJoin(pair));
  const joinTwins = useJoinTwins(questionId);
  const used = groups.filter((group) => choices.of(group).state === 'used');
  useSayingFound(suggestions, groups.length);

  function canJoin({ one, two }: Twins): boolean {
    const areBothShown = whereabouts.isShown(one) && whereabouts.isShown(two);
    return areBothShown && (whereabouts.clusterOf(one) === null || whereabouts.clusterOf(two) === null);
  }

  function putOnBoard(): void {
    const chosen = used.map((group) => {
      const { name, out } = choices.of(group);
      return { areaId: group.areaId, name, ideaIds: group.ideaIds.filter((id) => !out.has(id)) };
    });
    const args = planGroups(chosen, boardNow(replica, questionId), newId);
    if (args === null) return announce(say('suggest.tooFew'));
    onClose();
    announce(say('suggest.done', { n: args.groups.length }));
    void commander.run(createClusters, args).then((outcome) => !outcome.ok && announce(sayRefusal(say, outcome.refusal)));
  }

  return (
    <Dialog
      isOpen
      isWide
      onClose={onClose}
      title={say('suggest.title')}
      closeWord={say(suggestions.working === null ? 'board.close' : 'suggest.cancel')}
    >
      <Stack space={3}>
        <p>{say('suggest.lead')}</p>
        {suggestions.tooLarge.map((id) => (
          <Notice key={id} kind="warning">{say('suggest.tooLarge', { area: areaNames.get(id)?.name ?? '' })}</Notice>
        ))}
        {suggestions.working !== null ? (
          <Comparing working={suggestions.working} />
        ) : (
          <>
            {twins.length > 0 && (
              <TwinList twins={twins} whereabouts={whereabouts} onJoin={joinTwins} onKeepApart={(pair) => onKeepApart(keyOfPair(pair))} />
            )}
            <Stack as="section" space={3}>
              <h3>{say('suggest.groups')}</h3>
              <AreaChoice questionId={questionId} areaId={areaId} onChange={setAreaId} />
              <CutSlider cut={suggestions.cut} groups={groups.length} ideas={countIdeas(groups)} onChange={suggestions.setCut} />
              <SuggestedList groups={groups} whereabouts={whereabouts} choices={choices} areaNames={areaNames} />
            </Stack>
          </>
        )}
      </Stack>
      {suggestions.working === null && groups.length > 0 && (
        <div className={classes('eb-suggest__foot', used.length > 0 && 'eb-suggest__foot--sticks')}>
          <Button look="primary" aria-disabled={used.length === 0} onClick={() => used.length > 0 && putOnBoard()}>
            {say('suggest.put', { n: used.length })}
          </Button>
        </div>
      )}
    </Dialog>
  );
}

function Comparing({ working: { stage, share } }: { working: Working }) {
  const say = useSay();
  return (
    <label className="eb-suggest__working">
      {say('suggest.working', { stage })}
      <progress className="eb-suggest__progress" value={share} max={1} />
    </label>
  );
}

function countIdeas(groups: readonly SuggestedGroup[]): number {
  return groups.reduce((sum, { ideaIds }) => sum + ideaIds.length, 0);
}

function keyOfPair({ one, two }: Twins): string {
  return `${one} ${two}`;
}

/** Once, when the comparison is done; the slider says its own words. */
function useSayingFound({ working }: Suggestions, groups: number): void {
  const say = useSay();
  const announce = useAnnounce();
  const isReady = working === null;
  // What is found later, as the slider moves, is said by the slider.
  const found = useRef(groups);
  useLayoutEffect(() => {
    found.current = groups;
  });
  useEffect(() => {
    if (isReady) announce(say('suggest.found', { n: found.current }));
  }, [isReady, announce, say]);
}
