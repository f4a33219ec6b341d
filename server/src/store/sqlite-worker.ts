/** The worker thread that owns the database file: takes calls by name, answers by number. */
import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteTables, type SqliteTables } from './sqlite-tables.ts';

export type Call = { number: number; name: keyof SqliteTables; values: readonly unknown[] };
export type Reply = { number: number; value: unknown } | { number: number; problem: string };

const { file } = workerData as { file: string };
const tables = openSqliteTables(file);

parentPort?.on('message', ({ number, name, values }: Call) => {
  parentPort?.postMessage(answer(number, name, values));
});

function answer(number: number, name: keyof SqliteTables, values: readonly unknown[]): Reply {
  try {
    // Sound: `createSqliteStore` is the only caller, and types its calls against `SqliteTables`.
    const method = tables[name] as (...values: readonly unknown[]) => unknown;
    return { number, value: method(...values) };
  } catch (error) {
    return { number, problem: error instanceof Error ? error.message : String(error) };
  }
}
