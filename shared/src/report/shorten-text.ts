/** Cuts a long text between words, for a sentence or a button's name; the whole text always stands near by. */
const ROOM_TO_LOOK_BACK = 20;

export function shortenText(text: string, most = 80): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const letters = [...line];
  if (letters.length <= most) return line;
  const cut = letters.slice(0, most - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > most - ROOM_TO_LOOK_BACK ? cut.slice(0, space) : cut).replace(/[\s.,;:!?]+$/u, '')}…`;
}
