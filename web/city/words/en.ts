import type { zhCity } from './zh.ts';

export const enCity: typeof zhCity = {
  caption: (zones, parcels) => `${zones} zones · ${parcels} parcels`,
  area: (area) => `${area} known`,
  areaUnknown: (parcels) => `${parcels} more of unknown area`,
  examples: (zones) => `${zones} with example data`,
  search: 'Find a zone',
  figure: 'Figure',
  withExamples: 'With examples',
  example: 'Example',
  columns: {
    name: 'Zone',
    state: 'Most land is',
    stages: 'By stage',
    parcels: 'Parcels',
    area: (unit) => `Area (${unit})`,
    asOf: 'As of',
  },
  sort: (column) => `Sort by ${column.toLowerCase()}`,
  open: (name) => `Open ${name}`,
  someUnknown: (parcels) => `${parcels} unknown`,
  reported: 'reported',
  reportedHint:
    'What a source reports of the whole zone; only a part of it is drawn, so parcels do not give it.',
  notApplicable: 'n/a',
  noParcels: 'No parcels yet',
  barOf: (classes) => `By stage: ${classes}`,
  classCount: (name, parcels) => `${name} ${parcels}`,
  formula: (name, formula) =>
    `${name} = ${formula}, by number. Parcels of unknown state are left out and counted beside it. Each zone is on its newest day.`,
  none: 'No zone is like that.',
  noZones: 'There are no zones yet.',
  reading: 'Reading all zones…',
  failed: 'The statistics of the zones cannot be read.',
  table: 'Download CSV',
  tableFailed: 'The download failed; try again in a moment.',
  file: 'zones.csv',
};
