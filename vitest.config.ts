// Every test that needs no browser, in one run: unit tests beside their files, and what needs two parts of the system.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      '{shared,server,client}/src/**/*.test.{ts,tsx}',
      'server/launch/**/*.test.mjs',
      'tests/{integration,contracts,fuzz,faults,architecture,inclusion,support,bench}/**/*.test.{ts,mjs}',
    ],
    // Servers are started and killed in here, on machines with two slow cores.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    allowOnly: false,
  },
});
