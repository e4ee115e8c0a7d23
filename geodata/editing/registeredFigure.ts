import type { RegisteredArea } from '../parcel.ts';
import { areaFigure, toSquareMetres, type AreaUnit } from '../units.ts';

/** A registered area as it is typed: 96 亩. */
type RegisteredFigure = { readonly value: number; readonly unit: AreaUnit };

const printed: Readonly<Record<AreaUnit, string>> = { mu: '亩', ha: '公顷', m2: 'm²' };

/** `96 亩` is 64 000 m². */
export function registeredArea(
  { value, unit }: RegisteredFigure,
  provenance: RegisteredArea['provenance'],
): RegisteredArea {
  return {
    squareMetres: toSquareMetres(value, unit),
    asPrinted: `${value} ${printed[unit]}`,
    provenance,
  };
}

/** The figure of an area in the unit that its source printed, in 亩 where it printed none that is known. */
export function registeredFigure({ squareMetres, asPrinted }: RegisteredArea): RegisteredFigure {
  const unit = /公顷|hm|\bha\b/.test(asPrinted)
    ? 'ha'
    : /m²|㎡|平方米/.test(asPrinted)
      ? 'm2'
      : 'mu';
  return { unit, value: areaFigure(squareMetres, unit) };
}
