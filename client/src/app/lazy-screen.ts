/** Parts that come when they are asked for. One that does not arrive is asked for again: a phone may be in a tunnel. */
import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 8000;

async function keepTrying<Value>(load: () => Promise<Value>, wait = FIRST_WAIT_MS): Promise<Value> {
  try {
    return await load();
  } catch {
    await new Promise((go) => setTimeout(go, wait));
    return keepTrying(load, Math.min(wait * 2, LONGEST_WAIT_MS));
  }
}

export function lazyScreen<Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await keepTrying(load) }));
}
