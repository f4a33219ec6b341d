/**
 * Sends pages and files small: a phone on little data pays for every byte. Files that never change are compressed once,
 * as hard as it goes; pages each time, quickly. Downloads of outcomes and the API go as they are.
 */
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';
import type { Request, Response } from 'express';

export type Encoding = 'br' | 'gzip' | null;

/** Compressed forms of files that do not change, by name and encoding. */
export type CompressedFiles = Map<string, Promise<Buffer>>;

const QUICK_BROTLI = 5;
const SMALLEST_WORTH_IT = 600;

export function sendPage(request: Request, response: Response, page: string): void {
  const encoding = pickEncoding(request);
  const body = Buffer.from(page);
  response.type('html').vary('Accept-Encoding');
  if (encoding === null || body.length < SMALLEST_WORTH_IT) return void response.send(body);
  response.set('Content-Encoding', encoding).send(compressQuickly(body, encoding));
}

/** The first who asks waits for it; the loop does not (S1): a big script takes a second and more. */
export async function sendFile(files: CompressedFiles, name: string, body: Buffer, request: Request, response: Response): Promise<void> {
  const encoding = pickEncoding(request);
  response.vary('Accept-Encoding');
  if (encoding === null || body.length < SMALLEST_WORTH_IT) return void response.send(body);
  const key = `${encoding} ${name}`;
  const compressed = files.get(key) ?? compressHard(body, encoding);
  files.set(key, compressed);
  response.set('Content-Encoding', encoding).send(await compressed);
}

export function pickEncoding(request: Request): Encoding {
  const found = request.acceptsEncodings('br', 'gzip');
  return found === 'br' || found === 'gzip' ? found : null;
}

/** Off the event loop: a whole board takes tens of milliseconds. */
export async function compressBoard(body: Uint8Array, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(body);
  return promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: QUICK_BROTLI, [constants.BROTLI_PARAM_LGWIN]: 22 } });
}

function compressHard(body: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(body, { level: 9 });
  return promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });
}

function compressQuickly(body: Buffer, encoding: 'br' | 'gzip'): Buffer {
  if (encoding === 'gzip') return gzipSync(body);
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: QUICK_BROTLI } });
}
