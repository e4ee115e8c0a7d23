import type { DescribedParcel, ParcelAttribute } from '../../geodata/editing/describedParcel.ts';
import { landUses } from '../../geodata/landUse.ts';
import { say, words } from '../words/words.ts';
import { nameOf } from './subjectName.tsx';

/** What is said of a parcel, to be read beside what was said before. */
export function attributeText(parcel: DescribedParcel, attribute: ParcelAttribute): string {
  const { none } = words.value;
  switch (attribute) {
    case 'name':
      return say(parcel.name);
    case 'number':
      return parcel.number ?? none;
    case 'block':
      return parcel.block === null ? none : say(nameOf({ kind: 'block', id: parcel.block }));
    case 'landUse':
      return parcel.landUse === null ? none : say(landUses[parcel.landUse].name);
    case 'registered':
      return parcel.registered?.asPrinted ?? none;
  }
}
