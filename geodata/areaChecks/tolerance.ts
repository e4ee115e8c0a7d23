/**
 * How far a registered area may be from the measured one: the larger of a part of the registered area and a strip of some
 * width along the whole boundary.
 */
export type Tolerance = {
  /** Of the registered area: 0.001 is 0.1 %. */
  readonly share: number;
  /** Width of the strip in metres. */
  readonly metres: number;
};

/**
 * 0.1 %, or 5 cm along the boundary, the accuracy that cadastral surveys ask of boundary points. A parcel of 20 亩 (120 m by
 * 111 m, 462 m around) may differ by 23 m², one of 2000 亩 by 1333 m².
 */
export const defaultTolerance: Tolerance = { share: 0.001, metres: 0.05 };

/** The largest difference in m² that is within the tolerance. */
export function allowedDifferenceM2(
  { share, metres }: Tolerance,
  of: { readonly registeredM2: number; readonly perimeterM: number },
): number {
  return Math.max(share * of.registeredM2, metres * of.perimeterM);
}
