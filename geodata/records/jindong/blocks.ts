import { bilingual, type Bilingual } from '../../bilingual.ts';
import type { Block } from '../../zone.ts';
import { jindongParcels } from './parcels.ts';
import type { blockSketches } from './shapes/blockShapes.ts';

const names: Record<keyof typeof blockSketches, Bilingual> = {
  xietangxi: bilingual('鞋塘西区块', 'Xietang West block'),
  nanbo: bilingual('南博区块', 'Nanbo block'),
  liushi: bilingual('六石区块', 'Liushi block'),
  zhucun: bilingual('祝村区块', 'Zhucun block'),
  donghouxu: bilingual('东后徐区块', 'Donghouxu block'),
};

/** The report speaks of each block as one piece of land, so a block takes the outline of its only parcel. */
export const jindongBlocks: readonly Block[] = Object.entries(names).flatMap(([id, name]) =>
  jindongParcels
    .filter((parcel) => parcel.id === id)
    .map(({ town, quality, geometry, note }) => ({ id, name, town, quality, geometry, note })),
);
