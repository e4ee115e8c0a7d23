import type { LayerName } from '../../tiles/tileLayers.ts';

/** Collections that are on tiles, each with its layers: its features as they are on the day, and what stands for them. */
export const tiledCollections = {
  parcels: ['parcels', 'otherParcels'],
  blocks: ['blocks', 'grid'],
  works: ['works'],
} as const satisfies Record<string, readonly LayerName[]>;

export type TiledCollection = keyof typeof tiledCollections;
export const tiledCollectionIds = Object.keys(tiledCollections) as [
  TiledCollection,
  ...TiledCollection[],
];

export function isTiled(id: string): id is TiledCollection {
  return Object.hasOwn(tiledCollections, id);
}
