import type { Axis } from '../axis.ts';
import type { IsoDate, IsoInstant } from '../date.ts';
import type { LonLat } from '../geometry.ts';
import type { ImageType } from './imageType.ts';

/** What somebody says of a photograph that he adds to a parcel. */
export type NewPhoto = {
  readonly parcel: string;
  readonly takenOn: IsoDate;
  /** Of what it shows the state of, where it was recorded together with one; null of the parcel as a whole. */
  readonly axis: Axis | null;
  /** Where it was taken, in degrees; null where nobody has agreed to say so. */
  readonly position: LonLat | null;
  /** As it was typed; '' where nothing was. */
  readonly note: string;
};

/** A photograph that a zone keeps; its bytes are kept beside it. */
export type Photo = NewPhoto & {
  readonly id: string;
  readonly type: ImageType;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** Of the bytes as they are kept, in hexadecimal. */
  readonly sha256: string;
  readonly recordedAt: IsoInstant;
  /** '' where nobody has an account. */
  readonly recordedBy: string;
};

const megabyte = 1024 * 1024;

/** What one photograph may have, and what a parcel and a zone may keep. */
export const photoLimits = {
  bytes: 10 * megabyte,
  /** 48 megapixels of a telephone, and a little. */
  pixels: 50_000_000,
  ofParcel: 200,
  /** All of a zone together: the data file, and each of its backups, has them in it. */
  bytesOfZone: 1024 * megabyte,
} as const;
