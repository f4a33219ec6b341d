/** One idea as a paper note. It wakes for its own record alone, and stays in its place while it has the focus (I2). */
import { memo, useRef } from 'react';
import type { FocusEvent, RefObject } from 'react';
import { usePrivate, useRecord } from '../document/use-records.ts';
import { useSay } from '../strings/say-context.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Note } from '../ui/paper.tsx';
import { useBoardParts } from './board-parts.ts';
import { useBoardSlots } from './board-slots.ts';
import { useDesk, useIsEditing } from './desk-context.ts';
import { useKeptPlace } from './focus-keeper.ts';
import { IdeaOrigin } from './idea-origin.tsx';
import { nameIdea } from './name-idea.ts';
import { useTwin } from './twins.ts';
import './idea-note.css';

/** Long enough for the press that took the focus away to land before anything moves. */
const LET_GO_AFTER_MS = 400;

export const IdeaNote = memo(function IdeaNote({ ideaId }: { ideaId: string }) {
  const idea = useRecord('ideas', ideaId);
  const isMine = usePrivate('mine', ideaId) !== null;
  const isEditing = useIsEditing(ideaId);
  const hold = useHoldWhileFocused(ideaId);
  const note = useRef<HTMLLIElement & HTMLDivElement>(null);
  useKeepPlaceOf(ideaId, note);
  const { IdeaEditor } = useBoardParts();
  if (idea === null) return null;
  return (
    <Note ref={note} className="eb-idea" isMine={isMine} isWaiting={idea.state === 'gone'} data-idea-id={ideaId} {...hold}>
      {isEditing ? <IdeaEditor ideaId={ideaId} /> : <Paper ideaId={ideaId} text={idea.text} />}
      {!isEditing && <IdeaOrigin idea={idea} isMine={isMine} />}
    </Note>
  );
});

function Paper({ ideaId, text }: { ideaId: string; text: string }) {
  const { IdeaWords } = useBoardParts();
  const { NoteTools } = useBoardSlots();
  const say = useSay();
  const twin = useTwin(ideaId);
  const name = twin === undefined ? nameIdea(text) : say('board.twin', { name: nameIdea(text), n: twin });
  return (
    <>
      <p className="eb-note__text eb-idea__text" dir="auto">
        <IdeaWords text={text} />
      </p>
      {NoteTools && (
        <div className="eb-idea__tools">
          <NoteTools ideaId={ideaId} name={name} />
        </div>
      )}
    </>
  );
}

/** Somebody else may hide or take back the idea that I am at. What I do myself has let go of it before. */
function useKeepPlaceOf(ideaId: string, note: RefObject<HTMLElement | null>): void {
  const say = useSay();
  const announce = useAnnounce();
  const desk = useDesk();
  useKeptPlace(note, () => {
    if (desk.held().has(ideaId)) announce(say('board.ideaGone'));
    desk.letGo(ideaId);
  });
}

function useHoldWhileFocused(ideaId: string) {
  const desk = useDesk();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  return {
    onFocus() {
      clearTimeout(timer.current);
      desk.hold(ideaId);
    },
    onBlur(event: FocusEvent<HTMLElement>) {
      if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return;
      timer.current = setTimeout(() => desk.letGo(ideaId), LET_GO_AFTER_MS);
    },
  };
}
