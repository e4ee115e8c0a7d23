import type { Point } from '../../../geometry.ts';
import { toLonLat, type LocalPosition } from './localCoordinates.ts';

/** Sketched points of works, events and place names. */
const pointSketches = {
  sewagePlant: [-420, -1640],
  xietang: [-1680, 1230],
  fucun: [1500, 2150],
  xiaoshun: [-1150, -1650],
  fucunDemolition: [1690, 1860],
  qianwu: [-1720, 40],
  hongtangfan: [1960, 560],
  fengtangVillage: [790, 1620],
  /** On the 96 亩 themselves: these houses stood on the parcel. */
  fengtangPhaseOne: [990, 1335],
  cangtou: [1180, -1150],
} as const satisfies Record<string, LocalPosition>;

export function sketchedPoint(name: keyof typeof pointSketches): Point {
  return { type: 'Point', coordinates: toLonLat(pointSketches[name]) };
}
