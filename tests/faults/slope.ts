/** How fast memory grows: the slope of a straight line through what was seen, by least squares. */
export function slopePerHour(looks: readonly { hours: number; megabytes: number }[]): number {
  const mean = (read: (look: { hours: number; megabytes: number }) => number) => looks.reduce((sum, look) => sum + read(look), 0) / looks.length;
  const hours = mean((look) => look.hours);
  const megabytes = mean((look) => look.megabytes);
  const across = looks.reduce((sum, look) => sum + (look.hours - hours) * (look.megabytes - megabytes), 0);
  const along = looks.reduce((sum, look) => sum + (look.hours - hours) ** 2, 0);
  return along === 0 ? 0 : across / along;
}
