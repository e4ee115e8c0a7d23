import { boundingBoxOf, type Areal, type BoundingBox } from '../../../geodata/geometry.ts';
import { cropToBox } from './cropToBox.ts';
import { verticesOf } from './verticesOf.ts';

/** A crop with no more vertices is not worth quartering: cropping it to each box costs less. */
const worthQuartering = 200;
/** An area with no more vertices is clipped as it is; what an exact clip costs grows with every vertex. */
const worthCropping = 24;

type Quarter = { readonly box: BoundingBox; readonly area: Areal; readonly vertices: number };

/**
 * The part of an area that matters near a box. The area is cropped to quarters of itself, and those to quarters again,
 * where somebody asks and as long as many vertices are left, so that asking for thousands of parcels walks a shape of
 * 50 000 vertices a few times and not a thousand times. Areas of few vertices are left whole.
 */
export function areaNear(area: Areal): (box: BoundingBox) => Areal {
  const whole = boundingBoxOf([area]) ?? [0, 0, 0, 0];
  const root: Quarter = { box: whole, area, vertices: verticesOf(area) };
  const quartersOf = new Map<Quarter, (Quarter | undefined)[]>();

  const quarterAt = (parent: Quarter, index: number): Quarter => {
    const quarters = quartersOf.get(parent) ?? [];
    quartersOf.set(parent, quarters);
    const known = quarters[index];
    if (known !== undefined) return known;
    const box = quarterBox(parent.box, index);
    const crop = cropToBox(parent.area, box);
    return (quarters[index] = { box, area: crop, vertices: verticesOf(crop) });
  };

  const quarterAround = (box: BoundingBox): Quarter => {
    let current = root;
    while (current.vertices > worthQuartering) {
      const index = quarterHolding(current.box, box);
      // A box on the line between quarters is in none of them.
      if (index === undefined) return current;
      const quarter = quarterAt(current, index);
      if (quarter.vertices > current.vertices * 0.9) return current;
      current = quarter;
    }
    return current;
  };

  return (box) => {
    const { area: around, vertices } = quarterAround(box);
    return vertices > worthCropping ? cropToBox(around, box) : around;
  };
}

/** Bit 0 of the index is east, bit 1 is north. */
function quarterBox([west, south, east, north]: BoundingBox, index: number): BoundingBox {
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  const isEast = index % 2 === 1;
  const isNorth = index >= 2;
  return [isEast ? lon : west, isNorth ? lat : south, isEast ? east : lon, isNorth ? north : lat];
}

function quarterHolding(outer: BoundingBox, box: BoundingBox): number | undefined {
  const [lon, lat] = [(outer[0] + outer[2]) / 2, (outer[1] + outer[3]) / 2];
  const across = (box[0] < lon && box[2] > lon) || (box[1] < lat && box[3] > lat);
  return across ? undefined : (box[0] >= lon ? 1 : 0) + (box[1] >= lat ? 2 : 0);
}
