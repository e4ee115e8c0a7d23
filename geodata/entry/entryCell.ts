import { axes, type Axis } from '../axis.ts';

/** What the sheet of a month asks of an axis of a parcel. */
export const entryFields = ['state', 'percent', 'quantities', 'blocked', 'note', 'source'] as const;
export type EntryField = (typeof entryFields)[number];

/** `reason` says why something unlikely is so; it is no column, but is typed, undone and kept as one. */
export type CellField = EntryField | 'reason';

export type CellPlace = {
  readonly parcel: string;
  readonly axis: Axis;
  readonly field: CellField;
};

/** `levelling.percent:p0000012`; ids of parcels may hold anything, so they stand last. */
export type CellKey = `${Axis}.${CellField}:${string}`;

export function cellKey({ parcel, axis, field }: CellPlace): CellKey {
  return `${axis}.${field}:${parcel}`;
}

/** The place that a key names; undefined for what is none, in a draft of another version say. */
export function placeOfKey(key: string): CellPlace | undefined {
  const [, axisText, fieldText, parcel] = /^(\w+)\.(\w+):([^]+)$/.exec(key) ?? [];
  const axis = axes.find((one) => one === axisText);
  const field = [...entryFields, 'reason' as const].find((one) => one === fieldText);
  return axis && field && parcel !== undefined ? { parcel, axis, field } : undefined;
}

/** A cell as it was typed, and as what held it was when that was done, in the codes of `heldCode`. */
export type Edit = { readonly text: string; readonly over: string };

export type Edits = ReadonlyMap<CellKey, Edit>;
