import type { zhTileFiles } from './zh.ts';

export const enTileFiles: typeof zhTileFiles = {
  intro:
    'Opens PMTiles of your own disk beneath the parcels: a day exported here, plans or images from elsewhere. Files stay on this machine and are open for as long as the page is.',
  drop: 'Drop a .pmtiles file here',
  choose: 'Choose a file',
  none: 'No file of tiles is open.',
  kinds: { vector: 'Shapes', raster: 'Images' },
  facts: (kind, from, to, megabytes) => `${kind}, zooms ${from}–${to}, ${megabytes} MB`,
  own: (asOf, takenOn) =>
    `Tiles of Guatu as of ${asOf}, taken on ${takenOn}; in the colours of the theme`,
  layers: (names) => `Layers: ${names}`,
  show: 'Show',
  lookAt: 'See all',
  putAway: 'Remove',
  fault: (name, why) => `“${name}” cannot be opened: ${why}`,
  faults: {
    empty: 'the file is empty.',
    notTiles: 'it is no PMTiles file. Files of parcels are opened by “Import”.',
    mbtiles: 'it is MBTiles or a GeoPackage. Turn MBTiles into PMTiles by pmtiles convert first.',
    otherVersion:
      'it is another version of PMTiles; this page reads version 3. Use pmtiles convert.',
    otherKind: 'its tiles are neither images nor MVT with its layers named, and cannot be drawn.',
    otherPacking: 'its tiles are packed by brotli or zstd; this page reads gzip and plain ones.',
    cutOff: 'it is not whole, perhaps not fully downloaded. Get it once more.',
    unreadable: 'it is damaged, or was moved or changed.',
  },
};
