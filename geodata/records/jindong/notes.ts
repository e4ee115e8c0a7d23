import { bilingual } from '../../bilingual.ts';

/** For whatever the report names without saying where it lies. */
export const placeUnknown = bilingual(
  '报告未说明位置，图上位置与边界均为示意。',
  'The report does not say where this lies; its place and boundary on the map are schematic.',
);

/** For what has no place on the map at all. */
export const notDrawn = bilingual(
  '报告未说明走向，列入统计，不上图。',
  'The report does not say where it runs: listed and counted, not drawn.',
);
