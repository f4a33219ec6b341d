/** A short form of an idea's words, cut at a word: for the names of buttons, so that each is told from the others. */
const LONGEST = 80;

export function nameIdea(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST);
  const space = cut.lastIndexOf(' ');
  return `${space > LONGEST / 2 ? cut.slice(0, space) : Array.from(cut).slice(0, -1).join('')}…`;
}

/** For words that a sentence puts between quotation marks: those inside become single ones, as in a book. */
export function nameInQuotes(text: string): string {
  return nameIdea(text)
    .replace(/[“„«]|(^|[\s(])"/g, '$1‘')
    .replace(/["”»]/g, '’');
}
