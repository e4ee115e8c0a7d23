import type { IsoDate } from '../../../../geodata/date.ts';
import { areaFigure, ratioFigure } from '../../../../geodata/units.ts';
import { percentFormat } from '../indicatorRows.ts';
import {
  dayCell,
  numberCell,
  pageOf,
  textCell,
  type Column,
  type Page,
  type PageCell,
} from '../../../export/table.ts';
import type { ExportedParcel } from '../exportedParcel.ts';
import type { ExportedReading } from '../exportedReading.ts';
import { areaFormat, areaIn, type Writing } from '../writing.ts';
import type { ParcelColumnKind } from './parcelColumn.ts';
import { columnsOf } from './parcelColumns.ts';

/** A parcel a row: what is known of it and how it counts. Numbers nobody knows are empty cells, unknown states a word. */
export function parcelPage(table: ExportedReading, writing: Writing): Page {
  const { exported } = writing.words;
  const columns = columnsOf(table.marks).map(
    ([id, { kind, width, value }]): Column<ExportedParcel> => ({
      heading: withUnit(exported.parcelColumns[id], kind, writing),
      width,
      cell: (parcel) => cellOf(kind, value(parcel, writing, table), writing),
    }),
  );
  return pageOf(exported.pages.parcels, columns, table.parcels);
}

/** `登记面积（亩）`; days, texts and percents say themselves what they are. */
function withUnit(name: string, kind: ParcelColumnKind, { words, unit }: Writing): string {
  switch (kind) {
    case 'text':
    case 'day':
    case 'percent':
      return name;
    case 'area':
      return words.exported.withUnit(name, words.units[unit]);
    case 'mu':
      return words.exported.withUnit(name, words.units.mu);
    case 'squareMetres':
      return words.exported.withUnit(name, words.units.m2);
    case 'wanYuan':
    case 'tonnes':
    case 'persons':
      return words.exported.withUnit(name, words.rates.sideUnits[kind]);
  }
}

function cellOf(kind: ParcelColumnKind, value: string | number | null, writing: Writing): PageCell {
  if (typeof value !== 'number')
    return kind === 'day' ? dayCell(value as IsoDate | null) : textCell(value);
  switch (kind) {
    case 'area':
      return numberCell(areaIn(writing, value), areaFormat(writing));
    case 'percent':
      return numberCell(ratioFigure(value), percentFormat);
    case 'mu':
      return numberCell(value, '#,##0.00');
    case 'squareMetres':
      return numberCell(areaFigure(value, 'm2'), '#,##0');
    case 'persons':
      return numberCell(value, '#,##0');
    default:
      return numberCell(value, '#,##0.00');
  }
}
