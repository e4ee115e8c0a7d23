import type { MapContext } from '../../web/map/context.ts';
import type { RatesOnMap } from '../../web/landUseRates/overlayState.ts';
import type { AreaChecksOnMap } from '../../web/areaChecks/overlayState.ts';
import type { ImportOnMap } from '../../web/importing/onMap/overlayState.ts';
import type { Marks } from '../../web/plan/onMap/marks.ts';
import { inks } from '../../web/map/ink.ts';
import { areaLabelPoints, parcelLabelPoints } from '../../web/map/labels.ts';
import { squareAt } from '../server/store/builders.ts';
import { featureOf } from './parcelFeatures.ts';

const someLabels = parcelLabelPoints([featureOf({ id: 'nanbo', name: '南博' })], null);

/** A drawn square is read, and a figure of it is open. */
export const someRates: RatesOnMap = {
  shape: squareAt(119.84, 29.2),
  block: 'nanbo',
  parcels: ['nanbo'],
  behind: { numerator: ['nanbo'], denominator: ['nanbo', 'liushi', 'nanbo'], unknown: [] },
  scenario: ['liushi'],
};

/** An overlap that is looked at, a sliver beside it, and a parcel whose areas are too far apart. */
export const someFindings: AreaChecksOnMap = {
  areas: {
    type: 'FeatureCollection',
    features: (['overlap', 'sliver'] as const).map((kind) => ({
      type: 'Feature',
      geometry: squareAt(119.84, 29.2, 0.001),
      properties: { id: `${kind}/nanbo`, kind },
    })),
  },
  beyond: ['liushi'],
  chosen: 'overlap/nanbo',
};

/** A draft of which a row is open. */
export const someDraft: ImportOnMap = {
  shapes: '/api/zones/jindong/import-drafts/k3/shapes#1',
  chosen: 3,
  isNamed: true,
};

/** A parcel far behind its plan, and one with something in its way. */
export const someMarks: Marks = [
  { id: 'nanbo', at: [119.84, 29.2], sign: '■', isHeldUp: false },
  { id: 'liushi', at: [119.85, 29.2], sign: '', isHeldUp: true },
];

/** A square of its own for each id. */
const chosenShape = (id: string) => squareAt(119.84 + id.length / 1000, 29.2);

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
    colourScheme: 'light',
    unit: 'mu',
    ...view,
  };
  return {
    isPictureShown: true,
    view: shownView,
    ink: inks[shownView.colourScheme],
    parcelsAddress: '/api/zones/jindong/parcels.geojson',
    tilesVersion: null,
    surroundingsAddress: '/api/zones/jindong/surroundings.geojson',
    blockMix: undefined,
    areParcelsNear: true,
    bbox: [119.8, 29.1, 119.95, 29.31],
    basemap: null,
    areNamesFaint: false,
    singleParcelBlocks: ['nanbo'],
    openingTheme: 'stage',
    chosenParcel:
      shownView.selection?.kind === 'parcel' ? chosenShape(shownView.selection.id) : null,
    parcelLabels: someLabels,
    areaLabels: areaLabelPoints(undefined, null),
    fontsReady: true,
    typeScale: 1,
    ...part,
  };
}

/** The same map before the zone is known and before anything is loaded. */
export const emptyContext = contextOf({
  isPictureShown: false,
  parcelsAddress: null,
  surroundingsAddress: null,
  bbox: null,
  singleParcelBlocks: [],
  parcelLabels: parcelLabelPoints([], null),
  fontsReady: false,
});
