import { describe, expect, it } from 'vitest';
import { SetUpProblem, problemFrom } from './set-up-problem.mjs';

describe('a step that failed', () => {
  it.each([
    ['npm error code ENOSPC', 'The disk is full.'],
    ['npm error code ECONNREFUSED', 'did not answer'],
    ['ERR_PNPM_META_FETCH_FAIL  GET …: request to … failed', 'did not answer'],
    ['npm error code EAI_AGAIN', 'did not answer'],
    ['npm error code E403', 'refused us'],
    ['npm error code ETARGET', 'does not have a version'],
    ['EACCES: permission denied, mkdir', 'may not write'],
    ['ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile"', 'pnpm-lock.yaml does not match'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate'],
  ])('%s is said in a sentence', (output, sentence) => {
    expect(problemFrom(output, 'Something else.').message).toContain(sentence);
  });

  it('that nobody knows keeps its own sentence and the last lines of the tool', () => {
    const lines = Array.from({ length: 65 }, (_, index) => `line ${index}`);
    const problem = problemFrom(lines.join('\n'), 'The screens could not be built.');
    expect(problem).toBeInstanceOf(SetUpProblem);
    expect(problem.message).toBe('The screens could not be built.');
    expect(problem.output.split('\n').at(0)).toBe('line 25');
    expect(problem.output.split('\n').at(-1)).toBe('line 64');
  });
});
