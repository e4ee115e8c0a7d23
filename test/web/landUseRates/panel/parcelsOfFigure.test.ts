import { expect, test } from 'vitest';
import type { ConstructionStatus } from '../../../../geodata/land/construction.ts';
import type { LandParcel } from '../../../../geodata/land/landParcel.ts';
import type { SupplyStatus } from '../../../../geodata/land/supply.ts';
import { landTable, readPortions } from '../../../../web/landUseRates/reading/reading.ts';
import { parcelsOfFigure } from '../../../../web/landUseRates/panel/parcelsOfFigure.ts';
import { day, record } from '../../../geodata/land/builders.ts';
import { featureOf } from '../../parcelFeatures.ts';

type Status = readonly [ConstructionStatus | null, SupplyStatus | null];

/** Parcels of ten hectares by what is on record of them; the last is only half inside. */
const statuses: Readonly<Record<string, Status>> = {
  built: ['A2', 'D21'],
  builtUnsupplied: ['A2', 'E21'],
  supplied: ['B21', 'D21'],
  river: ['C1', 'F'],
  nobodyKnows: [null, null],
  cut: ['A1', 'D1'],
};

const land = Object.entries(statuses).map(([id, [construction, supply]]): LandParcel => ({
  id,
  record: record({ construction, supply }),
  floorAreaM2: null,
  footprintM2: null,
}));
const table = landTable(
  Object.keys(statuses).map((id, index) =>
    featureOf({ id, registeredM2: 100_000, building: 'started' }, index / 100),
  ),
  land,
  day('2024-12-31'),
);
const reading = readPortions(
  table,
  Object.keys(statuses).map((id) => ({ id, share: id === 'cut' ? 0.5 : 1 })),
);

const idsOfFigure = (indicator: string) => {
  const { numerator, denominator, unknown, counted } = parcelsOfFigure(indicator, reading, table);
  const ids = (portions: typeof numerator) => portions.map(({ id }) => id);
  return {
    numerator: ids(numerator),
    denominator: ids(denominator),
    unknown: ids(unknown),
    counted,
  };
};

test('every parcel that matters stands in one part of the lists behind a figure', () => {
  expect(idsOfFigure('builtUpRate')).toEqual({
    numerator: ['built', 'builtUnsupplied', 'cut'],
    denominator: ['supplied'],
    unknown: ['nobodyKnows'],
    // Built land that was never supplied is in the numerator of A / D and not in the denominator.
    counted: ['built', 'supplied', 'cut'],
  });
});

test('a cut parcel keeps its share', () => {
  const { numerator } = parcelsOfFigure('builtUpRate', reading, table);
  expect(numerator.find(({ id }) => id === 'cut')?.share).toBe(0.5);
});

test('the lists hold as many parcels as the figure counts', () => {
  for (const { id, knownParcels, unknownParcels } of reading.indicators) {
    const { numerator, denominator, unknown } = parcelsOfFigure(id, reading, table);
    expect(numerator.length + denominator.length, id).toBe(knownParcels);
    expect(unknown.length, id).toBe(unknownParcels);
  }
});

test('progress has its parcels too', () => {
  expect(idsOfFigure('startedRate').numerator).toHaveLength(6);
  expect(idsOfFigure('completedRate').denominator).toHaveLength(6);
});
