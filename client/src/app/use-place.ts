/** Follows the place behind the #. `moves` counts the person's own moves, so that focus follows those and no others [I2]. */
import { useEffect, useState } from 'react';
import { readPlace, type Place } from './place.ts';

type Standing = { place: Place | null; moves: number };

export function usePlace(): Standing {
  const [standing, setStanding] = useState<Standing>(() => ({ place: readPlace(location.hash) ?? null, moves: 0 }));
  useEffect(() => {
    function move() {
      const place = readPlace(location.hash);
      if (place !== undefined) setStanding(({ moves }) => ({ place, moves: moves + 1 }));
    }
    addEventListener('hashchange', move);
    return () => removeEventListener('hashchange', move);
  }, []);
  return standing;
}
