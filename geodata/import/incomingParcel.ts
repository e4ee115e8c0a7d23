import type { Bilingual } from '../bilingual.ts';
import type { Parcel } from '../parcel.ts';

/** What of a parcel an import may change. */
type ParcelVersion = Omit<Parcel, 'id'>;

/** A feature of a file, read, mended and in degrees, as it is to become a parcel. */
export type IncomingParcel = {
  /** Counted from 1 within its file. */
  readonly feature: number;
  /** Where it stands in the file: `第 3 行`. */
  readonly where: Bilingual;
  /** Null for a row of attributes alone. One that is no valid area is to be left out before. */
  readonly shape: Pick<Parcel, 'geometry' | 'measuredM2' | 'quality'> | null;
  /** What the file says beside it. What is left out stays as it is. */
  readonly said: Partial<Omit<ParcelVersion, 'geometry' | 'measuredM2' | 'quality'>>;
};
