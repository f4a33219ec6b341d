// One set-up at a time in this folder: `npm start` and `npm test` may be typed in two windows right after a clone.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { RUNTIME } from './project.mjs';

const LOCK = join(RUNTIME, 'set-up.lock');
const LOOK_AGAIN_MS = 250;
const LONGEST_MS = 15 * 60_000;

export async function takingTurns(work) {
  await takeLock();
  try {
    return await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

async function takeLock() {
  mkdirSync(RUNTIME, { recursive: true });
  for (let told = false; !tryLock(); told = true) {
    if (!told) console.log('Another window is setting Evenboard up. Waiting for it.');
    await pause(LOOK_AGAIN_MS);
  }
}

function tryLock() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isHeld()) rmSync(LOCK, { force: true });
    return false;
  }
}

// A lock outlives a process that was killed; one whose process is gone is nobody's. In a container our own number may be on it.
function isHeld() {
  try {
    if (Date.now() - statSync(LOCK).mtimeMs > LONGEST_MS) return false;
    const pid = Number(readFileSync(LOCK, 'utf8'));
    return pid !== process.pid && (pid === 0 || process.kill(pid, 0));
  } catch (error) {
    return error.code === 'EPERM';
  }
}
