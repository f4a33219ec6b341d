/**
 * Where in the app a person is, kept behind the # so that Back works. It names no person and holds no secret: an address
 * that is pasted somewhere still only invites people to join.
 */
export const SCREENS = ['get-ready', 'bring-in', 'agenda', 'people', 'take-away', 'words'] as const;
export type Screen = (typeof SCREENS)[number];

export type Place = { screen: 'step'; activityId: string } | { screen: Screen };

/** `null`: with the group. `undefined`: not an address of ours (the skip link's, say), so nobody is moved. */
export function readPlace(hash: string): Place | null | undefined {
  if (hash === '' || hash === '#' || hash === '#/') return null;
  const activityId = /^#\/step\/([0-9a-v]{20})$/.exec(hash)?.[1];
  if (activityId !== undefined) return { screen: 'step', activityId };
  const screen = SCREENS.find((name) => hash === `#/${name}`);
  return screen === undefined ? undefined : { screen };
}

export function writePlace(place: Place | null): string {
  if (place === null) return '#/';
  return place.screen === 'step' ? `#/step/${place.activityId}` : `#/${place.screen}`;
}
