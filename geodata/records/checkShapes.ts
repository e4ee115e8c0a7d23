import { clipTo } from '../area/clipTo.ts';
import { areaRatio } from '../area/areaRatio.ts';
import {
  boundingBoxOf,
  polygonsOf,
  type Areal,
  type BoundingBox,
  type Geometry,
} from '../geometry.ts';
import { measureArea } from '../measure.ts';
import type { Parcel } from '../parcel.ts';
import type { Finding } from './finding.ts';
import type { Gathered } from './gathered.ts';
import { ringFault } from './ringFault.ts';

/** Neighbours share an edge rounded to the centimetre, which may overlap by that much along some hundred metres. */
const overlapTolerance = 1;

/** A drawing that claims an area keeps it to this part, whatever the drawing looks like. */
const areaTolerance = 0.001;

const measureTolerance = 1e-6;

type Drawn = { readonly name: string; readonly geometry: Areal };

/** Boundaries are sound polygons in their places, parcels lie beside each other, and areas are what they claim. */
export function checkShapes(zone: Gathered, window: BoundingBox): Finding[] {
  const drawn = (kind: string) => (record: { readonly id: string; readonly geometry: Areal }) => ({
    name: `${kind} ${record.id}`,
    geometry: record.geometry,
  });
  const parcels = zone.parcels.map(drawn('parcel'));
  const blocks = zone.blocks.map(drawn('block'));
  const towns = zone.towns.map(drawn('town'));
  const faults = [...towns, ...blocks, ...parcels].flatMap(ringFaults);
  // Clipping takes sound rings for granted, so what follows would only confuse.
  if (faults.length > 0) return faults;
  return [
    ...[parcels, blocks, towns].flatMap(overlaps),
    ...outsideTown(zone),
    ...outsideWindow(zone, window),
    ...zone.parcels.flatMap(areaFindings),
  ];
}

function ringFaults({ name, geometry }: Drawn): Finding[] {
  return polygonsOf(geometry)
    .flat()
    .flatMap((ring): Finding[] => {
      const fault = ringFault(ring);
      return fault === null ? [] : [{ kind: 'invalidRing', of: name, fault }];
    });
}

function overlaps(shapes: readonly Drawn[]): Finding[] {
  return shapes.flatMap(({ name, geometry }, index) =>
    shapes.slice(index + 1).flatMap((other): Finding[] => {
      const shared = clipTo(geometry, other.geometry);
      const squareMetres = shared === null ? 0 : measureArea(shared);
      if (squareMetres <= overlapTolerance) return [];
      return [{ kind: 'overlap', of: name, other: other.name, squareMetres }];
    }),
  );
}

function outsideTown({ towns, parcels }: Gathered): Finding[] {
  return parcels.flatMap(({ id, town, geometry }): Finding[] => {
    const frame = towns.find((candidate) => candidate.id === town);
    if (frame === undefined || areaRatio(geometry, frame.geometry) > 1 - measureTolerance)
      return [];
    return [{ kind: 'outsideTown', of: `parcel ${id}`, town: frame.id }];
  });
}

function outsideWindow(
  { blocks, parcels, works, events }: Gathered,
  [west, south, east, north]: BoundingBox,
): Finding[] {
  const keepsInside = (geometry: Geometry) => {
    const box = boundingBoxOf([geometry]);
    if (box === undefined) return true;
    return box[0] >= west && box[1] >= south && box[2] <= east && box[3] <= north;
  };
  const outside = (
    kind: string,
    records: readonly { readonly id: string; readonly geometry: Geometry | null }[],
  ) =>
    records
      .filter(({ geometry }) => geometry !== null && !keepsInside(geometry))
      .map(({ id }): Finding => ({ kind: 'outsideWindow', of: `${kind} ${id}` }));
  return [
    ...outside('block', blocks),
    ...outside('parcel', parcels),
    ...outside('work', works),
    ...outside('event', events),
  ];
}

function areaFindings({ id, geometry, measuredM2, registered, quality }: Parcel): Finding[] {
  const of = `parcel ${id}`;
  const measured = measureArea(geometry);
  const differs = (stated: number, tolerance: number) =>
    Math.abs(measured - stated) > tolerance * stated;
  const findings: Finding[] = [];
  if (differs(measuredM2, measureTolerance))
    findings.push({ kind: 'wrongMeasure', of, stated: measuredM2, measured });
  // A surveyed boundary may well contradict its register; a sketch has no excuse.
  if (quality === 'schematic' && registered && differs(registered.squareMetres, areaTolerance))
    findings.push({ kind: 'untrueArea', of, registered: registered.squareMetres, measured });
  return findings;
}
