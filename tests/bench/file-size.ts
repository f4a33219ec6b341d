// The size of one file as a browser would get it: what the server really sends, and what brotli at its best makes of it.
import { get } from 'node:http';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib';

export type FileSize = { readonly path: string; readonly brotli: number; readonly sent: number };

const BEST = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

export async function measureFile(address: string, cookie: string): Promise<FileSize> {
  const { body, encoding } = await download(address, cookie);
  return { path: new URL(address).pathname, brotli: brotliCompressSync(decode(body, encoding), BEST).length, sent: body.length };
}

// node:http because fetch unpacks what it gets, and the packed length is what this is about.
function download(address: string, cookie: string): Promise<{ body: Buffer; encoding: string }> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'br, gzip', ...(cookie === '' ? {} : { cookie }) } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode !== 200) reject(new Error(`${new URL(address).pathname} answered ${response.statusCode}.`));
        else resolve({ body: Buffer.concat(chunks), encoding: response.headers['content-encoding'] ?? '' });
      });
    }).on('error', reject);
  });
}

function decode(body: Buffer, encoding: string): Buffer {
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}
