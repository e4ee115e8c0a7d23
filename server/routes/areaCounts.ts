import { z } from '@hono/zod-openapi';
import { missingReasons } from '../../geodata/indicator.ts';
import type { CountedParcels, IndicatorValues, ShortCount } from '../../geodata/zoneFigures.ts';
import type { AreaLabel, AreaStatistics } from './areaStatistics.ts';
import { reportedRateSchema } from './schemas/indicator.ts';
import { leftOut } from './schemas/leftOut.ts';
import { schemaOf } from './schemas/schemaOf.ts';
import { wholeNumber } from './schemas/common.ts';
import { countsOfSome, landThemes, progressThemes, type LandTheme } from './themes.ts';

/** What an area counts: `AreaStatistics` without the classes that no parcel belongs to. */
export type AreaCounts = AreaLabel &
  CountedParcels & {
    readonly [T in LandTheme]?: { readonly [Class in keyof AreaStatistics[T]]?: ShortCount };
  } & Partial<IndicatorValues>;

export const countSchema = schemaOf<ShortCount>()(
  z
    .object({ parcels: wholeNumber, areaM2: z.number(), areaUnknown: wholeNumber.optional() })
    .openapi('ShortCount', {
      description:
        'areaM2 sums the known areas, to 0.01 m²; areaUnknown counts parcels of unknown area and is left out when 0.',
    }),
);

export const countedParcelsSchemas = {
  parcels: wholeNumber,
  areaKnownM2: z.number(),
  areaKnownMu: z.number(),
  areaUnknownParcels: wholeNumber,
  ...countsOfSome(progressThemes, countSchema),
  blocked: countSchema,
};

export const indicatorValueSchemas = {
  indicators: z.record(z.string(), z.number()),
  missing: z.record(z.string(), z.enum(missingReasons).exclude(['noDenominator'])),
  unknownParcels: z.record(z.string(), wholeNumber),
  reported: z.record(z.string(), reportedRateSchema),
};

const land = countsOfSome(landThemes, countSchema);

export const areaCountsSchema = schemaOf<AreaCounts>()(
  z
    .object({
      id: z.string().nullable(),
      name: z.string(),
      nameEn: z.string(),
      ...countedParcelsSchemas,
      construction: leftOut(land.construction),
      supply: leftOut(land.supply),
      idle: leftOut(land.idle),
      highTech: leftOut(land.highTech),
      indicators: leftOut(indicatorValueSchemas.indicators),
      missing: leftOut(indicatorValueSchemas.missing),
      unknownParcels: leftOut(indicatorValueSchemas.unknownParcels),
      reported: leftOut(indicatorValueSchemas.reported),
    })
    .openapi('AreaCounts', {
      description:
        'What an area counts. Classes that no parcel belongs to are left out. `construction`, `supply`, `idle` and `highTech` come with `land=true`. The last four members come with `indicators=true`: `indicators` has the values by id, to six significant digits; `missing` says why an indicator has none, but for those that speak of nothing in the area, which are in neither. `unknownParcels` of an indicator say too little to be in its fraction; none is left out. `reported` is what sources say of the whole zone. Both sides of every fraction, units and formulas come with `working=true`.',
    }),
);
