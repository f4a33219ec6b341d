/**
 * Builds the app that the server sends from /app/. No inline script and no data: address, so that the
 * content policy can forbid both; syntax for Chrome 87 and Safari 14.
 */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { english } from '../shared/src/words/catalogue.ts';
import { compileWordsPlugin } from './src/strings/compile-words.ts';

/** Parts of libraries that we must not or need not send to a phone; each file says why. */
function standIn(name: string): string {
  return fileURLToPath(new URL(`./src/document/${name}.ts`, import.meta.url));
}

export default defineConfig({
  base: '/app/',
  plugins: [compileWordsPlugin(english), react()],
  resolve: {
    alias: {
      'lib0/logging': standIn('quiet-logging'),
      'lib0/broadcastchannel': standIn('no-broadcast'),
      'y-protocols/awareness': standIn('no-awareness'),
    },
  },
  build: {
    target: ['chrome87', 'safari14'],
    outDir: 'dist',
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
