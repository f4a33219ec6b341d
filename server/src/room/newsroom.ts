/**
 * What a room has to tell everybody, gathered and sent as one frame, written once: a socket write costs the same whatever
 * its size, so fewer writes is the lever (D3). The document's bytes go at once; presence and status wait for them, or
 * for their own next turn.
 */
import { writeNews } from '@evenboard/shared/protocol/news';
import type { NewEpoch, RoomStatus } from '@evenboard/shared/protocol/messages-down';
import type { Presence } from '@evenboard/shared/protocol/presence';
import type { Member, Members, Reached } from './members.ts';
import { createPresenceBoard } from './presence-board.ts';
import { presenceWindow } from './tick-clock.ts';

const STATUS_MS = 450;
const STATUS_GRACE_MS = 50;

export type Newsroom = {
  publish(news: { update: Uint8Array | null; newEpoch: NewEpoch | null }): void;
  setPresence(member: Member, presence: Presence): void;
  /** Something that the status says may have changed. */
  changeStatus(): void;
  greet(member: Member): void;
  leave(member: Member): void;
  stop(): void;
};

export type NewsroomOptions = { members: Members; readStatus(): RoomStatus; reached(): Reached; stretch(): number };

export function createNewsroom({ members, readStatus, reached, stretch }: NewsroomOptions): Newsroom {
  const presence = createPresenceBoard<Member>();
  let presenceTimer: NodeJS.Timeout | null = null;
  let statusTimer: NodeJS.Timeout | null = null;
  let toldPresenceAt = 0;
  let isStatusDue = false;
  let isStopped = false;

  function send(update: Uint8Array | null, newEpoch: NewEpoch | null): void {
    const news = { update, newEpoch, presence: presence.take(), status: isStatusDue ? readStatus() : null };
    isStatusDue = false;
    if (news.presence !== null) toldPresenceAt = performance.now();
    const isEmpty = news.update === null && newEpoch === null && news.presence === null && news.status === null;
    if (isEmpty || members.all().size === 0) return;
    const frame = writeNews(news);
    const now = reached();
    for (const member of members.all()) member.sendNews(frame, now);
  }

  /** Presence alone goes out seldom enough that a full room costs no more than a small one does. */
  function schedulePresence(): void {
    if (presenceTimer !== null || isStopped) return;
    const wait = waitForPresence();
    presenceTimer = setTimeout(() => {
      presenceTimer = null;
      // A tick may have taken it along meanwhile.
      if (waitForPresence() < 1) send(null, null);
      // The rest of more than one frame holds, or what has come since, has its turn next.
      if (presence.hasNews()) schedulePresence();
    }, wait);
  }

  function waitForPresence(): number {
    return Math.max(0, toldPresenceAt + presenceWindow(members.all().size, stretch()) - performance.now());
  }

  function changeStatus(): void {
    if (statusTimer !== null || isStopped) return;
    statusTimer = setTimeout(() => {
      isStatusDue = true;
      // In a busy room the next tick takes it along.
      statusTimer = setTimeout(() => {
        statusTimer = null;
        if (isStatusDue) send(null, null);
      }, STATUS_GRACE_MS);
    }, STATUS_MS);
  }

  return {
    publish: ({ update, newEpoch }) => send(update, newEpoch),
    setPresence(member, said) {
      if (presence.set(member, said)) schedulePresence();
    },
    changeStatus,
    greet(member) {
      const all = presence.all();
      if (all !== null) member.sendNews(writeNews({ update: null, newEpoch: null, presence: all, status: null }), reached());
    },
    leave(member) {
      if (presence.leave(member)) schedulePresence();
      changeStatus();
    },
    stop() {
      isStopped = true;
      if (presenceTimer !== null) clearTimeout(presenceTimer);
      if (statusTimer !== null) clearTimeout(statusTimer);
    },
  };
}
