import type { Bilingual } from '../../bilingual.ts';
import type { LonLat } from '../../geometry.ts';
import type { GroundCamera, ScreenSize } from './groundCamera.ts';
import type { Stroke } from './ink.ts';

/** A scene as a tablet lists it. */
export type SceneTitle = { readonly id: string; readonly title: Bilingual };

/** What the wall tells whoever follows it. `by` is the device that made it so, null the wall itself. */
export type Told =
  | {
      readonly kind: 'shows';
      /** Its view but for the camera, as the address has it: '/zones/jindong/parcels/nanbo?theme=levelling'. */
      readonly address: string;
      readonly scene: string | null;
      readonly isBlank: boolean;
    }
  | { readonly kind: 'scenes'; readonly scenes: readonly SceneTitle[] }
  | {
      readonly kind: 'camera';
      readonly camera: GroundCamera;
      readonly size: ScreenSize;
      readonly by: string | null;
    }
  | { readonly kind: 'laser'; readonly at: LonLat | null; readonly by: string | null }
  | ({ readonly kind: 'ink'; readonly by: string | null } & Stroke)
  /** All the ink there is; none once it is wiped. */
  | { readonly kind: 'drawn'; readonly strokes: readonly Stroke[] };
