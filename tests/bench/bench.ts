/**
 * `npm run bench`: our server and three others at the same work, on this machine, in turn. Every run is a process of its
 * own, the servers are others, and the subjects alternate, so that a slow quarter of an hour is slow for all of them.
 */
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBenchOptions, type BenchOptions } from './bench-options.ts';
import { waitForQuiet } from './measure/machine-load.ts';
import { writeMarkdownTable } from './report/markdown-table.ts';
import type { ResultRow } from './report/result-row.ts';
import type { RunResult, Scenario } from './scenarios/scenario.ts';
import type { Subject } from './subjects/subject.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const RUN_ONE = join(HERE, 'run-one.ts');
const RESULTS = join(HERE, '..', '..', 'test-results', 'bench');
const LONGEST_RUN_MS = 20 * 60_000;

async function main(): Promise<void> {
  const options = readBenchOptions(process.argv.slice(2));
  if (typeof options === 'string') {
    console.error(options);
    process.exitCode = 2;
    return;
  }
  const installed = spawnSync(process.execPath, [join(HERE, 'peers', 'install-peers.mjs')], { stdio: 'inherit' });
  if (installed.status !== 0) throw new Error('The servers to measure against are not there.');

  const file = resolve(options.out ?? join(RESULTS, `${new Date().toISOString().replaceAll(':', '-')}.jsonl`));
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${JSON.stringify(describeMachine(options))}\n`);
  for (const scenario of options.scenarios) {
    const rows = await runScenario(scenario, options, (row) => appendFileSync(file, `${JSON.stringify(row)}\n`));
    console.log(writeMarkdownTable(scenario, rows));
  }
  console.error(`Every run is in ${file}`);
}

async function runScenario(scenario: Scenario, options: BenchOptions, keep: (row: ResultRow) => void): Promise<ResultRow[]> {
  const rows: ResultRow[] = [];
  const subjects = options.subjects.filter((subject) => scenario.suits(subject));
  for (let run = 1; run <= options.runs; run += 1) {
    for (const subject of subjects) {
      if (options.quietMinutes > 0) await waitForQuiet(options.quietMinutes);
      console.error(`${scenario.name}, run ${run} of ${options.runs}: ${subject.name}`);
      const result = await runOne(scenario, subject, options);
      const row = { scenario: scenario.name, subject: subject.name, run, at: new Date().toISOString(), ...result };
      rows.push(row);
      keep(row);
    }
  }
  return rows;
}

/** A run that fails is a row that says so: the others go on. */
function runOne(scenario: Scenario, subject: Subject, options: BenchOptions): Promise<RunResult> {
  const args = ['--scenario', scenario.name, '--subject', subject.name, '--seconds', `${options.seconds}`];
  if (options.isQuick) args.push('--quick');
  for (const option of profileOptions(scenario, subject, options)) args.push(`--node-option=${option}`);
  const child = spawn(process.execPath, [RUN_ONE, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const timer = setTimeout(() => child.kill('SIGTERM'), LONGEST_RUN_MS);
  let output = '';
  child.stdout.on('data', (text: Buffer) => {
    output += text.toString();
  });
  return new Promise((done) => {
    child.on('close', (code) => {
      clearTimeout(timer);
      done(code === 0 ? readResult(output) : { figures: {}, notes: ['the run failed'] });
    });
  });
}

/** Sound: `run-one.ts` ends by printing a result, and ends with another code where it has none. */
function readResult(output: string): RunResult {
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as RunResult;
}

function profileOptions(scenario: Scenario, subject: Subject, { profileFolder }: BenchOptions): string[] {
  if (profileFolder === null) return [];
  return ['--cpu-prof', `--cpu-prof-dir=${join(resolve(profileFolder), `${scenario.name}-${subject.name}`)}`];
}

function describeMachine({ runs, seconds, isQuick }: BenchOptions): object {
  const [cpu] = cpus();
  return {
    machine: { cpu: cpu?.model ?? '', cores: cpus().length, memoryGb: Math.round(totalmem() / 1024 ** 3), load: loadavg() },
    node: process.version,
    runs,
    seconds,
    isQuick,
  };
}

await main();
