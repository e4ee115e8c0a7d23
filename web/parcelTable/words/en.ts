import type { zhTable } from './zh.ts';

export const enTable: typeof zhTable = {
  tableCaption: (count, date) => `${count} parcels, shown for ${date}`,
  columns: {
    name: 'Name',
    number: 'Number',
    block: 'Block',
    town: 'Town',
    landUse: 'Land use',
    registered: 'Area on record',
    stage: 'Stage',
    clearance: 'Clearance',
    levelling: 'Levelling',
    building: 'Building',
    blocked: 'Blocked',
    quality: 'Boundary',
    asOf: 'Observed',
  },
  sort: (column) => `Sort by ${column.toLowerCase()}`,
  filter: 'Filter',
};
