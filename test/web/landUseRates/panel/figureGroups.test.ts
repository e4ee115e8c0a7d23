import { expect, test } from 'vitest';
import { isoDate } from '../../../../geodata/date.ts';
import { landIndicators } from '../../../../geodata/land/rates/landIndicators.ts';
import { summarise } from '../../../../geodata/statistics.ts';
import { figureGroups } from '../../../../web/landUseRates/panel/figureGroups.ts';

const all = [...summarise([]).indicators, ...landIndicators([], isoDate('2024-12-31'))];
const groups = figureGroups(all);

test('land use comes first and progress last', () => {
  expect(groups.map(({ group }) => group)).toEqual([
    'extent',
    'structure',
    'intensity',
    'benefit',
    'management',
    'perMu',
    'progress',
  ]);
});

test('no indicator is lost and none stands twice', () => {
  const shown = groups.flatMap(({ lines }) =>
    lines.flatMap(({ indicator, perMu }) => [indicator.id, ...(perMu ? [perMu.id] : [])]),
  );
  expect(shown.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
});

test('income and tax are two lines, each with its own twin per 亩', () => {
  const lines = groups.find(({ group }) => group === 'benefit')!.lines;
  const twinOf = (id: string) => lines.find(({ indicator }) => indicator.id === id)?.perMu?.id;
  expect(twinOf('industrialOutputIntensity')).toBe('industrialOutputIntensityPerMu');
  expect(twinOf('industrialTaxPerArea')).toBe('industrialTaxPerAreaPerMu');
});
