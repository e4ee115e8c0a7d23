import type { MapContext } from '../../web/map/context.ts';
import { inks } from '../../web/map/ink.ts';
import { areaLabelPoints, parcelLabelPoints } from '../../web/map/labels.ts';
import { featureOf } from './parcelFeatures.ts';

const someLabels = parcelLabelPoints([featureOf({ id: 'nanbo', name: '南博' })]);

/** The map of a zone of a few parcels as it stands when all is loaded, but for what is given. */
export function contextOf(
  part: Partial<Omit<MapContext, 'view' | 'ink'>> = {},
  view: Partial<MapContext['view']> = {},
): MapContext {
  const shownView: MapContext['view'] = {
    theme: 'stage',
    isolated: null,
    selection: null,
    language: 'zh',
    room: 'paper',
    unit: 'mu',
    ...view,
  };
  return {
    view: shownView,
    ink: inks[shownView.room],
    parcelsAddress: '/api/zones/jindong/parcels.geojson',
    surroundingsAddress: '/api/zones/jindong/surroundings.geojson',
    bbox: [119.8, 29.1, 119.95, 29.31],
    basemap: null,
    singleParcelBlocks: ['nanbo'],
    parcelLabels: someLabels,
    areaLabels: areaLabelPoints(undefined),
    fontsReady: true,
    typeScale: 1,
    ...part,
  };
}

/** The same map before the zone is known and before anything is loaded. */
export const emptyContext = contextOf({
  parcelsAddress: null,
  surroundingsAddress: null,
  bbox: null,
  singleParcelBlocks: [],
  parcelLabels: null,
  fontsReady: false,
});
