import { stateName } from '../../geodata/axis.ts';
import type { Bilingual, Language } from '../../geodata/bilingual.ts';
import { landUses } from '../../geodata/landUse.ts';
import type { ParcelFeature, ParcelProperties } from '../../geodata/parcelFeature.ts';
import { qualityNames } from '../../geodata/quality.ts';
import { stageNames, stages } from '../../geodata/stage.ts';
import { stateOrder } from '../../geodata/axis.ts';

export const tableColumns = [
  'name',
  'number',
  'block',
  'town',
  'landUse',
  'registered',
  'stage',
  'clearance',
  'levelling',
  'building',
  'blocked',
  'quality',
  'asOf',
] as const;
export type TableColumn = (typeof tableColumns)[number];

export type Sorting = { readonly column: TableColumn; readonly descending: boolean };

/** Names of blocks and towns by id, as the table writes them. */
export type PlaceNames = ReadonlyMap<string, Bilingual>;

/** What a cell says; null is unknown. `percent` stands beside a state. */
export function cellText(
  properties: ParcelProperties,
  column: Exclude<TableColumn, 'registered' | 'blocked'>,
  language: Language,
  places: PlaceNames,
): string | null {
  const say = (text: Bilingual | undefined | null) => text?.[language] ?? null;
  switch (column) {
    case 'name':
      return language === 'zh' ? properties.name : properties.nameEn;
    case 'number':
    case 'asOf':
      return properties[column];
    case 'block':
    case 'town': {
      const id = properties[column];
      return id === null ? null : (say(places.get(id)) ?? id);
    }
    case 'landUse':
      return properties.landUse && say(landUses[properties.landUse].name);
    case 'stage':
      return properties.stage && say(stageNames[properties.stage]);
    case 'quality':
      return say(qualityNames[properties.quality]);
    case 'clearance':
    case 'levelling':
    case 'building': {
      const state = properties[column];
      if (state === null) return null;
      const percent = properties[`${column}Percent`];
      return `${say(stateName(column, state as never))}${percent === null ? '' : ` ${percent} %`}`;
    }
  }
}

/** What a column sorts by: order of progress for states, size for areas, text otherwise. */
function sortKey(
  properties: ParcelProperties,
  column: TableColumn,
  language: Language,
  places: PlaceNames,
): number | string | null {
  switch (column) {
    case 'registered':
      return properties.registeredM2;
    case 'blocked':
      return properties.blocked ? 1 : 0;
    case 'stage':
      return properties.stage && stages.indexOf(properties.stage);
    case 'clearance':
    case 'levelling':
    case 'building': {
      const state = properties[column];
      return state === null ? null : (stateOrder(column, state as never) ?? -1);
    }
    default:
      return cellText(properties, column, language, places);
  }
}

/** Sorted copy; what is unknown stands last whichever way the column is sorted. */
export function sortRows(
  rows: readonly ParcelFeature[],
  { column, descending }: Sorting,
  language: Language,
  places: PlaceNames,
): ParcelFeature[] {
  const collator = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en', { numeric: true });
  const direction = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: sortKey(row.properties, column, language, places) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      return typeof a.key === 'number' && typeof b.key === 'number'
        ? direction * (a.key - b.key)
        : direction * collator.compare(String(a.key), String(b.key));
    })
    .map(({ row }) => row);
}
