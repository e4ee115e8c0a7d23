import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import type { FindingKind } from '../../geodata/areaChecks/finding.ts';
import type { MapContext, StylePart } from '../map/context.ts';
import { isOneOf } from '../map/isOneOf.ts';
import { ofParcels } from '../map/layers/parcels.ts';

import type { AreaChecksOnMap } from './overlayState.ts';

const findingsSource = 'truth';

/** How strongly a kind is filled: land claimed twice most, land that may well lie open least. look/truth.css has the same. */
const strength: Record<Exclude<FindingKind, 'difference'>, number> = {
  overlap: 0.85,
  outside: 0.6,
  enclosed: 0.45,
  sliver: 0.45,
  margin: 0.25,
};

/** What the check of areas has found: land filled in the surveyor's ink, parcels beyond the tolerance outlined in it. */
export function areaChecksOverlay(context: MapContext, found: AreaChecksOnMap | null): StylePart {
  const { ink, typeScale, view } = context;
  if (!found) return { sources: {}, layers: [] };
  // What is selected is outlined already, in the colour of selections.
  const selected = view.selection?.kind === 'parcel' ? view.selection.id : '';
  const isChosen: FilterSpecification = ['==', ['get', 'id'], found.chosen ?? ''];
  return {
    sources: { [findingsSource]: { type: 'geojson', data: found.areas } },
    layers: [
      {
        id: 'area-check-beyond',
        type: 'line',
        ...ofParcels(context),
        filter: [
          'all',
          isOneOf(found.beyond),
          ['!=', ['get', 'id'], selected],
        ] as FilterSpecification,
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': ink.measure,
          'line-width': [
            'interpolate',
            ['linear'],
            ['zoom'],
            11,
            1.8 * typeScale,
            15,
            3.4 * typeScale,
          ],
        },
      },
      {
        id: 'area-check-fill',
        type: 'fill',
        source: findingsSource,
        paint: { 'fill-color': ink.measure, 'fill-opacity': strengthOfKind() },
      },
      {
        // As wide from afar as near by: most of what is found is smaller than a pixel of the whole zone.
        id: 'area-check-line',
        type: 'line',
        source: findingsSource,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': ink.measure, 'line-width': 2 * typeScale },
      },
      {
        id: 'area-check-chosen-casing',
        type: 'line',
        source: findingsSource,
        filter: isChosen,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': ink.selectionCasing, 'line-width': 8 * typeScale },
      },
      {
        id: 'area-check-chosen',
        type: 'line',
        source: findingsSource,
        filter: isChosen,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': ink.measure, 'line-width': 4 * typeScale },
      },
    ],
  };
}

function strengthOfKind(): ExpressionSpecification {
  return ['match', ['get', 'kind'], ...Object.entries(strength).flat(), 0] as never;
}
