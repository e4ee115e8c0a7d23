import type { IsoDate } from '../../date.ts';
import type { LonLat } from '../../geometry.ts';
import type { Subject } from '../../observation.ts';
import type { GroundCamera } from './groundCamera.ts';
import type { Stroke } from './ink.ts';

/** What somebody with a tablet wants of the wall. Only this travels, never a state: the wall does it in its own order. */
export type Intent =
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'openScene'; readonly scene: string }
  | { readonly kind: 'theme'; readonly theme: string }
  /** null: the newest day. */
  | { readonly kind: 'date'; readonly date: IsoDate | null }
  | { readonly kind: 'select'; readonly selection: Subject | null }
  /** As the wall is to look at the ground, in its own zoom; null for the zone whole. */
  | { readonly kind: 'camera'; readonly camera: GroundCamera | null }
  /** Where the light points; null when it is off. */
  | { readonly kind: 'laser'; readonly at: LonLat | null }
  /** More of a stroke. */
  | ({ readonly kind: 'ink' } & Stroke)
  | { readonly kind: 'wipe' }
  | { readonly kind: 'blank'; readonly isBlank: boolean }
  /** Gives control back: the device drives no longer. */
  | { readonly kind: 'giveBack' };
