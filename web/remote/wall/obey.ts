import type { GroundCamera } from '../../../geodata/meeting/remote/groundCamera.ts';
import type { Intent } from '../../../geodata/meeting/remote/intent.ts';
import { toMapCamera } from '../../map/camera.ts';
import { camera, patch, preview, settle } from '../../state/current.ts';
import { isBlank, sceneControl } from '../../state/meeting.ts';
import { isTheme } from '../../state/theme.ts';
import { selectableKinds, type Camera, type Selection } from '../../state/view.ts';
import { cameraOf } from '../cameraOfMap.ts';
import { addInk, showLaser, wipe } from '../ink/ink.ts';
import { mapHeld } from '../mapHeld.ts';
import { oncePerFrame } from '../oncePerFrame.ts';
import { cameraMovedBy } from './cameraMover.ts';
import { tellInk, tellLaser } from './telling.ts';

/** Does what a device wants, as if a hand at the wall had done it. */
export function obey(by: string, intent: Intent): void {
  switch (intent.kind) {
    case 'step':
      sceneControl.peek()?.step(intent.by);
      return;
    case 'openScene':
      sceneControl.peek()?.open(intent.scene);
      return;
    case 'theme':
      if (isTheme(intent.theme)) patch({ theme: intent.theme, isolated: null });
      return;
    case 'date':
      patch({ date: intent.date });
      return;
    case 'select':
      if (isSelection(intent.selection)) patch({ selection: intent.selection, sheet: null });
      return;
    case 'camera':
      if (intent.camera) lookFrom({ by, camera: intent.camera });
      else showWhole();
      return;
    case 'laser':
      showLaser(by, intent.at);
      tellLaser(by, intent.at);
      return;
    case 'ink': {
      const { kind: _, ...more } = intent;
      addInk(more);
      tellInk(by, more);
      return;
    }
    case 'wipe':
      wipe();
      return;
    case 'blank':
      isBlank.value = intent.isBlank;
      return;
    case 'giveBack':
  }
}

function isSelection(subject: { kind: string; id: string } | null): subject is Selection | null {
  return subject === null || (selectableKinds as readonly string[]).includes(subject.kind);
}

const lookFrom = oncePerFrame(
  ({ by, camera: wanted }: { readonly by: string; readonly camera: GroundCamera }) => {
    cameraMovedBy.value = by;
    mapHeld.peek()?.jumpTo(toMapCamera(moved(wanted)));
    // Neither address nor history hear of every step of a finger.
    preview({ camera: moved(wanted) });
    settleSoon();
    cameraMovedBy.value = null;
  },
);

let settling: ReturnType<typeof setTimeout> | undefined;
function settleSoon(): void {
  clearTimeout(settling);
  settling = setTimeout(settle, 400);
}

/** By hand, so to speak: what is selected afterwards is still brought into sight. */
function moved(wanted: GroundCamera): Camera {
  return { ...wanted, movedBy: 'map' };
}

/** Where the view thinks it is whole already, a flight may have led the map elsewhere. */
function showWhole(): void {
  const map = mapHeld.peek();
  if (camera.peek() === null && map) preview({ camera: moved(cameraOf(map)) });
  patch({ camera: null });
}
