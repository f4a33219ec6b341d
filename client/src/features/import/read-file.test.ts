import { describe, expect, it } from 'vitest';
import { readFile } from './read-file.ts';

const file = (parts: BlobPart[]) => new File(parts, 'ideas.csv');

describe('reading a file', () => {
  it('gives its text', async () => {
    expect(await readFile(file(['area,idea\nHomes,Café']))).toEqual({ ok: true, text: 'area,idea\nHomes,Café', doubt: null });
  });

  it('says how it read the letters of an older Windows file, and shows a line to judge by', async () => {
    const old = new Uint8Array([...'idea\r\nTea\r\nA caf'].map((letter) => letter.charCodeAt(0)).concat(0xe9, 0x92, 0x73));
    expect(await readFile(file([old]))).toEqual({
      ok: true,
      text: 'idea\r\nTea\r\nA café’s',
      doubt: { kind: 'windows', sample: 'A café’s' },
    });
  });

  it.each<[string, BlobPart, string]>([
    ['a spreadsheet', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0x14, 0xff]), 'import.fileNotText'],
    ['an old document', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'import.fileNotText'],
    ['a PDF', '%PDF-1.7', 'import.fileNotText'],
    ['nothing', ' \n', 'import.nothingThere'],
  ])('says what is wrong with %s', async (_, bytes, problem) => {
    expect(await readFile(file([bytes]))).toEqual({ ok: false, problem });
  });
});
