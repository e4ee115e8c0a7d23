import type { ExportedParcel } from '../exportedParcel.ts';
import type { ExportedReading } from '../exportedReading.ts';
import type { Writing } from '../writing.ts';

/** What the value of a column is: m² of land or of floors, 0…100, an amount, `2026-06-30` or just text. */
export type ParcelColumnKind =
  | 'text'
  | 'day'
  | 'area'
  /** As it is on record, in 亩 whatever the reader's unit. */
  | 'mu'
  /** Of floors and footprints, which nobody says in 亩. */
  | 'squareMetres'
  | 'percent'
  | 'wanYuan'
  | 'tonnes'
  | 'persons';

/** One thing that is said of a parcel. Its name is the heading's in the words, and the key in a map file. */
export type ParcelColumn = {
  readonly kind: ParcelColumnKind;
  /** In characters. */
  readonly width: number;
  /** Number or text by the kind; null for what nobody knows, or what does not apply. */
  readonly value: (
    parcel: ExportedParcel,
    writing: Writing,
    table: ExportedReading,
  ) => string | number | null;
};

type Value = ParcelColumn['value'];

export function textColumn(width: number, value: Value): ParcelColumn {
  return { kind: 'text', width, value };
}

export function dayColumn(value: Value): ParcelColumn {
  return { kind: 'day', width: 12, value };
}

/** Floors and footprints, always in m². */
export function floorColumn(value: Value): ParcelColumn {
  return { kind: 'squareMetres', width: 14, value };
}

export function areaColumn(value: Value): ParcelColumn {
  return { kind: 'area', width: 14, value };
}
