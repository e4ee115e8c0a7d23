import type { TableShape } from './tableShape.ts';

const named = { name_zh: 'text', name_en: 'text' } as const;

/** Parcels with a history, the imports that made it, and what an import replaced as a whole. */
export const dateParcels: readonly TableShape[] = [
  {
    name: 'former_parcel',
    description:
      '地块历史 Parcels as they were: from a day on, before the day from which an import says otherwise',
    role: 'features',
    key: ['id', 'ended_by'],
    columns: {
      id: 'text',
      ...named,
      number: 'text?',
      block_id: 'text?',
      town_id: 'text?',
      land_use: 'text?',
      quality: 'text',
      registered_m2: 'real?',
      registered: 'json?',
      measured_m2: 'real',
      note: 'json?',
      since: 'date?',
      written_by: 'text?',
      until: 'date',
      ended_by: 'text',
    },
    geometry: { type: 'MULTIPOLYGON', nullable: false },
    indexes: [
      { name: 'former_parcel_by_end', columns: ['ended_by', 'id'] },
      { name: 'former_parcel_by_writer', columns: ['written_by', 'id'] },
    ],
  },
  {
    name: 'parcel_entry',
    description: '地块启用 Since when parcels that an import wrote are what they are',
    role: 'attributes',
    key: ['id'],
    columns: { id: 'text', since: 'date?', written_by: 'text' },
    indexes: [{ name: 'parcel_entry_by_writer', columns: ['written_by', 'id'] }],
  },
  {
    name: 'zone_import',
    description: '导入 Files that were brought into the zone',
    role: 'attributes',
    key: ['id'],
    columns: {
      id: 'text',
      recorded_at: 'instant',
      recorded_by: 'text?',
      as_of: 'date?',
      file: 'text',
      source: 'json',
      counts: 'json',
      box_before: 'json',
      undone_at: 'instant?',
    },
  },
  {
    name: 'boundary',
    description: '开发区边界 Boundaries of zones',
    role: 'features',
    key: [],
    columns: { quality: 'text' },
    geometry: { type: 'MULTIPOLYGON', nullable: false },
  },
  {
    name: 'former_area',
    description: '历史区块、镇与边界 Blocks, towns and boundaries that an import replaced',
    role: 'features',
    key: ['ended_by', 'kind', 'id'],
    columns: {
      ended_by: 'text',
      kind: 'text',
      id: 'text',
      ordinal: 'integer',
      name_zh: 'text?',
      name_en: 'text?',
      town_id: 'text?',
      quality: 'text',
      note: 'json?',
    },
    geometry: { type: 'MULTIPOLYGON', nullable: false },
  },
  {
    name: 'removed_zone',
    description: 'Zones that were removed, and the revision that one of the same id goes on from',
    role: 'derived',
    key: [],
    columns: { revision: 'integer', removed_at: 'instant' },
  },
];
