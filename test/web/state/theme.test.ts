import { describe, expect, test } from 'vitest';
import { landUses } from '../../../geodata/landUse.ts';
import { stages } from '../../../geodata/stage.ts';
import { statesOf } from '../../../geodata/axis.ts';
import { colourSchemes, type ColourScheme } from '../../../web/state/colourScheme.ts';
import {
  axisOf,
  classesOf,
  classOf,
  isOrdered,
  themes,
  type Theme,
} from '../../../web/state/theme.ts';
import { difference, seen, sights } from '../colour.ts';
import { featureOf } from '../parcelFeatures.ts';

const ramps = themes
  .filter(isOrdered)
  .flatMap((theme) => colourSchemes.map((colourScheme) => ({ theme, colourScheme })));

function rampOf(theme: Theme, colourScheme: ColourScheme): string[] {
  return classesOf(theme, colourScheme)
    .filter(({ mark }) => mark === 'fill')
    .map(({ colour }) => colour);
}

describe.each(ramps)('the ramp of $theme on $colourScheme', ({ theme, colourScheme }) => {
  test('has a colour of its own for every state, in order of progress', () => {
    const axis = axisOf(theme);
    const states: readonly string[] = axis === null ? stages : statesOf[axis];
    const filled = classesOf(theme, colourScheme).filter(({ mark }) => mark === 'fill');
    expect(filled.map(({ id }) => id)).toEqual(states);
    expect(new Set(rampOf(theme, colourScheme)).size).toBe(states.length);
  });

  test.each(sights)('goes only one way in lightness for %s sight', (sight) => {
    const lightness = rampOf(theme, colourScheme).map((colour) => seen(colour, sight)[0]);
    const ordered = lightness.toSorted((a, b) => (colourScheme === 'light' ? b - a : a - b));
    expect(lightness).toEqual(ordered);
    expect(new Set(lightness).size).toBe(lightness.length);
  });

  test.each(sights)(
    'keeps each step six just-seen differences from the next for %s sight',
    (sight) => {
      const colours = rampOf(theme, colourScheme).map((colour) => seen(colour, sight));
      const steps = colours.slice(1).map((colour, index) => difference(colour, colours[index]!));
      expect(Math.min(...steps)).toBeGreaterThanOrEqual(6);
    },
  );
});

describe('the classes of a theme', () => {
  test('end with what does not apply and what nobody knows, each drawn its own way', () => {
    for (const theme of themes) {
      const marks = classesOf(theme, 'light').map(({ mark }) => mark);
      const outside = axisOf(theme) === null ? ['unknown'] : ['notRequired', 'unknown'];
      expect(marks.filter((mark) => mark !== 'fill')).toEqual(outside);
      expect(marks.slice(-outside.length)).toEqual(outside);
    }
  });

  test('of land use are the national ones, in both colourSchemes alike', () => {
    const [paper, dark] = colourSchemes.map((colourScheme) => rampOf('landUse', colourScheme));
    expect(paper).toEqual(dark);
    expect(paper?.toSorted()).toEqual(
      Object.values(landUses)
        .map(({ colour }) => colour)
        .toSorted(),
    );
  });

  test('hold every parcel: one without a state is unknown, not early', () => {
    const parcel = featureOf({ levelling: 'mobilised', landUse: '1001' }).properties;
    expect(themes.map((theme) => classOf(theme, parcel))).toEqual([
      'unknown',
      'unknown',
      'mobilised',
      'unknown',
      '1001',
    ]);
  });
});
