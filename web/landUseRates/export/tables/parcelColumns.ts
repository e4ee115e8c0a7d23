import { cellText, type ParcelField } from '../../../words/parcelFields.ts';
import { landColumns } from './landColumns.ts';
import { areaColumn, dayColumn, textColumn, type ParcelColumn } from './parcelColumn.ts';

/** What the table of parcels on the screen says too, unknown states as a word. */
function asOnScreen(
  width: number,
  column: Exclude<ParcelField, 'registered' | 'blocked' | 'asOf' | 'number'>,
): ParcelColumn {
  return textColumn(
    width,
    ({ properties }, { language, words }, { places }) =>
      cellText(properties, column, language, places) ?? words.unknown,
  );
}

/** Everything that is said of a parcel, in the order of the columns. */
const parcelColumns = {
  id: textColumn(12, ({ properties }) => properties.id),
  name: asOnScreen(28, 'name'),
  number: textColumn(16, ({ properties }, { words }) => properties.number ?? words.notOnRecord),
  block: asOnScreen(20, 'block'),
  town: asOnScreen(16, 'town'),
  landUse: asOnScreen(18, 'landUse'),
  part: textColumn(10, ({ share }, { words: { exported } }) =>
    share < 1 ? exported.part.partly : exported.part.whole,
  ),
  sharePercent: { kind: 'percent', width: 12, value: ({ share }) => share * 100 },
  countedM2: areaColumn(({ countedM2 }) => countedM2),
  areaBasis: textColumn(
    14,
    ({ properties: { registeredM2, quality } }, { words: { exported } }) => {
      if (registeredM2 !== null) return exported.basis.registered;
      return quality === 'schematic' ? exported.basis.unknown : exported.basis.measured;
    },
  ),
  registeredMu: { kind: 'mu', width: 14, value: ({ properties }) => properties.registeredMu },
  measuredM2: areaColumn(({ properties }) => properties.measuredM2),
  quality: asOnScreen(12, 'quality'),
  ...landColumns,
  stage: asOnScreen(12, 'stage'),
  clearance: asOnScreen(18, 'clearance'),
  levelling: asOnScreen(18, 'levelling'),
  building: asOnScreen(18, 'building'),
  blocked: textColumn(8, ({ properties }, { words }) => (properties.blocked ? words.yes : null)),
  observedOn: dayColumn(({ properties }) => properties.asOf),
  scenario: textColumn(
    12,
    ({ scenario }, { words }) => scenario && words.rates.scenario.marked[scenario],
  ),
} satisfies Record<string, ParcelColumn>;

type ParcelColumnId = keyof typeof parcelColumns;

/** Every column with its id; that of a scenario only where there is one. */
export function columnsOf(marks: readonly string[]): [ParcelColumnId, ParcelColumn][] {
  return (Object.entries(parcelColumns) as [ParcelColumnId, ParcelColumn][]).filter(
    ([id]) => id !== 'scenario' || marks.includes('scenario'),
  );
}
