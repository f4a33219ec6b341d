/**
 * Stands in for lib0/broadcastchannel: tabs do not talk to each other past the server. It would spread an old epoch and,
 * on old Safari, write the board into localStorage (trap 5).
 */
export function subscribe(): void {}

export function unsubscribe(): void {}

export function publish(): void {}
