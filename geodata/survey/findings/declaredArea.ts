import { bilingual, type Bilingual } from '../../bilingual.ts';
import { areaUnits, fromSquareMetres, toSquareMetres, type AreaUnit } from '../../units.ts';
import type { AttributeValue } from '../surveyFile.ts';
import { finding, type Finding } from './finding.ts';

const unitNames: Readonly<Record<AreaUnit, Bilingual>> = {
  mu: bilingual('亩', 'mu'),
  ha: bilingual('公顷', 'ha'),
  m2: bilingual('平方米', 'm²'),
};

/** Units as fields and figures name them: `面积（亩）`, `DKMJ_HA`, `6.4 公顷`. */
const unitWords: readonly (readonly [RegExp, AreaUnit])[] = [
  [/亩|(^|[^a-z])mu($|[^a-z])/i, 'mu'],
  [/公顷|hectare|(^|[^a-z])ha($|[^a-z])/i, 'ha'],
  [/平方米|平米|㎡|m2|m²|sqm|shape_?area/i, 'm2'],
];

/** An area that a feature claims. */
type DeclaredArea = {
  readonly value: number;
  /** Null when neither field nor figure names it. */
  readonly unit: AreaUnit | null;
  /** Half of its last digit: 0.05 for 6.4. */
  readonly precision: number;
};

/** Reads `6.4000` of a field `地块面积（公顷）`, `96亩`; null for what is no area. */
export function declaredAreaOf(field: string, value: AttributeValue): DeclaredArea | null {
  const text = String(value ?? '').normalize('NFKC');
  const figure = /^\s*(\d[\d,]*(?:\.(\d+))?)/.exec(text);
  const number = Number(figure?.[1]?.replaceAll(',', ''));
  if (!figure || !(number > 0)) return null;
  // A number that a program keeps in binary may have lost its zeros: 6.4 stands for 6.4000.
  const precision = typeof value === 'number' ? 0 : 0.5 * 10 ** -(figure[2]?.length ?? 0);
  const unit = unitWords.find(([words]) => words.test(text) || words.test(field.normalize('NFKC')));
  return { value: number, unit: unit?.[1] ?? null, precision };
}

/** Between the units lies a factor of fifteen at least: a figure within twice and half of the land is in this one. */
const sameUnit = 2;

/** The unit of a figure: the one that is named, else the one in which it is about as much as the shape measures; null where none is. */
export function unitOf(
  { value, unit }: Pick<DeclaredArea, 'value' | 'unit'>,
  measuredM2: number | null,
): AreaUnit | null {
  if (unit !== null || measuredM2 === null || measuredM2 <= 0) return unit;
  const isAbout = (one: AreaUnit) => {
    const ratio = toSquareMetres(value, one) / measuredM2;
    return ratio < sameUnit && ratio > 1 / sameUnit;
  };
  return areaUnits.find(isAbout) ?? null;
}

/**
 * A declared area beside the measured one, with the tolerance of the boundary-point files: 1 m², 0.1 % or what the figure was
 * rounded to, whichever is most.
 */
export function judgeArea(declared: DeclaredArea, measuredM2: number): Finding[] {
  const shown = unitOf(declared, measuredM2);
  if (shown !== null && agrees(declared, shown, measuredM2)) return [];
  const detail =
    shown === null ? fitsNone(declared, measuredM2) : differs(declared, shown, measuredM2);
  return [finding('areaDiffers', 'note', detail)];
}

function differs(declared: DeclaredArea, shown: AreaUnit, measuredM2: number): Bilingual {
  const { value, unit } = declared;
  const { zh, en } = unitNames[shown];
  const measured = measuredIn(shown, measuredM2);
  const percent = (100 * Math.abs(toSquareMetres(value, shown) / measuredM2 - 1)).toPrecision(2);
  const fitting = areaUnits.find((one) => agrees(declared, one, measuredM2));
  const more = fitting
    ? bilingual(
        `；单位若是${unitNames[fitting].zh}则相符`,
        `; in ${unitNames[fitting].en} it would agree`,
      )
    : unit === null
      ? bilingual(
          `（文件没写单位，按图形大小读作${zh}）`,
          ` (the file names no unit; by the shape it is ${en})`,
        )
      : bilingual('', '');
  return bilingual(
    `申报 ${value} ${zh}，图上 ${measured} ${zh}，差 ${percent} %${more.zh}。`,
    `Declared ${value} ${en}, drawn ${measured} ${en}: ${percent} % apart${more.en}.`,
  );
}

function fitsNone({ value }: DeclaredArea, measuredM2: number): Bilingual {
  const measured = measuredIn('mu', measuredM2);
  return bilingual(
    `申报 ${value} 没写单位，哪个单位都与图上 ${measured} 亩对不上，不采用。`,
    `The declared ${value} names no unit, and fits the drawn ${measured} mu in none; it is left out.`,
  );
}

function measuredIn(unit: AreaUnit, squareMetres: number): string {
  return fromSquareMetres(squareMetres, unit).toFixed(unit === 'm2' ? 1 : unit === 'mu' ? 2 : 4);
}

function agrees({ value, precision }: DeclaredArea, unit: AreaUnit, measuredM2: number): boolean {
  const declaredM2 = toSquareMetres(value, unit);
  const tolerance = Math.max(1, 0.001 * declaredM2, toSquareMetres(precision, unit));
  return Math.abs(declaredM2 - measuredM2) <= tolerance;
}
