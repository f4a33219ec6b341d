/**
 * The few questions that go beside the socket. An answer of the wrong shape counts as no answer, and nothing is thrown:
 * the caller says in words that it did not work.
 */
import * as v from 'valibot';

export type Asked<Value> = { ok: true; value: Value } | { ok: false; status: number };

/** Status 0: the server was not reached. The header is one that a form on another site cannot send. */
async function ask<S extends v.GenericSchema>(
  method: 'GET' | 'POST',
  path: string,
  schema: S,
): Promise<Asked<v.InferOutput<S>>> {
  try {
    const response = await fetch(path, { method, headers: { 'x-evenboard': '1' }, credentials: 'same-origin' });
    if (!response.ok) return { ok: false, status: response.status };
    const parsed = v.safeParse(schema, response.status === 204 ? null : await response.json());
    return parsed.success ? { ok: true, value: parsed.output } : { ok: false, status: response.status };
  } catch {
    return { ok: false, status: 0 };
  }
}

export function askServer<S extends v.GenericSchema>(path: string, schema: S): Promise<Asked<v.InferOutput<S>>> {
  return ask('GET', path, schema);
}

export function tellServer<S extends v.GenericSchema>(path: string, schema: S): Promise<Asked<v.InferOutput<S>>> {
  return ask('POST', path, schema);
}
