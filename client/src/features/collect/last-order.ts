/** The last order key in an area, so that a new idea goes after everything that is there. */
import type { Place } from '@evenboard/shared/domain/idea';

export function lastOrder(places: ReadonlyMap<string, Place>, areaId: string): string | null {
  let last: string | null = null;
  for (const place of places.values()) {
    if (place.areaId === areaId && (last === null || place.order > last)) last = place.order;
  }
  return last;
}
