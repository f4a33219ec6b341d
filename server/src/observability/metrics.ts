/** What the server counts and times, in the form that Prometheus reads. Numbers only: no words, names or ids of people. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export type TickMeasure = { commands: number; refusals: readonly string[]; commitMs: number; publishMs: number };

export type Metrics = {
  /** One tick of one room. */
  countTick(tick: TickMeasure): void;
  /** A line that was dropped because it could not keep up. */
  countDropped(): void;
  contentType: string;
  /** All of it as text. */
  write(): Promise<string>;
  stop(): void;
};

const MS_BUCKETS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];

export type RoomCounts = { rooms: number; awake: number; screens: number; people: number };

export function createMetrics(readRooms: () => RoomCounts): Metrics {
  const registry = new Registry();
  const registers = [registry];
  // Includes the event loop's delay, memory and processor time of the process.
  collectDefaultMetrics({ register: registry, prefix: 'evenboard_' });
  const rooms = new Gauge({
    name: 'evenboard_rooms',
    help: 'Workshops that somebody is in, by whether their records are in memory.',
    labelNames: ['state'],
    registers,
    collect() {
      const counts = readRooms();
      rooms.set({ state: 'awake' }, counts.awake);
      rooms.set({ state: 'asleep' }, counts.rooms - counts.awake);
      screens.set(counts.screens);
      people.set(counts.people);
    },
  });
  const screens = new Gauge({ name: 'evenboard_screens', help: 'Screens that are connected.', registers });
  const people = new Gauge({ name: 'evenboard_people', help: 'People with at least one screen connected, by workshop.', registers });
  const commands = new Counter({ name: 'evenboard_commands_total', help: 'Commands that were judged.', registers });
  const refusals = new Counter({ name: 'evenboard_refusals_total', help: 'Commands that were refused, by kind.', labelNames: ['kind'], registers });
  const dropped = new Counter({ name: 'evenboard_lines_dropped_total', help: 'Lines that could not keep up.', registers });
  const tickSize = new Histogram({ name: 'evenboard_tick_commands', help: 'Commands in one tick.', buckets: [1, 2, 5, 10, 20, 50, 100, 200], registers });
  const commit = new Histogram({ name: 'evenboard_commit_ms', help: 'From the end of a tick’s judging to its being on disk, in milliseconds.', buckets: MS_BUCKETS, registers });
  const publish = new Histogram({ name: 'evenboard_publish_ms', help: 'To write a tick into the document and to send it, in milliseconds.', buckets: MS_BUCKETS, registers });

  return {
    countTick(tick) {
      commands.inc(tick.commands);
      for (const kind of tick.refusals) refusals.inc({ kind });
      tickSize.observe(tick.commands);
      commit.observe(tick.commitMs);
      publish.observe(tick.publishMs);
    },
    countDropped: () => dropped.inc(),
    contentType: registry.contentType,
    write: () => registry.metrics(),
    stop: () => registry.clear(),
  };
}
