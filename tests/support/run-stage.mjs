// Runs one stage of `npm test` in front of the reader, with a time limit, and says how long it took.
import { spawn } from 'node:child_process';

/** Resolves to { exitCode, seconds }; never rejects. A stage over its limit is stopped, and that is a failure. */
export function runStage(command, args, { env, cwd, limitMs }) {
  const began = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { env, cwd, stdio: ['ignore', 'inherit', 'inherit'], detached: process.platform !== 'win32' });
    const stop = () => stopGroup(child);
    const limit = setTimeout(() => {
      console.error(`This stage took longer than ${Math.round(limitMs / 60_000)} minutes and was stopped.`);
      stop();
    }, limitMs);
    const end = (exitCode) => {
      clearTimeout(limit);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      resolve({ exitCode, seconds: (Date.now() - began) / 1000 });
    };
    const interrupted = () => { stop(); process.exit(130); };
    process.on('SIGINT', interrupted).on('SIGTERM', interrupted);
    child.on('error', (error) => { console.error(error.message); end(1); });
    child.on('exit', (code) => end(code ?? 1));
  });
}

// A test runner has browsers and servers below it: they go with it.
function stopGroup(child) {
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}
