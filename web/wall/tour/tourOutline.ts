import type { Geometry } from '../../../geodata/geometry.ts';
import type { MapContext, StylePart } from '../../map/context.ts';
import { shown } from '../../state/loadable.ts';
import { parcelById, projects, surroundings } from '../../state/records.ts';
import { currentStop } from './tourStops.ts';

/** The land that the caption speaks of, in the one accent there is. */
export function tourOutline({ ink, typeScale }: MapContext): StylePart {
  const shapes = shapesOfStop();
  if (shapes.length === 0) return { sources: {}, layers: [] };
  const line = (id: string, colour: string, width: number) => ({
    id,
    type: 'line' as const,
    source: 'tour-land',
    layout: { 'line-join': 'round' as const, 'line-cap': 'round' as const },
    paint: { 'line-color': colour, 'line-width': width * typeScale },
  });
  return {
    sources: {
      'tour-land': {
        type: 'geojson',
        data: {
          type: 'FeatureCollection',
          features: shapes.map((geometry) => ({
            type: 'Feature' as const,
            geometry: geometry as never,
            properties: {},
          })),
        },
      },
    },
    layers: [line('tour-land-halo', ink.ground, 6), line('tour-land-line', ink.seal, 3)],
  };
}

function shapesOfStop(): readonly Geometry[] {
  const subject = currentStop.value?.subject;
  if (!subject) return [];
  const { kind, id } = subject;
  if (kind === 'block')
    return (shown(surroundings.state.value)?.features ?? []).flatMap(({ properties, geometry }) =>
      properties.layer === 'block' && properties.id === id && geometry ? [geometry] : [],
    );
  const project = shown(projects.state.value)?.find((one) => one.id === id);
  const parcels = kind === 'project' ? (project?.parcels ?? []) : [id];
  return parcels.flatMap((parcel) => parcelById.value.get(parcel)?.geometry ?? []);
}
