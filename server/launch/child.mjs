// Two ways to run another program: quietly, keeping what it says for when it fails; or in front, as if it were us.
// In front, one Ctrl-C must arrive exactly once: the terminal signals the whole group and npm passes its own copy on.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const REPEAT_MS = 1_000;
const onWindows = process.platform === 'win32';

/** Resolves to { ok, output }; never rejects: a program that cannot be started is a failure with its reason as output. */
export function runQuietly(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk) => { output += chunk; };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ ok: false, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/**
 * Runs a program on our own terminal, passes signals on and resolves to its exit code (128 + n after a signal).
 * `ownGroup` keeps the terminal's signals from reaching it directly; it then cannot read the keyboard.
 */
export function runInFront(command, args, { ownGroup = false, ...options }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', detached: ownGroup && !onWindows, ...options });
    const terminalTellsIt = !ownGroup && process.stdin.isTTY;
    const stopListening = passSignalsOn(child, terminalTellsIt ? ['SIGTERM', 'SIGHUP'] : ['SIGINT', 'SIGTERM', 'SIGHUP']);
    child.on('error', (error) => { stopListening(); reject(error); });
    child.on('exit', (code, signal) => {
      stopListening();
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

function passSignalsOn(child, passed) {
  let last = 0;
  const listeners = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => [signal, () => {
    const now = Date.now();
    if (!passed.includes(signal) || now - last < REPEAT_MS) return;
    last = now;
    child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
  }]);
  for (const [signal, listener] of listeners) process.on(signal, listener);
  return () => { for (const [signal, listener] of listeners) process.off(signal, listener); };
}
