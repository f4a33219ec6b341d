import { describe, expect, it } from 'vitest';
import { findSample } from './find-sample.ts';

describe('findSample', () => {
  it('shows the first line by which letters can be judged', () => {
    expect(findSample('area,idea\r\nHomes,Tea\r\nHomes,A café that’s warm\r\n')).toBe('Homes,A café that’s warm');
    expect(findSample('only plain letters')).toBeNull();
  });

  it('cuts a long line round that letter', () => {
    const sample = findSample(`${'warm and dry '.repeat(20)}café${' and more'.repeat(20)}`) ?? '';
    expect(sample).toMatch(/^….*warm and dry café and more.*…$/);
    expect(sample.length).toBeLessThan(125);
  });
});
