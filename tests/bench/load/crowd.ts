/** Everybody in every room of a run, come in a few at a time, and what they have received all together. */
import type { BenchRoom } from '../subjects/subject.ts';
import { createDeliveryLog, type DeliverySummary } from './delivery-log.ts';
import { createPerson, type Answers, type Person, type RoomLogs } from './person.ts';

export type Crowd = {
  people: readonly Person[];
  answers: Answers;
  /** From here on what is sent counts, or no longer does. */
  setMeasured(isMeasured: boolean): void;
  bytes(): number;
  frames(): number;
  countOpen(): number;
  /** Whether every watcher has seen every change that counts. */
  isComplete(): boolean;
  changes(): DeliverySummary;
  presence(): DeliverySummary;
  close(): void;
};

export type CrowdOptions = {
  rooms: readonly BenchRoom[];
  peoplePerRoom: number;
  /** Rooms that have watchers, from the first on, and how many watch in each. */
  watchedRooms: number;
  watchersPerRoom: number;
};

const AT_ONCE = 20;

export async function gatherCrowd({ rooms, peoplePerRoom, watchedRooms, watchersPerRoom }: CrowdOptions): Promise<Crowd> {
  const answers: Answers = { latencies: [], refused: 0 };
  const logs = rooms.map(createLogs);
  let isMeasured = false;
  let token = 0;

  const comers = rooms.flatMap((room, place) =>
    Array.from({ length: peoplePerRoom }, (_, index) => () =>
      createPerson({
        room,
        index,
        // Spread over the room, not the first to come.
        isWatching: place < watchedRooms && index % Math.ceil(peoplePerRoom / watchersPerRoom) === 0,
        logs: logs[place] ?? createLogs(),
        answers,
        nextToken: () => (token += 1),
        isMeasured: () => isMeasured,
      }),
    ),
  );
  const people: Person[] = [];
  for (let from = 0; from < comers.length; from += AT_ONCE) {
    people.push(...(await Promise.all(comers.slice(from, from + AT_ONCE).map((come) => come()))));
  }

  return {
    people,
    answers,
    setMeasured: (value) => void (isMeasured = value),
    bytes: () => people.reduce((sum, { line }) => sum + line.bytes(), 0),
    frames: () => people.reduce((sum, { line }) => sum + line.frames(), 0),
    countOpen: () => people.filter(({ line }) => line.isOpen()).length,
    isComplete: () => logs.every(({ changes }) => changes.isComplete()),
    changes: () => addUp(logs.map(({ changes }) => changes.summary())),
    presence: () => addUp(logs.map(({ presence }) => presence.summary())),
    close() {
      for (const { line, ear } of people) {
        line.close();
        ear?.close();
      }
    },
  };
}

function createLogs(): RoomLogs {
  return {
    changes: createDeliveryLog({ newestOnly: false, countMissing: true }),
    presence: createDeliveryLog({ newestOnly: true, countMissing: false }),
  };
}

function addUp(summaries: readonly DeliverySummary[]): DeliverySummary {
  return {
    expected: summaries.reduce((sum, { expected }) => sum + expected, 0),
    delivered: summaries.reduce((sum, { delivered }) => sum + delivered, 0),
    latencies: summaries.flatMap(({ latencies }) => [...latencies]),
  };
}
