import type { Block, Town } from '../zone.ts';
import { isSameShape } from './sameShape.ts';

/** Whether two lists hold the same blocks or towns: names, quality and, within a millimetre, shapes. */
export function areSameAreas(
  before: readonly (Town | Block)[],
  after: readonly (Town | Block)[],
): boolean {
  return (
    before.length === after.length &&
    before.every((area, index) => {
      const other = after[index]!;
      return (
        area.id === other.id &&
        area.name.zh === other.name.zh &&
        area.quality === other.quality &&
        townOf(area) === townOf(other) &&
        isSameShape(area.geometry, other.geometry)
      );
    })
  );
}

function townOf(area: Town | Block): string | null {
  return 'town' in area ? area.town : null;
}
