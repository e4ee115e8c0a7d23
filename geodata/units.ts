/**
 * Area units. The store and every computation hold square metres; 亩 and ha exist only at the edges:
 * in what a source printed and in what a person reads.
 */
export const areaUnits = ['mu', 'ha', 'm2'] as const;
export type AreaUnit = (typeof areaUnits)[number];

/** One 亩 in m²: exactly 10000/15, because 1 ha = 15 亩. */
export const squareMetresPerMu = 10_000 / 15;

const squareMetresPer: Record<AreaUnit, number> = {
  mu: squareMetresPerMu,
  ha: 10_000,
  m2: 1,
};

/** 96 亩 → 64 000 m². */
export function toSquareMetres(value: number, unit: AreaUnit): number {
  return value * squareMetresPer[unit];
}

/** 64 000 m² → 96 亩. */
export function fromSquareMetres(squareMetres: number, unit: AreaUnit): number {
  return squareMetres / squareMetresPer[unit];
}

/** Decimals a reader gets: 2000.0 亩, 133.33 公顷, 1333333 m². */
const decimals: Record<AreaUnit, number> = { mu: 1, ha: 2, m2: 0 };

/**
 * The one place where areas are rounded for reading. Half rounds away from zero, as people expect of 0.05 亩 → 0.1 亩;
 * the nudge keeps 1.005 from falling to 1.00 for its binary representation.
 */
export function roundArea(squareMetres: number, unit: AreaUnit): number {
  return roundTo(fromSquareMetres(squareMetres, unit), decimals[unit]);
}

export function areaDecimals(unit: AreaUnit): number {
  return decimals[unit];
}

/** Decimals of an area that is passed on: 0.01 m², 0.0001 亩 (0.07 m²), 0.000001 公顷 (0.01 m²). */
const passedOnDecimals: Record<AreaUnit, number> = { mu: 4, ha: 6, m2: 2 };

/**
 * An area as files and answers write it: 15.98 亩 and not 15.979999999999999, 26 533.81 m² and not 26533.81025520712. It
 * keeps what a register prints and what positions to the centimetre are worth, and drops the digits of arithmetic.
 */
export function areaFigure(squareMetres: number, unit: AreaUnit): number {
  return roundTo(fromSquareMetres(squareMetres, unit), passedOnDecimals[unit]);
}

/** A computed figure as files and answers write it, to six significant digits: 57.1428571428 % is 57.1429 %. */
export function ratioFigure(value: number): number {
  // Most figures are 0 or 100, which stay what they are; adding 0 makes 0 of -0.
  if (Number.isInteger(value) && Math.abs(value) < 1e6) return value + 0;
  return Number(value.toPrecision(6));
}

/** roundTo(11.7647, 1) → 11.8; roundTo(-0.25, 1) → -0.3. */
export function roundTo(value: number, digits: number): number {
  const scale = 10 ** digits;
  const scaled = Math.abs(value) * scale;
  // Adding 0 makes 0 of -0, which would be printed as "-0".
  return (Math.sign(value) * Math.round(scaled * (1 + Number.EPSILON))) / scale + 0;
}
