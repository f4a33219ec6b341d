/** Readers for tests, written apart from the writers: a strict CSV reader, and the rows of a Markdown or HTML table. */
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

/** The cells of every table whose first heading is that word, without the markup. */
export function readHtmlRows(text: string, heading: string): string[][] {
  const tables = [...text.matchAll(/<table\b[^]*?<\/table>/g)].map(([table]) => rowsOf(table));
  return tables.filter(([first]) => first?.[0] === heading).flatMap((rows) => rows.slice(1));
}

function rowsOf(table: string): string[][] {
  const rows = [...table.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row = '']) => row);
  return rows.map((row) => [...row.matchAll(/<t[hd]\b[^>]*>([^]*?)<\/t[hd]>/g)].map(([, cell = '']) => readHtmlText(cell)));
}

export function readHtmlText(markup: string): string {
  return markup.replace(/<[^>]*>/g, '').replace(/&#(\d+);|&(lt|gt|quot|amp);/g, (_all, code?: string, name?: string) =>
    code === undefined ? ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name ?? ''] ?? '' : String.fromCodePoint(Number(code)));
}
