import { mapStatus } from '../../map/status.ts';
import { editable } from '../area/editable.ts';
import { selectTools, type Tool } from '../drawing/tool.ts';
import { parcelFeatures } from '../../state/records.ts';
import type { zhDrawing } from '../words/zhDrawing.ts';

/** Why a tool is of no use now, as a key of the words; null when it is. */
export function whyNot(candidate: Tool): keyof (typeof zhDrawing)['reasons'] | null {
  if (mapStatus.value === 'unsupported') return 'noMap';
  if (selectTools.some((name) => name === candidate))
    return parcelFeatures.value.length === 0 ? 'noParcels' : null;
  if (candidate === 'edit') return editable.value.kind === 'shape' ? null : editable.value.kind;
  return null;
}
