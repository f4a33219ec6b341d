// Faults that are planted on purpose: the checks of the model must see each of them, within a few seeds.
import { describe, expect, it } from 'vitest';
import { findCatch } from './find-catch.ts';
import { PLANTED } from './planted-faults.ts';

describe('a planted fault is seen', () => {
  it.for(PLANTED)('[$breaks] $what', async (planted) => {
    expect(await findCatch(planted)).toMatchObject({ seed: expect.any(Number) as number });
  });
});
