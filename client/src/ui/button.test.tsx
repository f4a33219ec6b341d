import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Button } from './button.tsx';

describe('Button', () => {
  it('is a real button that does not send a form unless told to', () => {
    expect(renderToStaticMarkup(<Button>Add</Button>)).toBe('<button type="button" class="eb-button">Add</button>');
    expect(renderToStaticMarkup(<Button type="submit" look="primary">Add</Button>)).toContain('type="submit"');
  });

  it('[I3] says in words that it is busy, and keeps focus by not being disabled', () => {
    const busy = renderToStaticMarkup(<Button busy="Saving…">Save</Button>);
    expect(busy).toContain('aria-disabled="true"');
    expect(busy).not.toMatch(/ disabled/);
    expect(busy).toContain('>Saving…<');
  });
});
