import type { MapContext, StylePart } from '../../map/context.ts';
import { subjectOutline } from '../../map/subjectOutline.ts';
import { currentStop } from './tourStops.ts';

/** The land that the caption speaks of. */
export function tourOutline(context: MapContext): StylePart {
  return subjectOutline('tour-land', currentStop.value?.subject ?? null, context);
}
