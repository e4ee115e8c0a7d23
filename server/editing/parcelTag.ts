import type { Parcel } from '../../geodata/parcel.ts';
import { shortHash } from '../http/edition.ts';

/** Names one version of a parcel: whoever changes it says which he has seen, and nobody else's change is undone unseen. */
export function parcelTag(parcel: Parcel): string {
  return shortHash([JSON.stringify(parcel)]);
}
