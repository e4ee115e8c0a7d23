import type { Areal } from '../../../geodata/geometry.ts';
import { shown } from '../../state/loadable.ts';
import { savedAreas } from '../records.ts';
import type { AreaChoice } from './areaChoice.ts';

/** The shape of land that has one of its own; null where it is the zone, a block, a town or parcels. */
export function shapeOf(area: AreaChoice): Areal | null {
  if (area.kind === 'drawn') return area.geometry;
  return area.kind === 'saved' ? (savedAreaOf(area.id)?.geometry ?? null) : null;
}

export function savedAreaOf(id: string) {
  return shown(savedAreas.state.value)?.find((entry) => entry.id === id);
}
