/** Where ideas come from: a box to paste into, a file to choose, or a file dropped on the box. */
import { useEffect, useRef, useState } from 'react';
import type { ChangeEvent, DragEvent } from 'react';
import type { WordId } from '@evenboard/shared/words/catalogue';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Panel, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { ColumnsHelp } from './columns-help.tsx';
import { readFile, type Doubt } from './read-file.ts';

/** `doubt`: how the letters of a file were guessed, or null. */
export type Source = { text: string; fileName: string | null; doubt: Doubt | null };

type SourcePanelProps = { onSource: (source: Source) => void; takesFocus: boolean };

export function SourcePanel({ onSource, takesFocus }: SourcePanelProps) {
  const say = useSay();
  // Uncontrolled: five thousand rows in a controlled box would make every key slow.
  const box = useRef<HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState<WordId | null>(null);
  const [isOver, setOver] = useState(false);
  // The button that was pressed is gone with what was looked at.
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);

  async function take(file: File | undefined) {
    if (file === undefined) return;
    const read = await readFile(file);
    setProblem(read.ok ? null : read.problem);
    if (read.ok) onSource({ text: read.text, fileName: file.name, doubt: read.doubt });
  }
  function choose(event: ChangeEvent<HTMLInputElement>) {
    void take(event.target.files?.[0]);
    event.target.value = '';
  }
  function drop(event: DragEvent) {
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file === undefined) return;
    event.preventDefault();
    void take(file);
  }
  function look() {
    const text = box.current?.value ?? '';
    setProblem(text.trim() === '' ? 'import.nothingThere' : null);
    if (text.trim() === '') box.current?.focus();
    else onSource({ text, fileName: null, doubt: null });
  }

  return (
    <Panel className={classes('eb-import__source', isOver && 'eb-import__source--over')}>
      <div onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
        <Stack space={3}>
          <TextArea
            ref={box}
            className="eb-import__box"
            label={say('import.paste')}
            hint={say('import.pasteHint')}
            placeholder={say('import.pasteExample')}
            error={problem === 'import.nothingThere' ? say(problem) : undefined}
            rows={9}
            spellCheck={false}
          />
          <Button look="primary" size="large" onClick={look}>{say('import.look')}</Button>
          <div className="eb-import__file">
            <label className="eb-import__file-label">
              <span className="eb-field__label">{isOver ? say('import.fileDrop') : say('import.file')}</span>
              <span className="eb-field__hint">{say('import.fileHint')}</span>
              <input type="file" accept=".csv,.txt,.tsv,text/plain,text/csv" onChange={choose} />
            </label>
          </div>
          {problem !== null && problem !== 'import.nothingThere' && <Notice kind="warning">{say(problem)}</Notice>}
          <ColumnsHelp />
        </Stack>
      </div>
    </Panel>
  );
}
