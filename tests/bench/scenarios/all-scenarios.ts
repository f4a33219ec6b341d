/** Every scenario by its name on the command line. */
import { burst, burstKill } from './burst.ts';
import { createColdJoin } from './cold-join.ts';
import { idleRooms } from './idle-rooms.ts';
import { joinStorm } from './join-storm.ts';
import { largestRoom } from './largest-room.ts';
import { createLiveRooms } from './live-rooms.ts';
import type { Scenario } from './scenario.ts';

const PACE = '0.5 changes and 5 presence updates a second each';
const SMALL_PACE = '0.2 changes and 2 presence updates a second each';

function oneRoom(people: number): Scenario {
  const load = { rooms: 1, peoplePerRoom: people, changesPerSecond: 0.5, presencePerSecond: 5, watchedRooms: 1, watchersPerRoom: 8 };
  return createLiveRooms(`room-${people}`, `One room of ${people} people, ${PACE}.`, load);
}

function manyRooms(rooms: number): Scenario {
  const load = { rooms, peoplePerRoom: 20, changesPerSecond: 0.2, presencePerSecond: 2, watchedRooms: 10, watchersPerRoom: 2 };
  return createLiveRooms(`rooms-${rooms}x20`, `${rooms} rooms of 20 people, ${SMALL_PACE}.`, load);
}

/** The day that we promise to hold: a full board, and more people than a roundtable has. */
const fullDay = createLiveRooms('full-day', 'One room of 200 people and 4,500 ideas: 20 people change something twice a second, 60 move something three times a second.', {
  rooms: 1,
  peoplePerRoom: 200,
  ideas: 4500,
  writers: 20,
  movers: 60,
  changesPerSecond: 2,
  presencePerSecond: 3,
  watchedRooms: 1,
  watchersPerRoom: 8,
});

/** The same work spread over rooms of the usual size: one in ten writes, three in ten move. */
const manyDays = createLiveRooms('full-day-25x20', '25 rooms of 20 people and 200 ideas each: 50 people change something twice a second, 150 move something three times a second.', {
  rooms: 25,
  peoplePerRoom: 20,
  ideas: 200,
  writers: 50,
  movers: 150,
  changesPerSecond: 2,
  presencePerSecond: 3,
  watchedRooms: 10,
  watchersPerRoom: 2,
});

export const ALL_SCENARIOS: readonly Scenario[] = [
  oneRoom(50),
  oneRoom(200),
  oneRoom(500),
  fullDay,
  manyDays,
  largestRoom,
  manyRooms(50),
  manyRooms(150),
  createColdJoin(2000),
  createColdJoin(10_000),
  joinStorm,
  idleRooms,
  burst,
  burstKill,
];
