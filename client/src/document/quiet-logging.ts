/**
 * Stands in for lib0/logging, of which Yjs uses a few names to print its inner state for its own developers. The real one
 * brings a schema library and DOM code to every phone.
 */
export const BOLD = '';
export const UNBOLD = '';
export const RED = '';
export const ORANGE = '';

export function print(...words: unknown[]): void {
  console.log(...words);
}

export function warn(...words: unknown[]): void {
  console.warn(...words);
}
