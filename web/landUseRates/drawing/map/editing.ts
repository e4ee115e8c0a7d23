import { computed, effect, signal } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LonLat } from '../../../../geodata/geometry.ts';
import { chooseShape, draft } from '../../area/area.ts';
import { editable } from '../../area/editable.ts';
import { chosenCorner } from '../drawingTool.ts';
import { tool } from '../tool.ts';
import { canRemove, isSameCorner, type Corner } from './vertices.ts';
import { EditMode } from './editMode.ts';
import { frames } from './animationFrame.ts';
import { handlesOf, type Handle } from './handles.ts';
import { toolLook } from './drawingStyle.ts';

/** Pixels between handles that a finger can tell apart. */
const apart = 12;

/** The shape that can be changed now; null while the tool is another. */
const shapeBeingEdited = computed(() => {
  const current = editable.value;
  return tool.value === 'edit' && current.kind === 'shape' ? current : null;
});

/** Changing the shape that is read: what of it can be taken hold of, and what becomes of it. */
export function openEditing(map: MapLibreMap) {
  const frame = frames();
  const handles = signal<readonly Handle[]>([]);
  const chosen = signal<Corner | null>(null);
  const project = (place: LonLat) => map.project(place);

  const findHandles = () => {
    const { clientWidth: width, clientHeight: height } = map.getCanvas();
    const current = shapeBeingEdited.peek();
    handles.value = current
      ? handlesOf(current.shape, project, { width, height }, apart * toolLook.peek().typeScale)
      : [];
  };
  const mode = new EditMode({
    modeName: 'edit',
    handles: () => handles.peek(),
    onShape: (shape, held) =>
      frame.next(() => {
        draft.value = shape;
        handles.value = held ? [held] : [];
      }),
    onDone: (shape) => {
      frame.cancel();
      chooseShape(shape, shapeBeingEdited.peek()?.name ?? null);
      findHandles();
    },
    onDropped: () => {
      frame.cancel();
      draft.value = null;
      findHandles();
    },
    onChoose: (corner) => {
      chosen.value = corner;
    },
  });

  const stops = [
    effect(() => {
      mode.take(shapeBeingEdited.value?.shape ?? null);
      findHandles();
    }),
    effect(() => {
      const [corner, current] = [chosen.value, shapeBeingEdited.value];
      chosenCorner.value = corner && current && { canRemove: canRemove(current.shape, corner) };
    }),
  ];
  map.on('moveend', findHandles);
  return {
    mode,
    handles: computed(() =>
      handles.value.map((handle) => ({
        ...handle,
        isChosen: handle.kind === 'corner' && isSameCorner(handle.corner, chosen.value),
      })),
    ),
    removeCorner: () => {
      const corner = chosen.peek();
      if (corner) mode.removeCorner(corner);
    },
    stop: () => {
      frame.cancel();
      map.off('moveend', findHandles);
      for (const stop of stops) stop();
    },
  };
}
