import { z } from '@hono/zod-openapi';
import { missingReasons, type IndicatorFigure } from '../../geodata/indicator.ts';
import type { Tally } from '../../geodata/tally.ts';
import type { IndicatorValues, ShortCount } from '../../geodata/zoneFigures.ts';
import { areaFigure, ratioFigure } from '../../geodata/units.ts';
import { blockedPlace, placesOfTheme, totalOf } from './classPlaces.ts';
import type { AreaLabel, AreaStatistics } from './areaStatistics.ts';
import { reportedRateSchema } from './schemas/indicator.ts';
import { leftOut } from './schemas/leftOut.ts';
import { schemaOf } from './schemas/schemaOf.ts';
import { wholeNumber } from './schemas/common.ts';
import { allThemes, countsOfSome, type Theme } from './themes.ts';

/** What an area counts: `AreaStatistics` without the classes that no parcel belongs to. */
export type AreaCounts = Pick<
  AreaStatistics,
  'id' | 'name' | 'nameEn' | 'parcels' | 'areaKnownM2' | 'areaKnownMu' | 'areaUnknownParcels'
> & {
  readonly [T in Theme]: { readonly [Class in keyof AreaStatistics[T]]?: ShortCount };
} & { readonly blocked: ShortCount } & Partial<IndicatorValues>;

export const countSchema = schemaOf<ShortCount>()(
  z
    .object({ parcels: wholeNumber, areaM2: z.number(), areaUnknown: wholeNumber.optional() })
    .openapi('ShortCount', {
      description:
        'areaM2 sums the known areas, to 0.01 m²; areaUnknown counts parcels of unknown area and is left out when 0.',
    }),
);

export const indicatorValueSchemas = {
  indicators: z.record(z.string(), z.number()),
  missing: z.record(z.string(), z.enum(missingReasons).exclude(['noDenominator'])),
  unknownParcels: z.record(z.string(), wholeNumber),
  reported: z.record(z.string(), reportedRateSchema),
};

export const areaCountsSchema = schemaOf<AreaCounts>()(
  z
    .object({
      id: z.string().nullable(),
      name: z.string(),
      nameEn: z.string(),
      parcels: wholeNumber,
      areaKnownM2: z.number(),
      areaKnownMu: z.number(),
      areaUnknownParcels: wholeNumber,
      ...countsOfSome(countSchema),
      blocked: countSchema,
      indicators: leftOut(indicatorValueSchemas.indicators),
      missing: leftOut(indicatorValueSchemas.missing),
      unknownParcels: leftOut(indicatorValueSchemas.unknownParcels),
      reported: leftOut(indicatorValueSchemas.reported),
    })
    .openapi('AreaCounts', {
      description:
        'What an area counts. Classes that no parcel belongs to are left out. The last four members come with `indicators=true`: `indicators` has the values by id, to six significant digits; `missing` says why an indicator has none, but for those that speak of nothing in the area, which are in neither. `unknownParcels` of an indicator say too little to be in its fraction; none is left out. `reported` is what sources say of the whole zone. Both sides of every fraction, units and formulas come with `working=true`.',
    }),
);

/**
 * What an area counts as JSON, an `AreaCounts`. Written by hand: JSON.stringify takes objects quickly that have the same
 * members, and each of the 13 000 blocks of a large zone has others. Members are joined and not added up, for a long text that
 * was grown piece by piece takes as long again to be laid out in one; the counts of a theme are few, and a list of them costs more.
 *
 * @param figures of every indicator; left out where only counts are asked for
 */
export function shortForm(
  label: AreaLabel,
  tally: Tally,
  figures?: readonly IndicatorFigure[],
): string {
  const total = totalOf(tally);
  return object([
    `"id":${JSON.stringify(label.id)}`,
    `"name":${JSON.stringify(label.name)}`,
    `"nameEn":${JSON.stringify(label.nameEn)}`,
    `"parcels":${total.parcels}`,
    `"areaKnownM2":${areaFigure(total.areaM2, 'm2')}`,
    `"areaKnownMu":${areaFigure(total.areaM2, 'mu')}`,
    `"areaUnknownParcels":${total.areaUnknown}`,
    ...allThemes.map((theme) => `"${theme}":${countsText(tally, theme)}`),
    `"blocked":${countText(tally, blockedPlace)}`,
    ...(figures ? figuresText(figures) : []),
  ]);
}

function object(members: readonly string[]): string {
  return `{${members.join(',')}}`;
}

function countsText(tally: Tally, theme: Theme): string {
  let counts = '';
  for (const { name, place } of placesOfTheme[theme])
    if (tally.parcels[place]! > 0) counts += `,"${name}":${countText(tally, place)}`;
  return `{${counts.slice(1)}}`;
}

function countText({ parcels, areaM2, areaUnknown }: Tally, place: number): string {
  const unknown = areaUnknown[place] === 0 ? '' : `,"areaUnknown":${areaUnknown[place]}`;
  return `{"parcels":${parcels[place]},"areaM2":${areaFigure(areaM2[place]!, 'm2')}${unknown}}`;
}

/** What there is to say of every indicator. */
export function figureValues(figures: readonly IndicatorFigure[]): IndicatorValues {
  // What the text says is of this type.
  return JSON.parse(object(figuresText(figures))) as IndicatorValues;
}

/** What there is to say of every indicator, as the members of an area that it stands in. */
function figuresText(figures: readonly IndicatorFigure[]): readonly string[] {
  const indicators: string[] = [];
  const reasons: string[] = [];
  const unknown: string[] = [];
  const told: string[] = [];
  for (const { id, value, missing, unknownParcels, reported } of figures) {
    if (value !== null) indicators.push(`"${id}":${ratioFigure(value)}`);
    if (missing !== null && missing !== 'noDenominator') reasons.push(`"${id}":"${missing}"`);
    if (unknownParcels > 0) unknown.push(`"${id}":${unknownParcels}`);
    if (reported) told.push(`"${id}":${JSON.stringify(reported)}`);
  }
  return [
    `"indicators":${object(indicators)}`,
    `"missing":${object(reasons)}`,
    `"unknownParcels":${object(unknown)}`,
    `"reported":${object(told)}`,
  ];
}
