/** The choice where somebody is in a long list: the one that holds the keyboard if it is in sight, else the first in sight. */
export type Card = { id: string; top: number; bottom: number; hasFocus: boolean };
export type KeptPlace = { id: string; top: number; hadFocus: boolean };

/** Null at the top of the list, where every visit begins. `top` is counted from the upper edge of the screen. */
export function findPlace(cards: readonly Card[]): KeptPlace | null {
  const [first] = cards;
  const held = cards.find(({ hasFocus }) => hasFocus);
  const seen = cards.find(({ bottom }) => bottom > 0);
  const card = held !== undefined && held.bottom > 0 ? held : seen;
  if (first === undefined || card === undefined || (first.top >= 0 && held === undefined)) return null;
  return { id: card.id, top: Math.round(card.top), hadFocus: card === held };
}

export function writeKeptPlace(place: KeptPlace | null): string {
  return place === null ? '' : [place.id, place.top, place.hadFocus ? 1 : 0].join();
}

export function readKeptPlace(words: string): KeptPlace | null {
  const [, id = '', top = '', focus] = /^(\w+),(-?\d+),([01])$/.exec(words) ?? [];
  return id === '' ? null : { id, top: Number(top), hadFocus: focus === '1' };
}
