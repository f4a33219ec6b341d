/** A line to show by which somebody can tell whether its letters came out right: the first with a letter beyond A to Z. */
const LONGEST = 120;
/** How much of the line stands before that letter. */
const BEFORE = 40;

export function findSample(text: string): string | null {
  const line = text.split(/\r\n?|\n/).find((each) => BEYOND_ASCII.test(each));
  if (line === undefined) return null;
  const at = line.search(BEYOND_ASCII);
  const start = line.length <= LONGEST ? 0 : Math.max(0, at - BEFORE);
  const cut = line.slice(start, start + LONGEST).trim();
  return `${start > 0 ? '…' : ''}${cut}${start + LONGEST < line.length ? '…' : ''}`;
}

const BEYOND_ASCII = /[^\t\x20-\x7E]/;
