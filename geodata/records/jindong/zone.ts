import { bilingual } from '../../bilingual.ts';
import { boundingBoxOf, type BoundingBox, type Geometry } from '../../geometry.ts';
import type { Zone } from '../../zone.ts';
import { jindongEvents } from './events.ts';
import { jindongParcels } from './parcels.ts';
import { jindongWorks } from './works.ts';

/** About 250 m, so that nothing touches the edge of the first view. */
const margin = { longitude: 0.0026, latitude: 0.0023 };

function viewAround(geometries: readonly Geometry[]): BoundingBox {
  const box = boundingBoxOf(geometries);
  if (box === undefined) throw new Error('nothing is drawn of the zone');
  const round = (degrees: number) => Number(degrees.toFixed(4));
  return [
    round(box[0] - margin.longitude),
    round(box[1] - margin.latitude),
    round(box[2] + margin.longitude),
    round(box[3] + margin.latitude),
  ];
}

export const jindongZone: Zone = {
  id: 'jindong',
  name: bilingual('金东开发区', 'Jindong Development Zone'),
  origin: 'document',
  bbox: viewAround(
    [...jindongParcels, ...jindongWorks, ...jindongEvents].flatMap(
      ({ geometry }) => geometry ?? [],
    ),
  ),
  note: bilingual(
    '据 2010 年前三季度工作总结重新整理。报告没有坐标和图纸，所有边界均为示意，非测绘成果。',
    'Restated from the report on the first three quarters of 2010. The report has no coordinates and no drawing: every boundary is schematic, not surveyed.',
  ),
};
