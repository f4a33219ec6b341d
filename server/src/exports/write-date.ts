/** "5 January 2026": the day by the world's clock, since a server does not know the room's. */
export function writeDate(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
}
