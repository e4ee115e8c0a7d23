import type { SceneReading } from './sceneReading.ts';
import type { SceneSource } from './sceneSource.ts';

/** What a scene says that depends on what it is of. */
export type SaidOfScene = Pick<
  SceneReading,
  'heading' | 'kicker' | 'figure' | 'rows' | 'theme' | 'table' | 'subject' | 'isHeldUp'
> & {
  /** What its classes are counted from; null where nothing is counted. */
  readonly statistics: SceneSource['statistics'] | null;
};

/** Of the whole zone, and no more than its heading. */
export const plainScene = {
  figure: null,
  rows: [],
  theme: 'stage',
  table: null,
  subject: null,
  isHeldUp: false,
  statistics: null,
} satisfies Partial<SaidOfScene>;
