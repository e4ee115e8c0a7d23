import type { Language } from '../../geodata/bilingual.ts';
import type { ParcelFeature, ParcelProperties } from '../../geodata/parcelFeature.ts';
import { stages } from '../../geodata/stage.ts';
import { stateOrder } from '../../geodata/axis.ts';
import { classesOf, classOf, toldTheme, type CapabilityThemes } from '../state/theme.ts';
import { cellText, type ParcelField, type PlaceNames } from '../words/parcelFields.ts';

/** What is on record of a parcel, and its class under a theme that a capability tells. */
export type TableColumn = ParcelField | keyof CapabilityThemes;

export function isParcelField(column: TableColumn): column is ParcelField {
  return toldTheme(column as never) === undefined;
}

export type Sorting = { readonly column: TableColumn; readonly descending: boolean };

/** What a column sorts by: order of progress for states, size for areas, text otherwise. */
function sortKey(
  properties: ParcelProperties,
  column: TableColumn,
  language: Language,
  places: PlaceNames,
): number | string | null {
  if (!isParcelField(column)) {
    const order = classesOf(column, 'light').map(({ id }) => id);
    const at = order.indexOf(classOf(column, properties));
    // What nobody knows is the last class of every theme.
    return at < 0 || at === order.length - 1 ? null : at;
  }
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
