import { describe, expect, it } from 'vitest';
import { readPagesCss } from './pages-css.ts';

type Palette = ReadonlyMap<string, string>;

/** The colour blocks of the style file in order: light, dark, more contrast, more contrast in the dark. */
const blocks = [...readPagesCss().matchAll(/:root\{([^}]*)\}/g)].map(([, body = '']) => readColours(body));

function readColours(body: string): Palette {
  return new Map([...body.matchAll(/--eb-([\w-]+):(#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, hex]));
}

function overlaid(...layers: ReadonlyArray<Palette | undefined>): Palette {
  return new Map(layers.flatMap((layer) => [...(layer ?? [])]));
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(palette: Palette, one: string, other: string): number {
  const [a = 0, b = 0] = [one, other].map((name) => luminance(palette.get(name) ?? '#808080')).sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

const [light, dark, more, moreDark] = blocks;
const looks: ReadonlyArray<[string, Palette]> = [
  ['light', overlaid(light)],
  ['dark', overlaid(light, dark)],
  ['more contrast', overlaid(light, more)],
  ['dark with more contrast', overlaid(light, dark, more, moreDark)],
];

const GROUNDS = ['paper', 'surface', 'sunk', 'action-wash', 'info', 'warning', 'success', 'danger-wash'];
const TINTS = ['tint-1', 'tint-2', 'tint-3', 'tint-4', 'tint-5', 'tint-6'];

describe.each(looks)('colours, %s', (_, palette) => {
  it.each([...GROUNDS, ...TINTS])('ink is at least 10:1 and soft ink 7:1 on %s', (ground) => {
    expect(contrast(palette, 'ink', ground)).toBeGreaterThanOrEqual(10);
    expect(contrast(palette, 'ink-soft', ground)).toBeGreaterThanOrEqual(7);
  });

  it.each(['paper', 'surface', ...TINTS])('action words are at least 7:1 on %s', (ground) => {
    expect(contrast(palette, 'action', ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette, 'danger', ground)).toBeGreaterThanOrEqual(7);
  });

  it('words on filled buttons and washes are at least 7:1', () => {
    expect(contrast(palette, 'on-action', 'action')).toBeGreaterThanOrEqual(7);
    expect(contrast(palette, 'on-action', 'action-deep')).toBeGreaterThanOrEqual(7);
    expect(contrast(palette, 'action-deep', 'action-wash')).toBeGreaterThanOrEqual(7);
    expect(contrast(palette, 'danger', 'danger-wash')).toBeGreaterThanOrEqual(7);
  });

  it.each(['paper', 'surface', ...TINTS])('control edges and the focus ring are at least 3:1 on %s', (ground) => {
    expect(contrast(palette, 'edge', ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette, 'focus', ground)).toBeGreaterThanOrEqual(3);
  });

  it('the focus ring is at least 3:1 against the halo inside it', () => {
    expect(contrast(palette, 'focus', 'focus-halo')).toBeGreaterThanOrEqual(3);
  });
});
