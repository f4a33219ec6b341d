/** "Add an idea" at the top of an area, where what others add never moves it (I2). Ready for the next one at once. */
import { useEffect, useId, useRef, useState, type RefObject } from 'react';
import { WritingBox } from '../../board/writing-box.tsx';
import { useStep } from '../../board/use-step.ts';
import { useRecord } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/layout.tsx';
import { NOTHING_SHOWN, ShowMyself } from './show-myself.tsx';
import { useAddIdea } from './use-add-idea.ts';
import { useSayingThatIWrite } from './use-saying-that-i-write.ts';
import { WhoSees } from './who-sees.tsx';

export function AddIdea({ areaId }: { areaId: string }) {
  const say = useSay();
  const { canWork } = useStep(useRecord('areas', areaId)?.questionId ?? '', 'collect');
  const announce = useAnnounce();
  const whoId = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const area = useRecord('areas', areaId)?.name ?? '';
  const writing = useSayingThatIWrite(areaId);
  const [shown, setShown] = useState(NOTHING_SHOWN);
  const [isOpen, setOpen] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const [addedId, setAddedId] = useState<string | null>(null);
  const { text, error, change, add } = useAddIdea(areaId);

  // Enter sends from inside the box, where nothing else tells that it was refused.
  useEffect(() => {
    if (error !== undefined) announce(error);
  }, [error, announce]);

  function type(next: string): void {
    change(next);
    writing.typed();
  }
  function send(): void {
    writing.stopped();
    box.current?.focus();
    const id = add(shown);
    if (id === null) return;
    setAddedId(id);
    setShown(NOTHING_SHOWN);
    announce(say('collect.added', { area }));
  }

  // A step that closes must not take the box from under somebody's hands, nor their words with it (I2, C2).
  if (!canWork && text === '' && !hasFocus) return null;
  return (
    <div className="eb-collect__add">
      <WritingBox
        ref={box}
        label={say('collect.add', { area })}
        text={text}
        error={error}
        describedBy={canWork ? whoId : undefined}
        onChange={type}
        onSend={send}
        onFocus={() => {
          setOpen(true);
          setFocus(true);
        }}
        onBlur={() => {
          setFocus(false);
          writing.stopped();
        }}
      >
        {canWork && (
          <Row>
            <Button onClick={send} aria-label={say('collect.addButtonName', { area })}>
              {say('collect.addButton')}
            </Button>
            {addedId !== null && text === '' && <Added ideaId={addedId} area={area} />}
          </Row>
        )}
      </WritingBox>
      {canWork && <WhoSees id={whoId} isInUse={isOpen || text !== ''} />}
      {!canWork && <Closed box={box} hasWords={text !== ''} />}
      {canWork && (isOpen || text !== '') && <ShowMyself shown={shown} onChange={setShown} />}
    </div>
  );
}

/** Words that came too late are not lost: they can be taken elsewhere. */
function Closed({ box, hasWords }: { box: RefObject<HTMLTextAreaElement | null>; hasWords: boolean }) {
  const say = useSay();
  const announce = useAnnounce();
  function copy(): void {
    box.current?.select();
    announce(say(document.execCommand('copy') ? 'unsaved.copied' : 'unsaved.copyFailed'));
  }
  return (
    <div className="eb-collect__closed">
      <p>{say(hasWords ? 'refusal.closedNow' : 'status.collectClosed')}</p>
      {hasWords && <Button onClick={copy}>{say('unsaved.copy')}</Button>}
    </div>
  );
}

/** New ideas go to the end of their area, which may be far from the box. */
function Added({ ideaId, area }: { ideaId: string; area: string }) {
  const say = useSay();
  const isShown = useRecord('ideas', ideaId)?.state === 'shown';
  if (!isShown) return null;
  return (
    <p className="eb-collect__added">
      <span dir="auto">{say('collect.added', { area })}</span>
      <Button look="quiet" aria-label={say('collect.seeItName', { area })} onClick={() => focusIdea(ideaId)}>
        {say('collect.seeIt')}
      </Button>
    </p>
  );
}

function focusIdea(ideaId: string): void {
  const note = document.querySelector(`[data-idea-id="${ideaId}"]`);
  note?.scrollIntoView({ block: 'center' });
  note?.querySelector<HTMLElement>('.eb-menu button')?.focus({ preventScroll: true });
}
