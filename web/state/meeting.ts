import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { SceneTitle } from '../../geodata/meeting/remote/told.ts';

/** A meeting that is gone through on this screen, for whoever else may turn its pages. */
type SceneControl = {
  readonly scenes: readonly SceneTitle[];
  /** The scene on show; null where somebody has looked away from it. */
  readonly current: string | null;
  readonly open: (scene: string) => void;
  readonly step: (by: 1 | -1) => void;
};

/** null while nothing is presented. */
export const sceneControl = signal<SceneControl | null>(null);

/** Whether the screen is dark, so that people look at each other. */
export const isBlank = signal(false);

/** What the pointer on the map draws with: light that passes, or a pen that stays until it is wiped. null: nothing. */
export const inkTool = signal<'laser' | 'pen' | null>(null);

/** Stands at the end of the run of scenes: how a tablet takes hold of them. null while nothing can. */
export const remoteInMeeting = signal<ComponentType | null>(null);
