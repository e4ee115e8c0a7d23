import { computed } from '@preact/signals';
import { polygonsOf, type Areal } from '../../../geodata/geometry.ts';
import { rates } from './ratesView.ts';
import { savedAreaOf, shapeOf } from './shapeOf.ts';

/** More corners than anybody moves by hand; a shape with more was drawn elsewhere. */
const mostCorners = 5000;

/** Whether the land that is read has a shape that can be changed by hand. */
type Editable =
  | { readonly kind: 'shape'; readonly shape: Areal; readonly name: string | null }
  | { readonly kind: 'noShape' | 'tooManyCorners' };

export const editable = computed<Editable>(() => {
  const area = rates.value?.area;
  const shape = area ? shapeOf(area) : null;
  if (!area || shape === null) return { kind: 'noShape' };
  const corners = polygonsOf(shape)
    .flat()
    .reduce((sum, ring) => sum + ring.length - 1, 0);
  if (corners > mostCorners) return { kind: 'tooManyCorners' };
  const saved = area.kind === 'saved' ? savedAreaOf(area.id)?.name : undefined;
  return { kind: 'shape', shape, name: area.kind === 'drawn' ? area.name : (saved ?? null) };
});
