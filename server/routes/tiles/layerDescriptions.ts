import { finestZoom } from '../../../geodata/tileAddress.ts';
import { parcelsFrom, worksFrom, type LayerName } from '../../tiles/tileLayers.ts';

type LayerDescription = {
  readonly id: LayerName;
  readonly description: string;
  readonly minzoom: number;
  readonly maxzoom: number;
  readonly fields: Readonly<Record<string, string>>;
};

const named = {
  id: 'String. Id, unique in its layer (promoteId).',
  name: 'String. 名称',
  nameEn: 'String. Name in English',
};

const timeline = {
  timeline:
    'String. Every state there has been: steps parted by “;”, each the day YYYYMMDD from which it holds, a digit per axis (clearance, levelling, building; its place in timelineStates, “-” unknown), “!” where blocked, then where there are any “=c/l/b” percents and “@YYYYMMDD” the day that the states speak of.',
};

const mix = {
  crowded: 'Boolean. true where parcels are left out for their number, at a zoom that has them',
  parcels: 'Number of parcels',
  areaM2: 'Number. Their land in m², as far as it is known',
  areaUnknown: 'Number of parcels of unknown area',
  blockedParcels: 'Number of blocked parcels',
  stage: 'String. The stage of most of the land on the day asOf; left out where that is unknown',
  clearance: 'String. The same of the axis clearance',
  levelling: 'String. The same of the axis levelling',
  building: 'String. The same of the axis building',
  landUse: 'String. The same of land use',
  clearance_cleared:
    'Number. m² of one class on the day asOf; one such field for each class of stage, clearance, levelling, building and landUse that there is, and for unknown',
};

const parcel = {
  ...named,
  number: 'String. 地块编号',
  block: 'String. Id of its block',
  town: 'String. Id of its town',
  landUse: 'String. Class of land use',
  quality: 'String. surveyed, digitised, schematic or example boundary',
  areaM2: 'Number. The area by which it counts; left out where unknown',
  registeredM2: 'Number. The area that a document gives it; left out where none does',
  measuredM2: 'Number. The area of its shape on the ellipsoid',
  since: 'String. The first day on which it is so; left out: always',
  until: 'String. The first day on which it is so no longer; left out: it still is',
  stage: 'String. Stage on the day asOf; left out where unknown',
  clearance: 'String. State of clearance on the day asOf',
  levelling: 'String. State of levelling on the day asOf',
  building: 'String. State of building on the day asOf',
  blocked: 'Boolean. true where blocked on the day asOf',
  ...timeline,
};

const of = (
  id: LayerName,
  minzoom: number,
  description: string,
  fields: LayerDescription['fields'],
): LayerDescription => ({ id, description, minzoom, maxzoom: finestZoom, fields });

/** The layers of a tile as TileJSON tells of them. */
export const layerDescriptions: readonly LayerDescription[] = [
  of(
    'parcels',
    parcelsFrom,
    '地块 Parcels as they are on the day asOf. A tile that would exceed 500 kB has none; look closer, or at the blocks.',
    parcel,
  ),
  of(
    'otherParcels',
    parcelsFrom,
    '其他日期的地块 Parcels as they are on other days than asOf: those with since ≤ day < until, with those of “parcels”, are the parcels of that day.',
    parcel,
  ),
  of('blocks', 0, '区块 Blocks, and what the parcels of each come to.', {
    ...named,
    town: 'String. Id of its town',
    quality: 'String. Quality of its boundary',
    ...timeline,
    ...mix,
  }),
  of(
    'grid',
    0,
    '格网 Squares in place of blocks on tiles of more than a thousand blocks: what those come to whose middle is inside.',
    { ...mix, blocks: 'Number of blocks' },
  ),
  of('works', worksFrom, '工程 Roads, rivers, mains, plants.', {
    ...named,
    kind: 'String. road, river, plant, fence, power or utility',
    block: 'String. Id of its block',
    quality: 'String. Quality of its place',
    ...timeline,
  }),
  of('labels', 0, '注记 Where names stand; the zone’s own on tiles without parcels.', {
    kind: 'String. zone, town, block or parcel',
    ...named,
    number: 'String. 地块编号',
    ...mix,
  }),
];
