import type { TableShape } from './tableShape.ts';

/** Photographs of parcels; their bytes stand in a table of their own, so that a list of them reads none. */
export const addPhotos: readonly TableShape[] = [
  {
    name: 'photo',
    description:
      '现场照片 Photographs of parcels, where they were taken if that was agreed to; taken back ones have the moment of it',
    role: 'features',
    key: ['id'],
    columns: {
      id: 'text',
      parcel_id: 'text',
      taken_on: 'date',
      axis: 'text?',
      note: 'text',
      type: 'text',
      width: 'integer',
      height: 'integer',
      bytes: 'integer',
      sha256: 'text',
      recorded_at: 'instant',
      recorded_by: 'text',
      taken_back_at: 'instant?',
      taken_back_by: 'text?',
      taken_back_because: 'text?',
    },
    geometry: { type: 'POINT', nullable: true },
    indexes: [{ name: 'photo_by_parcel', columns: ['parcel_id'] }],
  },
  {
    name: 'photo_image',
    description: '照片文件 The photographs themselves, JPEG, PNG or WebP, without metadata',
    role: 'attributes',
    key: ['id'],
    columns: { id: 'text', image: 'bytes' },
  },
];
