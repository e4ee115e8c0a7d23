import { createHash } from 'node:crypto';
import { isoDate } from '../../../geodata/date.ts';
import type { PhotoToKeep } from '../../../server/store/photos.ts';

/** Bytes that a store takes for a picture: it looks at none of them. */
export function imageOf(id: string): Uint8Array {
  return Uint8Array.of(0, 255, 0x5c, 0x27, ...Buffer.from(id));
}

export function photoOf(id: string, parcel: string, more: Partial<PhotoToKeep> = {}): PhotoToKeep {
  const image = imageOf(id);
  return {
    id,
    parcel,
    takenOn: isoDate('2010-05-15'),
    axis: null,
    position: null,
    note: '',
    type: 'image/jpeg',
    width: 40,
    height: 30,
    bytes: image.byteLength,
    sha256: createHash('sha256').update(image).digest('hex'),
    recordedBy: '',
    ...more,
  };
}
