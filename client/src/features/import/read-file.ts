/** Reads a chosen file into text, or says which sentence tells why not. */
import type { WordId } from '@evenboard/shared/words/catalogue';
import { decodeBytes } from './decode-bytes.ts';

export type FileRead = { ok: true; text: string; isDoubtful: boolean } | { ok: false; problem: WordId };

/** 5,000 ideas of 500 letters with all their columns stay under this. */
const MAX_BYTES = 20 * 1024 * 1024;

export async function readFile(file: File): Promise<FileRead> {
  if (file.size > MAX_BYTES) return { ok: false, problem: 'import.fileTooBig' };
  try {
    const { text, doubtful } = decodeBytes(new Uint8Array(await file.arrayBuffer()));
    if (isNotText(text)) return { ok: false, problem: 'import.fileNotText' };
    if (text.trim() === '') return { ok: false, problem: 'import.nothingThere' };
    return { ok: true, text, isDoubtful: doubtful };
  } catch {
    return { ok: false, problem: 'import.fileUnreadable' };
  }
}

/** How a zip (which .xlsx and .docx are), a PDF, and an old .doc or .xls begin. */
const OTHER_FILES = ['PK\u0003\u0004', '%PDF-', '\u00D0\u00CF\u0011\u00E0'];

function isNotText(text: string): boolean {
  return OTHER_FILES.some((start) => text.startsWith(start)) || text.slice(0, 2000).includes('\0');
}
