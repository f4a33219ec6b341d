/**
 * The first byte of every frame. Document sync keeps y-websocket's own types (0 and 1); ours begin at 100. A client may
 * send SYNC with step 1, EVENBOARD and PRESENCE; all else from a client is dropped by its first two bytes (D1).
 */
export const SYNC = 0;
export const SYNC_STEP_1 = 0;
export const SYNC_STEP_2 = 1;
export const SYNC_UPDATE = 2;
/** Said seldom: JSON. */
export const EVENBOARD = 100;
/** What a tick has for everybody (down). */
export const NEWS = 101;
/** Where somebody is writing or what they are moving (up). */
export const PRESENCE = 102;
