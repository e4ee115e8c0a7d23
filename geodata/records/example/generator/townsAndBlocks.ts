import type { Block, Town } from '../../../zone.ts';
import { halfHeight, halfWidth } from '../plan/districtSize.ts';
import { districtTransform, type DistrictTransform } from '../plan/districtTransform.ts';
import type { BlockPlan } from '../plan/district.ts';
import { gridPositionOf } from '../plan/districtGrid.ts';
import { outlineOf, type Corner, type Quadrilateral } from '../plan/outline.ts';
import { toPolygon } from '../plan/localPlane.ts';
import { streetsOf } from '../plan/streets.ts';
import { blockName, townName } from './names.ts';

/** The first district is four towns, parted by its middle line and its main avenue; every other is one. */
const townsOfFirst = 4;

type Side = Pick<BlockPlan, 'north' | 'east'>;
type Quarter = Side & Pick<BlockPlan, 'district'>;

const quarters: readonly Side[] = [
  { north: true, east: false },
  { north: true, east: true },
  { north: false, east: true },
  { north: false, east: false },
];

function townNumber({ district, north, east }: Quarter): number {
  if (district > 0) return townsOfFirst + district - 1;
  return quarters.findIndex((quarter) => quarter.north === north && quarter.east === east);
}

export function townId(quarter: Quarter): string {
  return `town-${townNumber(quarter) + 1}`;
}

export function blockId({ district, index }: Pick<BlockPlan, 'district' | 'index'>): string {
  return `block-${district + 1}-${String(index + 1).padStart(2, '0')}`;
}

export function blockOf(plan: BlockPlan): Block {
  return {
    id: blockId(plan),
    name: blockName(plan.district, plan.index),
    town: townId(plan),
    quality: 'example',
    geometry: toPolygon(plan.outline),
    note: null,
  };
}

/** A town's frame runs this far outside the ring road's middle, in metres. */
const margin = 60;

const turn: Corner = { cut: 390, arc: true };
const joint: Corner = { cut: 0, arc: false };

/** The towns of a district. */
export function townsOf(seed: number, district: number): Town[] {
  const position = gridPositionOf(district);
  const transform = districtTransform(seed, position);
  const whole: Quadrilateral = {
    south: () => -halfHeight - margin,
    north: () => halfHeight + margin,
    west: { at: -halfWidth - margin, lean: 0 },
    east: { at: halfWidth + margin, lean: 0 },
    corners: [turn, turn, turn, turn],
  };
  if (district > 0) return [townFrom({ ...quarters[0]!, district }, whole, transform)];
  const streets = streetsOf(seed, district, position);
  const middle = streets.eastWestLines[streets.middle]!.centreline;
  const main = streets.avenues[2];
  return quarters.map(({ north, east }) => {
    const corner = (isNorth: boolean, isEast: boolean) =>
      north === isNorth && east === isEast ? turn : joint;
    const field: Quadrilateral = {
      south: north ? middle : whole.south,
      north: north ? whole.north : middle,
      west: east ? main : whole.west,
      east: east ? whole.east : main,
      corners: [corner(false, false), corner(false, true), corner(true, true), corner(true, false)],
    };
    return townFrom({ district, north, east }, field, transform);
  });
}

function townFrom(quarter: Quarter, field: Quadrilateral, transform: DistrictTransform): Town {
  return {
    id: townId(quarter),
    name: townName(townNumber(quarter)),
    quality: 'example',
    geometry: toPolygon(outlineOf(field).map(transform)),
  };
}
