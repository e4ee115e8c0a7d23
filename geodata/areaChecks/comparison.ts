import type { Areal } from '../geometry.ts';
import { measurePerimeter } from '../measure.ts';
import type { BoundaryQuality } from '../quality.ts';
import { allowedDifferenceM2, type Tolerance } from './tolerance.ts';

/** A parcel as the checks read it: where it is drawn, and what is known of its size. */
export type CheckedParcel = {
  readonly id: string;
  readonly block: string | null;
  readonly quality: BoundaryQuality;
  readonly registeredM2: number | null;
  readonly measuredM2: number;
  readonly geometry: Areal;
};

/** A parcel's two areas and the length of its boundary on the ellipsoid: all that is compared, whatever the tolerance. */
export type MeasuredParcel = Omit<CheckedParcel, 'geometry'> & { readonly perimeterM: number };

/**
 * Why two areas cannot be held against each other: one of them is missing, or the shape is a sketch, whose size is no
 * knowledge of the land; it may even have been drawn to the registered area.
 */
export const incomparableReasons = ['unregistered', 'schematic'] as const;
export type IncomparableReason = (typeof incomparableReasons)[number];

export type Incomparable = {
  readonly verdict: 'incomparable';
  readonly reason: IncomparableReason;
};

export type Compared = {
  readonly verdict: 'within' | 'beyond';
  readonly registeredM2: number;
  readonly measuredM2: number;
  /** Measured less registered. */
  readonly differenceM2: number;
  /** Of the registered area; null where that is 0. */
  readonly differenceShare: number | null;
  readonly allowedM2: number;
};

export function measureParcel({ geometry, ...parcel }: CheckedParcel): MeasuredParcel {
  return { ...parcel, perimeterM: measurePerimeter(geometry) };
}

/** Registered against measured. The boundary of an example is compared like any other; whoever shows it names it. */
export function compareAreas(
  parcel: MeasuredParcel,
  tolerance: Tolerance,
): Compared | Incomparable {
  const { registeredM2, measuredM2, perimeterM, quality } = parcel;
  if (registeredM2 === null) return { verdict: 'incomparable', reason: 'unregistered' };
  if (quality === 'schematic') return { verdict: 'incomparable', reason: 'schematic' };
  const differenceM2 = measuredM2 - registeredM2;
  const allowedM2 = allowedDifferenceM2(tolerance, { registeredM2, perimeterM });
  return {
    verdict: Math.abs(differenceM2) <= allowedM2 ? 'within' : 'beyond',
    registeredM2,
    measuredM2,
    differenceM2,
    differenceShare: registeredM2 === 0 ? null : differenceM2 / registeredM2,
    allowedM2,
  };
}
