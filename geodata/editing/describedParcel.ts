import type { Bilingual } from '../bilingual.ts';
import { isAlike } from '../isAlike.ts';
import type { Parcel } from '../parcel.ts';

/** What can be said of a parcel beside its land, in the order of its form. */
export const parcelAttributes = ['name', 'number', 'block', 'landUse', 'registered'] as const;
export type ParcelAttribute = (typeof parcelAttributes)[number];
export const parcelAttributeNames: Readonly<Record<ParcelAttribute, Bilingual>> = {
  name: { zh: '名称', en: 'Name' },
  number: { zh: '编号', en: 'Number' },
  block: { zh: '所属区块', en: 'Block' },
  landUse: { zh: '用途', en: 'Land use' },
  registered: { zh: '登记面积', en: 'Registered area' },
};

type ParcelAttributes = Pick<Parcel, ParcelAttribute>;

/** A parcel by all that is said of it beside its land. */
export type DescribedParcel = Pick<Parcel, 'id'> & ParcelAttributes;

/** Which attributes differ, in the order of the form. */
export function changedAttributes(
  before: ParcelAttributes,
  after: ParcelAttributes,
): ParcelAttribute[] {
  return parcelAttributes.filter((attribute) => !isAlike(before[attribute], after[attribute]));
}

/** A parcel without its land. */
export function describedParcel(parcel: DescribedParcel): DescribedParcel {
  return { id: parcel.id, ...attributesOf(parcel) };
}

export function attributesOf({ name, number, block, landUse, registered }: ParcelAttributes) {
  return { name, number, block, landUse, registered };
}
