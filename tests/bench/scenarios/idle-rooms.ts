/**
 * Many rooms in which nothing happens: what each costs in memory while one quiet screen stays in it, and after everybody
 * has left. Servers that keep their rooms on disk are started anew first, so that filling the rooms leaves no trace.
 */
import { openLine, type Line } from '../line/open-line.ts';
import { findFreePort } from '../measure/find-free-port.ts';
import { inspectorOptions, readLiveMemory, type LiveMemory } from '../measure/read-live-memory.ts';
import { pause } from '../measure/wait.ts';
import type { ServerProcess } from '../subjects/spawn-server.ts';
import type { BenchRoom, Subject, Voice } from '../subjects/subject.ts';
import type { Column, RunOptions, RunResult, Scenario } from './scenario.ts';

const ROOMS = 1000;
const QUICK_ROOMS = 100;
const IDEAS = 200;
const KEEP_ALIVE_MS = 25_000;
/** Ours lets a room sleep that was quiet for 30 s, and looks for such rooms every 15 s. */
const SETTLE_MS = 55_000;
const KB = 1024;

const COLUMNS: readonly Column[] = [
  { key: 'rooms', title: 'rooms', digits: 0 },
  { key: 'quietHeapKb', title: 'heap KB a room, a quiet screen in each', digits: 0, isCompared: true },
  { key: 'quietRssKb', title: 'resident KB', digits: 0, isCompared: true },
  { key: 'leftHeapKb', title: 'heap KB a room, everybody gone', digits: 0, isCompared: true },
  { key: 'leftRssKb', title: 'resident KB', digits: 0, isCompared: true },
  { key: 'emptyMb', title: 'resident MB before', digits: 0 },
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
  const inspector = await findFreePort();
  const { server, openRoom } = await subject.start({ nodeOptions: [...options.nodeOptions, ...inspectorOptions(inspector)] });
  try {
    const atFirst = await readLiveMemory(inspector);
    const rooms: BenchRoom[] = [];
    for (let made = 0; made < count; made += 1) rooms.push(await openRoom(1, IDEAS));
    const empty = subject.keeps === 'disk' ? await restart(server, inspector) : atFirst;
    const quiet: Quiet[] = [];
    for (const room of rooms) quiet.push(await enterQuietly(room));
    const keeping = setInterval(() => quiet.forEach(keepAlive), KEEP_ALIVE_MS);
    await pause(SETTLE_MS);
    const withQuiet = await readLiveMemory(inspector);
    clearInterval(keeping);
    const isDropped = quiet.some(({ line }) => !line.isOpen());
    for (const { line } of quiet) line.close();
    await pause(SETTLE_MS);
    const left = await readLiveMemory(inspector);
    const perRoom = (memory: LiveMemory, key: keyof LiveMemory) => (memory[key] - empty[key]) / KB / count;
    return {
      figures: {
        rooms: count,
        quietHeapKb: perRoom(withQuiet, 'heapBytes'),
        quietRssKb: perRoom(withQuiet, 'rssBytes'),
        leftHeapKb: perRoom(left, 'heapBytes'),
        leftRssKb: perRoom(left, 'rssBytes'),
        emptyMb: empty.rssBytes / KB / KB,
      },
      notes: isDropped ? ['quiet screens were dropped'] : [],
    };
  } finally {
    await server.close();
  }
}

async function restart(server: ServerProcess, inspector: number): Promise<LiveMemory> {
  await server.stop();
  await server.start();
  return readLiveMemory(inspector);
}

async function enterQuietly(room: BenchRoom): Promise<Quiet> {
  const voice = room.createVoice(0);
  const line = await openLine(room.door(0), { wants: () => false, onFrame: () => undefined });
  for (const frame of voice.hello()) line.send(frame);
  return { line, voice };
}

/** Some servers end a line that says nothing for a minute; their clients say where they are again and again. */
function keepAlive({ line, voice }: Quiet): void {
  const frame = voice.keepAlive();
  if (frame !== null) line.send(frame);
}
