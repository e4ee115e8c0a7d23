import type { zhTrends } from './zh.ts';

export const enTrends: typeof zhTrends = {
  title: 'Trends',
  close: 'Close the trends',
  of: 'Of',
  zone: 'Zone',
  unit: 'Counted in',
  area: 'Area',
  parcels: 'Parcels',
  point: (day, name, value) => `${day}: ${name} ${value}`,
  hint: 'Press a point or a figure to see which parcels came in that month.',
  entered: (count) => `${count} came in that month:`,
  left: (count) => `${count} fell back:`,
  still: 'No parcel came or fell back that month.',
  unknownAreas: (count) => `(and ${count} of unknown area)`,
  table: 'Sums at the end of each month',
  month: 'By',
  note: 'Sums at the end of each month, over the two years before the day shown; parcels of unknown area count as parcels only, marked +.',
  reading: 'Reading the past…',
  failed: 'The past did not come; it is being tried again.',
  tooMany: 'This zone has too many parcels to be held whole; ask the API at /trends.',
};
