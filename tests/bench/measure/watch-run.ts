/** Watches server, generator and machine through the time that is measured, and says what each has used of it. */
import type { ServerProcess } from '../subjects/spawn-server.ts';
import { watchGenerator } from './generator-load.ts';
import { MOST_OTHERS_SHARE, watchMachine } from './machine-load.ts';

export type RunUsage = {
  seconds: number;
  serverCpuSeconds: number;
  /** The most that was seen. */
  serverRssBytes: number;
  generatorCpuSeconds: number;
  generatorDelayP99Ms: number;
  othersCpuSeconds: number;
  notes: readonly string[];
};

const LOOK_MS = 500;

/** Begins to watch; the returned function ends it and tells. */
export function watchRun(server: ServerProcess): () => RunUsage {
  const stopGenerator = watchGenerator();
  const stopMachine = watchMachine();
  const before = server.usage();
  let rss = before.rssBytes;
  const looking = setInterval(() => {
    rss = Math.max(rss, server.usage().rssBytes);
  }, LOOK_MS);

  return () => {
    clearInterval(looking);
    const after = server.usage();
    const generator = stopGenerator();
    const serverCpuSeconds = after.cpuSeconds - before.cpuSeconds;
    const othersCpuSeconds = Math.max(0, stopMachine() - serverCpuSeconds - generator.cpuSeconds);
    const isBusy = othersCpuSeconds / generator.seconds > MOST_OTHERS_SHARE;
    return {
      seconds: generator.seconds,
      serverCpuSeconds,
      serverRssBytes: Math.max(rss, after.rssBytes),
      generatorCpuSeconds: generator.cpuSeconds,
      generatorDelayP99Ms: generator.loopDelayP99Ms,
      othersCpuSeconds,
      notes: [...(generator.isBound ? ['generator-bound'] : []), ...(isBusy ? ['machine busy with other things'] : [])],
    };
  };
}

/** As figures for a table: shares are of one core. */
export function describeUsage(usage: RunUsage): Record<string, number> {
  const { seconds } = usage;
  return {
    cpu: (usage.serverCpuSeconds / seconds) * 100,
    cpuSeconds: usage.serverCpuSeconds,
    rssMb: usage.serverRssBytes / 1024 ** 2,
    generatorCpu: (usage.generatorCpuSeconds / seconds) * 100,
    generatorDelay: usage.generatorDelayP99Ms,
    othersCpu: (usage.othersCpuSeconds / seconds) * 100,
  };
}
