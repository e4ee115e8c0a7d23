import type { MapContext, StylePart } from '../../map/context.ts';
import { shown } from '../../state/loadable.ts';
import { parcelById, projects, surroundings } from '../../state/records.ts';
import type { Geometry } from '../../../geodata/geometry.ts';
import { isPresenting } from '../meetingView.ts';
import { currentReading } from '../records.ts';

/** The land that a scene is of, in the one accent there is. */
export function sceneOutline({ ink, typeScale }: MapContext): StylePart {
  const shapes = shapesOfScene();
  if (shapes.length === 0) return { sources: {}, layers: [] };
  const line = (id: string, colour: string, width: number) => ({
    id,
    type: 'line' as const,
    source: 'scene-land',
    layout: { 'line-join': 'round' as const, 'line-cap': 'round' as const },
    paint: { 'line-color': colour, 'line-width': width * typeScale },
  });
  return {
    sources: {
      'scene-land': {
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
    layers: [line('scene-land-halo', ink.ground, 6), line('scene-land-line', ink.seal, 3)],
  };
}

function shapesOfScene(): readonly Geometry[] {
  const subject = isPresenting.value ? currentReading.value?.subject : null;
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
