/** The workshop's own record. There is one, under the id `WORKSHOP_ID`. */
export const WORKSHOP_ID = 'workshop';
export const SCHEMA_VERSION = 1;

export type Perspective = { id: string; label: string };

export type Workshop = {
  schemaVersion: number;
  title: string;
  purpose: string;
  perspectives: readonly Perspective[];
  /** The step that the facilitator has brought everybody to, or none before the start. */
  currentActivityId: string | null;
  createdAt: number;
  /** When all of it is destroyed, milliseconds since 1970. Older workshops do not say it here; the store knows. */
  keepUntil?: number;
};
