import type { zhWall } from './zh.ts';

export const enWall: typeof zhWall = {
  touch: 'Touch the screen to look around',
  stop: (at, of) => `Tour ${at} / ${of}`,
  asOf: 'Data as of',
  tour: 'Tour',
};
