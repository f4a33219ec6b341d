/**
 * Takes Word's numbering and bullets off the lines of a pasted list. Marks that may just as well be words ("1.5 million
 * homes", "A. Patel said") go only when other lines are marked too.
 */
const BULLET = /^(?:[•◦▪▫‣⁃●○■□◆◇➢➤✓✔☐☑·\uF000-\uF0FF]\s*|[-–—*§]\s+|o(?:\t|\s{2,}))/u;
const NUMBER = /^\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})\)\s*|^\d{1,3}(?:\.\d{1,3})*(?:\.\s+|\.?\t\s*)|^\d{1,3}(?:\.\d{1,3}){2,4}\s+|^\d{1,3}\.(?=\p{L})/iu;
const DOUBTFUL = /^(?:\d{1,3}\.\d{1,3}\s+|(?:[a-z]|[ivx]{1,5})\.\s+)/iu;
/** A bullet or a number with nothing behind it. */
const BARE = /^(?:[-–—*•·o]|\(?\d{1,3}[.)]|\(?[a-z][.)])$/i;

export function stripListMarkers(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  const marked = filled.filter((line) => hasMarker(line) || DOUBTFUL.test(line.trimStart()));
  const isMarkedList = marked.length >= 2 && marked.length * 2 >= filled.length;
  return lines.map((line) => stripListMarker(line, isMarkedList));
}

function stripListMarker(line: string, isMarkedList: boolean): string {
  const text = line.trim();
  if (BARE.test(text)) return '';
  const isTabbed = BULLET.test(line.trimStart()) || NUMBER.test(line.trimStart());
  const plain = isTabbed ? text.replace(BULLET, '').replace(NUMBER, '') : text;
  return plain === text && isMarkedList ? text.replace(DOUBTFUL, '') : plain;
}

function hasMarker(line: string): boolean {
  const text = line.trimStart();
  return BULLET.test(text) || NUMBER.test(text);
}
