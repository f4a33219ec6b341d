/** Reads a chosen file into text, or says which sentence tells why not. */
import type { WordId } from '@evenboard/shared/words/catalogue';
import { decodeBytes, type DecodedBytes } from './decode-bytes.ts';
import { findSample } from './find-sample.ts';

/** How the letters of a file were guessed: as old Windows programs write them, otherwise, or some made no sense. */
export type Doubt = { kind: 'windows' | 'guessed' | 'spoilt'; sample: string | null };

export type FileRead = { ok: true; text: string; doubt: Doubt | null } | { ok: false; problem: WordId };

/** 5,000 ideas of 500 letters with all their columns stay under this. */
const MAX_BYTES = 20 * 1024 * 1024;

export async function readFile(file: File): Promise<FileRead> {
  if (file.size > MAX_BYTES) return { ok: false, problem: 'import.fileTooBig' };
  try {
    const decoded = decodeBytes(new Uint8Array(await file.arrayBuffer()));
    const { text } = decoded;
    if (isNotText(text)) return { ok: false, problem: 'import.fileNotText' };
    if (text.trim() === '') return { ok: false, problem: 'import.nothingThere' };
    return { ok: true, text, doubt: decoded.doubtful ? { kind: kindOfDoubt(decoded), sample: findSample(text) } : null };
  } catch {
    return { ok: false, problem: 'import.fileUnreadable' };
  }
}

function kindOfDoubt({ text, encoding }: DecodedBytes): Doubt['kind'] {
  if (text.includes('\uFFFD')) return 'spoilt';
  return encoding === 'windows-1252' ? 'windows' : 'guessed';
}

/** How a zip (which .xlsx and .docx are), a PDF, and an old .doc or .xls begin. */
const OTHER_FILES = ['PK\u0003\u0004', '%PDF-', '\u00D0\u00CF\u0011\u00E0'];

function isNotText(text: string): boolean {
  return OTHER_FILES.some((start) => text.startsWith(start)) || text.slice(0, 2000).includes('\0');
}
