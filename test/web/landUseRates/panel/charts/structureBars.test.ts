import { describe, expect, test } from 'vitest';
import { landStructure } from '../../../../../geodata/land/structure.ts';
import { structureBars } from '../../../../../web/landUseRates/panel/charts/structureBars.ts';
import { inkOn } from '../../../../../web/landUseRates/panel/charts/structureChart.ts';
import {
  constructionColours,
  supplyColours,
} from '../../../../../web/landUseRates/panel/charts/statusColours.ts';
import { cellOfHectares } from '../../../../geodata/land/builders.ts';
import { contrast } from '../../../colour.ts';

const structure = landStructure([
  cellOfHectares(30, { construction: 'A2', supply: 'D21' }),
  cellOfHectares(10, { construction: 'B21', supply: 'E21' }),
  cellOfHectares(10),
  cellOfHectares(null, { construction: 'C1', supply: 'F' }),
]);

describe('the bars of the structure', () => {
  test('hold the same land twice, class by class, what is not on record last', () => {
    const { construction, supply } = structureBars(structure, 'light');
    expect(construction.map(({ code, share }) => [code, share])).toEqual([
      ['A2', 0.6],
      ['B21', 0.2],
      ['unknown', 0.2],
    ]);
    expect(supply.map(({ code, areaM2 }) => [code, areaM2])).toEqual([
      ['D21', 300_000],
      ['E21', 100_000],
      ['unknown', 100_000],
    ]);
  });

  test('are empty where nobody knows an area', () => {
    const unmeasured = landStructure([cellOfHectares(null, { construction: 'A2' })]);
    expect(structureBars(unmeasured, 'light')).toEqual({ construction: [], supply: [] });
  });
});

test('a code can be read on every ink of either colourScheme', () => {
  const inks = [...Object.values(constructionColours), ...Object.values(supplyColours)];
  for (const colourSchemes of inks)
    for (const colour of Object.values(colourSchemes))
      expect(contrast(inkOn(colour), colour), colour).toBeGreaterThanOrEqual(4.5);
});
