/** Denominators that are offered: 1:2000 to 1:50 000, as plans of land are drawn. */
export const fixedScales = [2000, 5000, 10_000, 20_000, 25_000, 50_000] as const;

export const largestScale = 2000;
export const smallestScale = 50_000;

const roundFigures = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The largest scale with a round denominator that is no larger than so: 1:11 340 → 1:15 000. */
export function roundScale(denominator: number): number {
  const power = 10 ** Math.floor(Math.log10(denominator));
  const figure = roundFigures.find((each) => each * power >= denominator * (1 - 1e-9)) ?? 10;
  return figure * power;
}

/** 10000 → `1:10 000`, in groups of three as scales are written. */
export function scaleText(denominator: number): string {
  return `1:${String(denominator).replace(/\B(?=(\d{3})+$)/g, ' ')}`;
}
