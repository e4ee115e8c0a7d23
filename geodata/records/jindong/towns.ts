import { bilingual } from '../../bilingual.ts';
import type { Town } from '../../zone.ts';
import { closed } from './shapes/scaleToArea.ts';
import { townBoundaries } from './shapes/townBoundaries.ts';

/** Administrative codes of the towns. */
export const xiaoshunTown = '330703101';
export const fucunTown = '330703102';

export const jindongTowns: readonly Town[] = [
  {
    id: xiaoshunTown,
    name: bilingual('孝顺镇', 'Xiaoshun'),
    quality: 'schematic',
    geometry: closed(townBoundaries.xiaoshun),
  },
  {
    id: fucunTown,
    name: bilingual('傅村镇', 'Fucun'),
    quality: 'schematic',
    geometry: closed(townBoundaries.fucun),
  },
];
