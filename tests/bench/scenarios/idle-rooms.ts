/**
 * Many rooms in which nothing happens: what each costs in memory while one quiet screen stays in it, and after everybody
 * has left. Servers that keep their rooms on disk are started anew first, so that filling the rooms leaves no trace.
 */
import { openLine, type Line } from '../line/open-line.ts';
import { pause } from '../measure/wait.ts';
import type { ServerProcess } from '../subjects/spawn-server.ts';
import type { BenchRoom, Subject, Voice } from '../subjects/subject.ts';
import type { Column, RunOptions, RunResult, Scenario } from './scenario.ts';

const ROOMS = 1000;
const QUICK_ROOMS = 100;
const IDEAS = 200;
const KEEP_ALIVE_MS = 25_000;
const SETTLE_MS = 10_000;
/** Rooms without anybody are forgotten once a minute. */
const LEFT_MS = 75_000;
const QUICK_LEFT_MS = 10_000;
const LOOKS = 5;
const LOOK_EVERY_MS = 500;
const KB = 1024;

const COLUMNS: readonly Column[] = [
  { key: 'rooms', title: 'rooms', digits: 0 },
  { key: 'quietKb', title: 'KB a room, a quiet screen in each', digits: 0, isCompared: true },
  { key: 'leftKb', title: 'KB a room, everybody gone', digits: 0, isCompared: true },
  { key: 'emptyMb', title: 'MB before', digits: 0 },
  { key: 'quietMb', title: 'MB with quiet screens', digits: 0 },
  { key: 'leftMb', title: 'MB with everybody gone', digits: 0 },
];

export const idleRooms: Scenario = {
  name: 'idle-rooms',
  about: `${ROOMS} idle rooms of ${IDEAS} ideas (${QUICK_ROOMS} with --quick).`,
  columns: COLUMNS,
  suits: (subject) => subject.keeps !== 'nothing',
  run,
};

type Quiet = { line: Line; voice: Voice };

async function run(subject: Subject, options: RunOptions): Promise<RunResult> {
  const count = options.isQuick ? QUICK_ROOMS : ROOMS;
  const { server, openRoom } = await subject.start(options);
  try {
    const emptyAtFirst = await readLeastRss(server);
    const rooms: BenchRoom[] = [];
    for (let made = 0; made < count; made += 1) rooms.push(await openRoom(1, IDEAS));
    if (subject.keeps === 'disk') {
      await server.stop();
      await server.start();
    }
    const empty = subject.keeps === 'disk' ? await readLeastRss(server) : emptyAtFirst;
    const quiet: Quiet[] = [];
    for (const room of rooms) quiet.push(await enterQuietly(room));
    const keeping = setInterval(() => quiet.forEach(keepAlive), KEEP_ALIVE_MS);
    await pause(SETTLE_MS);
    const withQuiet = await readLeastRss(server);
    clearInterval(keeping);
    const isDropped = quiet.some(({ line }) => !line.isOpen());
    for (const { line } of quiet) line.close();
    await pause(options.isQuick ? QUICK_LEFT_MS : LEFT_MS);
    const left = await readLeastRss(server);
    return {
      figures: {
        rooms: count,
        quietKb: (withQuiet - empty) / KB / count,
        leftKb: (left - empty) / KB / count,
        emptyMb: empty / KB / KB,
        quietMb: withQuiet / KB / KB,
        leftMb: left / KB / KB,
      },
      notes: isDropped ? ['quiet screens were dropped'] : [],
    };
  } finally {
    await server.close();
  }
}

async function enterQuietly(room: BenchRoom): Promise<Quiet> {
  const voice = room.createVoice(0);
  const line = await openLine(room.door(0), { wants: () => false, onFrame: () => undefined });
  for (const frame of voice.hello()) line.send(frame);
  return { line, voice };
}

/** Some servers end a line that says nothing for a minute; their clients say where they are again and again. */
function keepAlive({ line, voice }: Quiet): void {
  line.send(voice.presence(0));
}

async function readLeastRss(server: ServerProcess): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let look = 0; look < LOOKS; look += 1) {
    least = Math.min(least, server.usage().rssBytes);
    await pause(LOOK_EVERY_MS);
  }
  return least;
}
