import type { FourParameters } from '../../../geodata/survey/systems/fourParameters.ts';

/** The four parameters as they stand in their fields. */
type TypedParameters = Readonly<Record<keyof FourParameters, string>>;

export const noParameters: TypedParameters = { dx: '', dy: '', rotation: '', scale: '' };

/** How somebody would type them. */
export function typedParameters(of: FourParameters | null): TypedParameters {
  return of === null
    ? noParameters
    : {
        dx: String(of.dx),
        dy: String(of.dy),
        rotation: String(of.rotation),
        scale: String(of.scale),
      };
}

/** null where all are empty; undefined where one is missing or no number, or the scale is not near 1. */
export function readParameters(typed: TypedParameters): FourParameters | null | undefined {
  const texts = Object.values(typed).map((text) => text.trim());
  if (texts.every((text) => text === '')) return null;
  if (texts.includes('')) return undefined;
  const [dx, dy, rotation, scale] = [typed.dx, typed.dy, typed.rotation, typed.scale].map((text) =>
    Number(text.trim().replace('−', '-')),
  ) as [number, number, number, number];
  if (![dx, dy, rotation, scale].every(Number.isFinite)) return undefined;
  return Math.abs(scale - 1) < 0.01 ? { dx, dy, rotation, scale } : undefined;
}
