/** Readers for tests, written apart from the writers: a strict CSV reader, and the rows of a Markdown table. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  cell.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (found === null) throw new Error('This is no CSV that a strict reader takes.');
    rows[rows.length - 1]?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** The cells of every table whose heading begins with that word, without the backslashes. */
export function readMarkdownRows(text: string, heading: string): string[][] {
  const blocks = text.split('\n\n').filter((block) => block.startsWith(`| ${heading} |`));
  return blocks.flatMap((block) => block.split('\n').slice(2).map(readRow));
}

function readRow(line: string): string[] {
  return line
    .slice(2, -2)
    .split(/ (?<!\\)\| /)
    .map((cell) => cell.replace(/\\(.)/g, '$1'));
}
