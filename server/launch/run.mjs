// `node server/launch/run.mjs <command> …` runs any command with the pinned Node, pnpm and the project's tools.
import { runInFront } from './child.mjs';
import { prepare } from './prepare.mjs';
import { runtimeEnvironment } from './runtime.mjs';
import { SetUpProblem, orSayWhy } from './set-up-problem.mjs';

const CHANGES_LIBRARIES = new Set(['install', 'i', 'add', 'remove', 'update', 'up']);

await orSayWhy(async () => {
  const [command, ...args] = process.argv.slice(2);
  if (command === undefined) throw new SetUpProblem('Say what to run: node server/launch/run.mjs <command> …');
  // The frozen list would refuse the very change that mends it.
  await prepare({ withLibraries: !(command === 'pnpm' && args.some((word) => CHANGES_LIBRARIES.has(word))) });
  try {
    return await runInFront(command, args, { env: runtimeEnvironment(), shell: process.platform === 'win32' });
  } catch (error) {
    throw error.code === 'ENOENT' ? new SetUpProblem(`There is no command called "${command}".`) : error;
  }
});
