import { describe, expect, it } from 'vitest';
import { judgeLines, readLines, writeLines } from './perspective-lines.ts';

const BEFORE = [{ id: 'a', label: 'Lived experience' }, { id: 'b', label: 'Council' }];

describe('perspectives as lines', () => {
  it('keep their ids where the words stay', () => {
    const text = `Charity\n${writeLines(BEFORE)}\n\n  Council `;
    expect(readLines(text, BEFORE, () => 'new')).toEqual([{ id: 'new', label: 'Charity' }, ...BEFORE]);
  });

  it.each([
    ['', null],
    [writeLines(BEFORE), null],
    ['x'.repeat(61), 'setup.perspectiveTooLong'],
    [Array.from({ length: 21 }, (_, n) => `Group ${n}`).join('\n'), 'setup.perspectivesTooMany'],
  ])('are judged', (text, id) => {
    expect(judgeLines(text)?.id ?? null).toBe(id);
  });
});
