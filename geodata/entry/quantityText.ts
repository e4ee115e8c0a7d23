import type { Language } from '../bilingual.ts';
import type { FigureUnit, Quantity } from '../observation.ts';

/** How each unit may be written; the first is how it is written back. */
const unitTexts: Readonly<Record<Exclude<FigureUnit, 'percent'>, readonly string[]>> = {
  household: ['户', 'households', 'household'],
  place: ['处', 'places', 'place'],
  mu: ['亩', 'mu'],
  m2: ['m²', '㎡', 'm2', '平方米'],
  bay: ['间', 'bays', 'bay'],
  storey: ['层', 'storeys', 'storey'],
  project: ['个项目', 'projects', 'project'],
  firm: ['家', 'firms', 'firm'],
  wanYuan: ['万元'],
  yiYuan: ['亿元'],
  yiDollar: ['亿美元'],
  wanUnnamed: ['万'],
  kwhPerWanYuan: ['度/万元'],
  megawattPerYear: ['MW/年'],
  item: [''],
};

const unitOf = new Map(
  Object.entries(unitTexts).flatMap(([unit, texts]) =>
    texts.map((text) => [text.toLowerCase(), unit as FigureUnit] as const),
  ),
);

const quantityPattern = /^(\D*[^\d\s.])\s*(\d+(?:\.\d+)?)(?:\s*\/\s*(\d+(?:\.\d+)?))?\s*(\D*)$/;

/**
 * Numbers beside a state: `腾空 15/17 户；拆除 3 处`. Undefined where one of them cannot be read; a name, a number and a known
 * unit make one.
 */
export function readQuantities(text: string): readonly Quantity[] | undefined {
  const parts = text
    .split(/[;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const read = parts.map(readQuantity);
  return read.every((one) => one !== undefined) ? read : undefined;
}

function readQuantity(text: string): Quantity | undefined {
  const [, name, value, of, unitText] = quantityPattern.exec(text) ?? [];
  const unit = unitOf.get((unitText ?? '').trim().toLowerCase());
  if (name === undefined || value === undefined || unit === undefined) return undefined;
  return {
    name: { zh: name.trim(), en: name.trim() },
    value: Number(value),
    unit,
    of: of === undefined ? null : Number(of),
  };
}

/** The same as it is typed; a percent among quantities, which no sheet asks for, is written with its sign. */
export function quantitiesText(quantities: readonly Quantity[], language: Language): string {
  return quantities
    .map(({ name, value, of, unit }) => {
      const written = unit === 'percent' ? '%' : unitTexts[unit][0];
      return `${name[language]} ${value}${of === null ? '' : `/${of}`} ${written}`.trim();
    })
    .join('；');
}
