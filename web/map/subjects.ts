import { boundingBoxOf, type BoundingBox, type Geometry } from '../../geodata/geometry.ts';
import type { Subject } from '../../geodata/observation.ts';
import { parcelById, projects, surroundings } from '../state/records.ts';
import { shown } from '../state/loadable.ts';
import type { Selection } from '../state/view.ts';

/** Where a selection lies: the box around what is drawn of it; undefined when nothing is (an unmapped work or project). */
export function boxOfSelection({ kind, id }: Selection): BoundingBox | undefined {
  return boxOf(kind, id);
}

/** The same of anything that can be found, towns included. */
export function boxOf(kind: Selection['kind'] | 'town', id: string): BoundingBox | undefined {
  return boundingBoxOf(geometriesOf(kind, id));
}

/** Parcels of a project, or the parcel itself; none of anything else. */
export function parcelsOf({ kind, id }: Pick<Subject, 'kind' | 'id'>): readonly string[] {
  if (kind === 'parcel') return [id];
  if (kind !== 'project') return [];
  return shown(projects.state.value)?.find((entry) => entry.id === id)?.parcels ?? [];
}

function geometriesOf(kind: Selection['kind'] | 'town', id: string): Geometry[] {
  switch (kind) {
    case 'parcel': {
      const geometry = parcelById.value.get(id)?.geometry;
      return geometry ? [geometry] : [];
    }
    case 'project':
      return parcelsOf({ kind, id }).flatMap((parcel) => geometriesOf('parcel', parcel));
    case 'town':
    case 'block':
    case 'work':
    case 'event':
      return (shown(surroundings.state.value)?.features ?? []).flatMap((feature) =>
        feature.properties.id === id && feature.properties.layer === kind && feature.geometry
          ? [feature.geometry]
          : [],
      );
  }
}
