import type { zhDataExport } from './zh.ts';

export const enDataExport: typeof zhDataExport = {
  intro:
    'Shapes, areas, states on three axes and their sources; schematic and example boundaries are marked parcel by parcel.',
  format: 'Format',
  system: 'Coordinate system',
  notCorrected:
    'Not corrected: without local parameters places may be tens of metres off, to more than a hundred. Not for setting out; the file says so.',
  extent: 'Extent',
  extents: { zone: 'Zone', block: 'Block', parcels: 'Chosen', drawn: 'Drawn area' },
  chosen: (parcels: number) => `Chosen (${parcels})`,
  block: 'Which block',
  partly: 'Parcels across the edge',
  whole: 'Whole',
  cut: 'Cut',
  drawHint: 'Draw an area or choose parcels in “Land-use rates” first to export only those.',
  encoding: 'Text encoding',
  encodings: { gbk: 'GBK (older programs)', 'utf-8': 'UTF-8' },
  fields: 'Fields of the file',
  field: 'Field',
  code: 'Short',
  example: (number: number) => `Example ${number}`,
  fewFields: {
    dxf: 'Each parcel is a closed polyline on a layer for its land use; name, number, area and boundary quality are written into it, every field hangs on it as extended data (XDATA). Schematic and example boundaries are dashed.',
    txt: 'A line for each parcel: points, area (hectares, by coordinates), number, name, land use, code, and in the remarks boundary quality and source of the area; then its boundary points, X north and Y east.',
  },
  tilesTell: [
    'Parcels, blocks, works and names of the whole zone in web mercator, to zoom 16; every parcel has its whole past, so another day needs no other file.',
    'The file says which zone and day it is of, when it was taken, its edition and sources, and which boundaries are schematic or examples.',
    'The server makes all of it before it is sent: half a minute for 10 000 parcels. Look at it beneath the parcels by “Tile files”, or in QGIS and MapLibre.',
  ],
  save: 'Save the file',
  parcels: 'parcels',
  tiles: 'tiles',
  starting: 'Exporting…',
  received: (megabytes) => `Exporting, ${megabytes} MB received…`,
  cancel: 'Cancel',
  saved: (name: string) => `Saved ${name}`,
  failed: 'Not exported: the server did not answer. Try again.',
};
