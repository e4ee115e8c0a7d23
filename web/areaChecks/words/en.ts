import type { zhAreaChecks } from './zh.ts';

export const enAreaChecks: typeof zhAreaChecks = {
  title: 'Area check',
  boundary: 'Boundary',
  loading: 'Fetching parcels and blocks…',
  unanswered: 'Parcels or blocks could not be fetched, so nothing can be checked.',
  walking: (percent) => `Checking: ${percent} %`,
  givenUp: 'Some shapes are too detailed; the check was not finished.',
  noParcels: 'This zone has no parcels yet, so there are no areas to check.',
  compared: (count) => `${count} compared`,
  noneCompared: 'No parcel can be compared',
  ofQuality: (count, quality) => `${quality} ${count}`,
  incomparable: {
    unregistered: (count) => `${count} without an area on record`,
    schematic: (count) =>
      `${count} with an area on record, but drawn as a sketch, whose size is no measure of the land`,
  },
  allSketches: 'All shapes are sketches, so overlaps and gaps say nothing of the land either',
  notCut: (names) => `Faulty shapes; gaps could not be worked out in: ${names}`,
  listing: 'List',
  listings: {
    faults: 'All faults',
    within: 'Within',
    incomparable: 'Not comparable',
  },
  tolerance: 'Tolerance: the larger of',
  ofRegistered: '% × area on record',
  ofPerimeter: 'm × perimeter',
  reset: 'Reset',
  notALimit:
    'Please enter a number from 0 to 100; the last valid tolerance still applies meanwhile.',
  table: 'What was found',
  columns: {
    remark: 'Remark',
    name: 'Parcel / block',
    verdict: 'Verdict',
    squareMetres: 'Size m²',
    mu: 'Size mu',
    share: 'Share',
    registered: 'On record',
    measured: 'As drawn',
    allowed: 'Allowed',
  },
  both: (one, other) => `${one} × ${other}`,
  nothing: {
    faults: 'No faults were found.',
    compared:
      'There are no areas to compare, and as drawn no overlaps, gaps, slivers or parcels outside their block.',
    kind: (name) => `None: ${name}.`,
  },
  csv: 'Export CSV',
  csvFailed: 'The list was not exported. Please try again.',
  csvColumns: {
    ids: 'Parcel ids',
    block: 'Block',
    quality: 'Boundary',
    rule: 'Tolerance',
  },
  csvRule: (percent, metres) =>
    `The larger of ${percent} % of the area on record and perimeter × ${metres} m`,
};
