/** Why the server ends a connection. Codes from 4400 to 4499 tell y-websocket's provider not to come back by itself. */
export const CLOSE_CODES = {
  /** The replica is of another epoch or history: begin again from nothing. */
  startFresh: 4409,
  /** The session is unknown or was ended: join again. */
  joinAgain: 4401,
  /** A facilitator took this person out. */
  removed: 4403,
  /** The connection kept sending what no client of ours sends. */
  badFrames: 4400,
  /** The program on the page is older than the server: load the page again. */
  oldProgram: 4426,
  /** The server is going down or the connection was too slow: come back. */
  comeBack: 4503,
} as const;
