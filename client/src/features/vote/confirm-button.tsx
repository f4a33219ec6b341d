/**
 * A button whose press is asked about once more, with what will happen in plain words. What changes nothing comes first,
 * and a double click answers nothing.
 */
import { useRef, useState } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import type { Outcome } from '../../commands/commander.ts';
import { Button, type ButtonLook } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { isDoublePress, type Press } from '../../ui/double-press.ts';
import { Notice } from '../../ui/notice.tsx';
import { useRunning } from './use-running.ts';

type Props = {
  look: ButtonLook;
  label: string;
  question: string;
  lines: readonly string[];
  above?: ReactNode | undefined;
  noWord: string;
  busyWord: string;
  run: () => Promise<Outcome>;
};

export function ConfirmButton({ look, label, question, lines, above, noWord, busyWord, run }: Props) {
  const [isAsking, setAsking] = useState(false);
  const asked = useRef<Press | null>(null);
  const { isRunning, problem, start } = useRunning();
  function ask(event: MouseEvent) {
    const { timeStamp, clientX, clientY, detail } = event;
    asked.current = { timeStamp, clientX, clientY, detail };
    setAsking(true);
  }
  const unlessDouble = (answer: () => void) => (event: MouseEvent) => {
    if (!isDoublePress(asked.current, event)) answer();
  };
  return (
    <>
      <Button look={look} size="large" onClick={ask}>{label}</Button>
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={question}
        actions={
          <div className="eb-confirm">
            <Button size="large" onClick={unlessDouble(() => setAsking(false))}>{noWord}</Button>
            <Button look={look} size="large" busy={isRunning ? busyWord : undefined} onClick={unlessDouble(() => start(run))}>
              {label}
            </Button>
          </div>
        }
      >
        <div className="eb-stack">
          {above}
          {lines.map((line) => <p key={line}>{line}</p>)}
          {problem !== null && <Notice kind="warning" title={problem} />}
        </div>
      </Dialog>
    </>
  );
}
