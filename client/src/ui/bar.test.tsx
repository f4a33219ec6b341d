import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Bar } from './bar.tsx';

describe('Bar', () => {
  it('[I3] says the figure in words and hides the drawing from screen readers', () => {
    const bar = renderToStaticMarkup(<Bar label="Warm places" words="3 people" value={3} max={4} />);
    expect(bar).toContain('3 people');
    expect(bar).toContain('class="eb-bar__track" aria-hidden="true"');
    expect(bar).toContain('width:75.00%');
  });

  it.each([
    [0, 0, 'width:0.00%'],
    [9, 4, 'width:100.00%'],
    [-1, 4, 'width:0.00%'],
  ])('stays within its track for %d of %d', (value, max, width) => {
    expect(renderToStaticMarkup(<Bar label="a" words="b" value={value} max={max} />)).toContain(width);
  });
});
