import type { Geometry } from '../../geodata/geometry.ts';
import type { Subject } from '../../geodata/observation.ts';
import { shown } from '../state/loadable.ts';
import { parcelById, surroundings } from '../state/records.ts';
import type { MapContext, StylePart } from './context.ts';
import { parcelsOf } from './subjects.ts';

/**
 * The land of a subject, in the one accent there is; nothing where it has none.
 *
 * @param source what its source and layers are called: 'scene-land'
 */
export function subjectOutline(
  source: string,
  subject: Subject | null,
  { ink, typeScale }: MapContext,
): StylePart {
  const shapes = subject ? shapesOf(subject) : [];
  if (shapes.length === 0) return { sources: {}, layers: [] };
  const line = (id: string, colour: string, width: number) => ({
    id,
    type: 'line' as const,
    source,
    layout: { 'line-join': 'round' as const, 'line-cap': 'round' as const },
    paint: { 'line-color': colour, 'line-width': width * typeScale },
  });
  return {
    sources: {
      [source]: {
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
    layers: [line(`${source}-halo`, ink.ground, 6), line(`${source}-line`, ink.seal, 3)],
  };
}

function shapesOf({ kind, id }: Subject): readonly Geometry[] {
  if (kind === 'block')
    return (shown(surroundings.state.value)?.features ?? []).flatMap(({ properties, geometry }) =>
      properties.layer === 'block' && properties.id === id && geometry ? [geometry] : [],
    );
  return parcelsOf({ kind, id }).flatMap((parcel) => parcelById.value.get(parcel)?.geometry ?? []);
}
