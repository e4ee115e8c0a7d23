import type { IsoDate } from '../../../../geodata/date.ts';
import { bilingual } from '../../../../geodata/bilingual.ts';
import { changedAttributes } from '../../../../geodata/editing/describedParcel.ts';
import type { Areal } from '../../../../geodata/geometry.ts';
import { isAlike } from '../../../../geodata/isAlike.ts';
import type { Parcel } from '../../../../geodata/parcel.ts';
import type { BoundaryQuality } from '../../../../geodata/quality.ts';
import { parcelTag } from '../../../editing/parcelTag.ts';
import type { ParcelEditAsked } from '../../schemas/parcelEdit.ts';
import type { ParcelTold } from './featureBody.ts';

/** What is said of an edit beside what it makes of parcels. */
export type Act = {
  readonly reason: string;
  readonly asOf: IsoDate;
  readonly source?: string | undefined;
  readonly quality?: BoundaryQuality | undefined;
};

/** A parcel that is drawn. Of a new one null says nothing, for programs send it of all that nobody filled in: its block is the one that it lies in. */
export function drawingOf(told: ParcelTold, geometry: Areal, act: Act): ParcelEditAsked {
  const { name, nameEn, number, block, landUse } = told;
  return {
    kind: 'draw',
    ...act,
    from: [],
    to: [
      { name, nameEn: nameEn ?? undefined, number, block: block ?? undefined, landUse, geometry },
    ],
  };
}

/**
 * The edit that makes a parcel what is told of it: of its boundary where that is another, otherwise of what is said of it; null where it is
 * so already.
 *
 * @param told of what is undefined nothing is said: it stays
 */
export function editOf(
  parcel: Parcel,
  told: ParcelTold,
  geometry: Areal,
  { quality, ...act }: Act,
): ParcelEditAsked | null {
  const { id, name } = parcel;
  const { number = parcel.number, block = parcel.block, landUse = parcel.landUse } = told;
  const zh = told.name ?? name.zh;
  const en = told.nameEn ?? (told.nameEn === null ? zh : name.en);
  const from = [{ id, tag: parcelTag(parcel) }];
  if (!isAlike(geometry, parcel.geometry) || (quality !== undefined && quality !== parcel.quality))
    return {
      kind: 'reshape',
      ...act,
      quality,
      from,
      to: [{ id, name: zh, nameEn: en, number, block, landUse, geometry }],
    };
  const described = { name: bilingual(zh, en), number, block, landUse };
  const changed = changedAttributes(parcel, { ...described, registered: parcel.registered });
  if (changed.length === 0) return null;
  return { kind: 'attributes', ...act, from, to: [{ id, ...described }] };
}

/** A parcel that is from a day on no more. */
export function endOf(parcel: Parcel, act: Omit<Act, 'quality'>): ParcelEditAsked {
  return { kind: 'end', ...act, from: [{ id: parcel.id, tag: parcelTag(parcel) }] };
}

/** Of a whole feature what it leaves out is none. */
export function wholly(told: ParcelTold): ParcelTold {
  return { nameEn: null, number: null, block: null, landUse: null, ...told };
}
