import type { Bilingual } from '../bilingual.ts';

/** What a scene is made of; whatever of it moves with the records is read when it is shown. */
export type SceneSubject =
  /** The name of the meeting, the zone and the day. */
  | { readonly kind: 'title' }
  /** The zone as a whole, with its figures. */
  | { readonly kind: 'overview' }
  /** One block: how far it is, against the last meeting and against its plan. */
  | { readonly kind: 'block'; readonly block: string }
  /** A project or parcel that lies in no block, and has a plan or is held up: 'project:fengtang'. */
  | { readonly kind: 'planItem'; readonly item: string }
  /** Roads, rivers and plants that belong to no block. */
  | { readonly kind: 'works' }
  /** A view that somebody added; only its address says what is in it. */
  | { readonly kind: 'view' }
  | { readonly kind: 'rates' }
  | { readonly kind: 'ranking' }
  /** What this meeting has decided. */
  | { readonly kind: 'decisions' };

/** One step of a meeting. It is a live view and no picture: whoever shows it may tap, pan and come back. */
export type Scene = {
  /** Unique in its deck: 'block-nanbo', 'view-3'. */
  readonly id: string;
  readonly shows: SceneSubject;
  /**
   * The view, as the address has it below the zone: '?theme=levelling#14.2/29.15/119.84', '/parcels/nanbo?theme=stage'. Null
   * where the subject alone says what is looked at.
   */
  readonly address: string | null;
  /** In place of the heading that its subject gives it. */
  readonly title: Bilingual | null;
  /** For the presenter alone. */
  readonly notes: Bilingual | null;
  readonly hidden: boolean;
};

/** 汇报: what is gone through in a meeting, scene by scene. */
export type Deck = { readonly title: Bilingual; readonly scenes: readonly Scene[] };

/** The most scenes of a deck: a meeting of a whole day, and a list that a tablet can hold. */
export const mostScenes = 200;
