import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { TextArea, TextField } from './text-field.tsx';

describe('TextField', () => {
  it('ties label, error, hint and count to the box, the error first', () => {
    const field = renderToStaticMarkup(<TextField id="t" label="Title" hint="Short" error="It is empty." count="0 of 200" />);
    expect(field).toContain('<label for="t"');
    expect(field).toContain('aria-describedby="t-error t-hint t-count"');
    expect(field).toContain('aria-invalid="true"');
    expect(field).toContain('id="t-error" class="eb-field__error">It is empty.');
  });

  it('keeps what the page says of the box elsewhere, after its own words', () => {
    const area = renderToStaticMarkup(<TextArea id="a" label="Idea" hint="Short" aria-describedby="who" />);
    expect(area).toContain('aria-describedby="a-hint who"');
  });

  it('takes its direction from the text, and describes nothing that is not there', () => {
    const area = renderToStaticMarkup(<TextArea label="Idea" />);
    expect(area).toContain('dir="auto"');
    expect(area).not.toContain('aria-describedby');
  });
});
