import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inks } from '../../../web/map/ink.ts';
import { colourSchemes } from '../../../web/state/colourScheme.ts';
import { classesOf } from '../../../web/state/theme.ts';
import { contrast } from '../colour.ts';

const css = readFileSync(new URL('../../../web/look/colourSchemes.css', import.meta.url), 'utf8');

/** The colours a rule sets: `{ paper: '#f6f2e9', … }`. */
function coloursOf(selector: string): Record<string, string> {
  const rule = css.split(`${selector} {`)[1]?.split('}')[0];
  if (rule === undefined) throw new Error(`no rule for ${selector}`);
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [
      name,
      hex,
    ]),
  );
}

const colours = { light: coloursOf(':root'), dark: coloursOf("[data-scheme='dark']") };
const texts = [
  'ink',
  'mute',
  'seal',
  'light-reached',
  'light-ahead',
  'light-overdue',
  'light-unknown',
];

describe.each(colourSchemes)('text on %s', (colourScheme) => {
  const { [colourScheme]: look } = colours;

  test.each(['card', 'paper', 'sunk'])('has the contrast of WCAG AA on --%s', (ground) => {
    const weak = texts.filter((text) => contrast(look[text]!, look[ground]!) < 4.5);
    expect(weak).toEqual([]);
  });

  test('on buttons has it too', () => {
    expect(contrast(look['on-seal']!, look['seal']!)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(look['on-ink']!, look['ink']!)).toBeGreaterThanOrEqual(4.5);
  });

  test('and the map are one look: ground, ink, seal and the grey of the unknown', () => {
    const unknown = classesOf('stage', colourScheme).find(({ mark }) => mark === 'unknown');
    expect(inks[colourScheme].ground).toBe(look['paper']);
    expect(inks[colourScheme].text).toBe(look['ink']);
    expect(inks[colourScheme].seal).toBe(look['seal']);
    expect(unknown?.colour).toBe(look['unknown']);
  });
});
