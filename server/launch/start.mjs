// `npm start`: sets up, builds the screens if they have changed, then runs the server until it is told to stop.
import { PROJECT } from './project.mjs';
import { buildClient, hasClient } from './client-build.mjs';
import { runInFront } from './child.mjs';
import { prepare } from './prepare.mjs';
import { NODE, runtimeEnvironment } from './runtime.mjs';
import { orSayWhy } from './set-up-problem.mjs';
import { takingTurns } from './turn.mjs';

await orSayWhy(async () => {
  await prepare();
  if (!hasClient()) {
    console.log('Building the screens.');
    await takingTurns(buildClient);
  }
  return runInFront(NODE, ['server/src/main.ts'], { cwd: PROJECT, env: runtimeEnvironment(), ownGroup: true });
});
