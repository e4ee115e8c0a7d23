import type { SurroundingCollection } from '../../web/api.ts';

type Surrounding = SurroundingCollection['features'][number];

/** Something around the parcels of which little is known. */
export function surroundingOf(
  layer: Surrounding['properties']['layer'],
  id: string,
  known: Partial<Surrounding['properties']> & { readonly geometry?: Surrounding['geometry'] } = {},
): Surrounding {
  const { geometry = null, ...properties } = known;
  return {
    type: 'Feature',
    id: `${layer}:${id}`,
    geometry,
    properties: { ...nothingKnown, ...properties, layer, id },
  };
}

const nothingKnown: Omit<Surrounding['properties'], 'layer' | 'id'> = {
  name: null,
  nameEn: null,
  kind: null,
  quality: 'schematic',
  block: null,
  town: null,
  axis: null,
  state: null,
  percent: null,
  blocked: false,
  asOf: null,
  from: null,
  to: null,
  areaM2: null,
};
