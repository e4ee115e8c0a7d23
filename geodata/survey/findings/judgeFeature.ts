import { planarRingArea } from '../../area/surveyGrid.ts';
import { polygonsOf, type Areal, type LonLat } from '../../geometry.ts';
import { measureArea } from '../../measure.ts';
import type { RoleFields } from '../fields/guessRoles.ts';
import type { SurveyFeature } from '../surveyFile.ts';
import type { ReferenceSystem } from '../systems/referenceSystem.ts';
import type { Transformation } from '../systems/transformation.ts';
import { declaredAreaOf, judgeArea } from './declaredArea.ts';
import { plainFinding, type Finding } from './finding.ts';
import { judgeShape } from './judgeShape.ts';

/** A feature where it lies on the earth, and what is to be said of it. */
export type JudgedFeature = {
  /** In degrees of EPSG:4490, nothing mended; null without an area. */
  readonly area: Areal | null;
  /** On the ellipsoid; null without an area. */
  readonly measuredM2: number | null;
  readonly findings: readonly Finding[];
};

/** Judges a feature by itself; what it is to its neighbours and its zone comes after. */
export function judgeFeature(
  { geometry, attributes }: SurveyFeature,
  { system, transformation, fields }: Judging,
): JudgedFeature {
  if (geometry === null) return nothing('noShape');
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return nothing('notAnArea');
  const area = transformed(geometry, transformation.toDegrees);
  const measuredM2 = measureArea(area);
  const shape = judgeShape(area, measuredM2);
  const uncorrected = transformation.corrected ? [] : [plainFinding('uncorrected')];
  if (shape.some(({ kind }) => kind === 'notFinite'))
    return { area: null, measuredM2: null, findings: shape };
  // A surveyor's figure is that of the plane, which 100 km beside its meridian is 0.02 % more than the land.
  const onPlane = system.plane?.startsWith('+proj=tmerc') ? planarAreaOf(geometry) : measuredM2;
  const declared = fields.area && declaredAreaOf(fields.area, attributes.get(fields.area) ?? null);
  const areas = declared && onPlane > 0 ? judgeArea(declared, onPlane) : [];
  return { area, measuredM2, findings: [...shape, ...areas, ...uncorrected] };
}

/** In what a feature is judged. */
type Judging = {
  readonly system: ReferenceSystem;
  readonly transformation: Transformation;
  readonly fields: RoleFields;
};

function nothing(kind: 'noShape' | 'notAnArea'): JudgedFeature {
  return { area: null, measuredM2: null, findings: [plainFinding(kind)] };
}

function transformed(area: Areal, toDegrees: (position: LonLat) => LonLat): Areal {
  const polygons = polygonsOf(area).map((rings) => rings.map((ring) => ring.map(toDegrees)));
  const [first] = polygons;
  return first && area.type === 'Polygon'
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: polygons };
}

function planarAreaOf(area: Areal): number {
  return polygonsOf(area).reduce((sum, [outer = [], ...holes]) => {
    return holes.reduce((rest, hole) => rest - planarRingArea(hole), sum + planarRingArea(outer));
  }, 0);
}
