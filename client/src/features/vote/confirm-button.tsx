/** A button whose press is asked about once more, with what will happen in plain words. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Outcome } from '../../commands/commander.ts';
import { Button, type ButtonLook } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Row } from '../../ui/layout.tsx';
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
  const { isRunning, problem, start } = useRunning();
  return (
    <>
      <Button look={look} size="large" onClick={() => setAsking(true)}>{label}</Button>
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={question}
        closeWord={noWord}
        actions={
          <Row>
            <Button look={look} size="large" busy={isRunning ? busyWord : undefined} onClick={() => start(run)}>{label}</Button>
          </Row>
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
