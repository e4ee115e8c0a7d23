import type { MapContext, StylePart } from '../../map/context.ts';
import { subjectOutline } from '../../map/subjectOutline.ts';
import { isPresenting } from '../meetingView.ts';
import { currentReading } from '../records.ts';

/** The land that a scene is of. */
export function sceneOutline(context: MapContext): StylePart {
  const subject = isPresenting.value ? (currentReading.value?.subject ?? null) : null;
  return subjectOutline('scene-land', subject, context);
}
