/**
 * Builds the app that the server sends from /app/. No inline script and no data: address, so that the
 * content policy can forbid both; syntax for Chrome 87 and Safari 14.
 */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { english } from '../shared/src/words/catalogue.ts';
import { compileWordsPlugin } from './src/strings/compile-words.ts';

export default defineConfig({
  base: '/app/',
  plugins: [compileWordsPlugin(english), react()],
  resolve: { alias: { 'lib0/logging': fileURLToPath(new URL('./src/document/quiet-logging.ts', import.meta.url)) } },
  build: {
    target: ['chrome87', 'safari14'],
    outDir: 'dist',
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
