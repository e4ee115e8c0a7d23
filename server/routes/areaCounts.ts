import { z } from '@hono/zod-openapi';
import type { Count } from '../../geodata/count.ts';
import { countPresent } from '../../geodata/countBy.ts';
import type { IsoDate } from '../../geodata/date.ts';
import { missingReasons, progressFigures, type IndicatorFigure } from '../../geodata/indicator.ts';
import { besideReported, type ReportedRate } from '../../geodata/reportedRate.ts';
import { constructionStatuses } from '../../geodata/land/construction.ts';
import { highTechClasses } from '../../geodata/land/landRecord.ts';
import { landFigures } from '../../geodata/land/rates/landIndicators.ts';
import { highTechOf, idleClassOf, idleClasses } from '../../geodata/land/structure.ts';
import { supplyStatuses } from '../../geodata/land/supply.ts';
import { landUseOrder } from '../../geodata/landUse.ts';
import { boundaryQualities } from '../../geodata/quality.ts';
import { stageOf, stages } from '../../geodata/stage.ts';
import { areaFigure, ratioFigure, roundTo } from '../../geodata/units.ts';
import type { AreaCells, AreaLabel, AreaStatistics } from './areaStatistics.ts';
import { reportedRateSchema } from './schemas/indicator.ts';
import { stateSchemas } from './schemas/observation.ts';
import { schemaOf } from './schemas/schemaOf.ts';
import { wholeNumber } from './schemas/common.ts';

/** The themes by whose classes parcels are counted. */
const themes = [
  'stage',
  'clearance',
  'levelling',
  'building',
  'landUse',
  'quality',
  'construction',
  'supply',
  'idle',
  'highTech',
] as const;
type Theme = (typeof themes)[number];

/** Without `missing` there is a value; a fraction of nothing has neither side. */
export type ShortFigure =
  | {
      readonly value: number;
      readonly numerator: number;
      readonly denominator: number;
      readonly unknownParcels?: number | undefined;
      readonly reported?: ReportedRate | undefined;
    }
  | {
      readonly value: null;
      readonly missing: NonNullable<IndicatorFigure['missing']>;
      readonly unknownParcels?: number | undefined;
      readonly reported?: ReportedRate | undefined;
    };

/** What an area counts: `AreaStatistics` without the classes that no parcel belongs to, and without working. */
export type AreaCounts = Pick<
  AreaStatistics,
  'id' | 'name' | 'nameEn' | 'parcels' | 'areaKnownM2' | 'areaKnownMu' | 'areaUnknownParcels'
> & {
  readonly [T in Theme]: { readonly [Class in keyof AreaStatistics[T]]?: Count };
} & {
  readonly blocked: Count;
  readonly indicators: Readonly<Record<string, ShortFigure>>;
};

const countSchema = schemaOf<Count>()(
  z
    .object({ parcels: wholeNumber, areaM2: z.number(), areaUnknown: wholeNumber })
    .openapi('ShortCount', {
      description:
        'areaM2 sums the known areas, to 0.01 m²; areaUnknown counts parcels of unknown area.',
    }),
);

const present = <Class extends string>(classes: readonly Class[]) =>
  z.partialRecord(z.enum([...classes, 'unknown']), countSchema);

const unknownParcels = wholeNumber.optional();
const reported = reportedRateSchema.optional();

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
      stage: present(stages),
      clearance: present(stateSchemas.clearance.options),
      levelling: present(stateSchemas.levelling.options),
      building: present(stateSchemas.building.options),
      landUse: present(landUseOrder),
      quality: z.partialRecord(z.enum(boundaryQualities), countSchema),
      construction: present(constructionStatuses),
      supply: present(supplyStatuses),
      idle: present(idleClasses),
      highTech: present(highTechClasses),
      blocked: countSchema,
      indicators: z.record(
        z.string(),
        z.union([
          z.object({
            value: z.number(),
            numerator: z.number(),
            denominator: z.number(),
            unknownParcels,
            reported,
          }),
          z.object({
            value: z.null(),
            missing: z.enum(missingReasons),
            unknownParcels,
            reported,
          }),
        ]),
      ),
    })
    .openapi('AreaCounts', {
      description:
        'What an area counts. Classes that no parcel belongs to are left out. Indicators by their ids, a value to six significant digits with both sides of its fraction, in the units that `working=true` names; without a value, why. `unknownParcels` says too little to be in the fraction; it is left out when 0.',
    }),
);

export function areaCounts(name: AreaLabel, cells: AreaCells, asOf: IsoDate): AreaCounts {
  const { progress, land, reported } = cells;
  const states = {
    clearance: countPresent(progress, ({ clearance }) => clearance ?? 'unknown'),
    levelling: countPresent(progress, ({ levelling }) => levelling ?? 'unknown'),
    building: countPresent(progress, ({ building }) => building ?? 'unknown'),
  };
  const total = totalOf(progress);
  return {
    ...name,
    parcels: total.parcels,
    areaKnownM2: areaFigure(total.areaM2, 'm2'),
    areaKnownMu: areaFigure(total.areaM2, 'mu'),
    areaUnknownParcels: total.areaUnknown,
    stage: rounded(countPresent(progress, (cell) => stageOf(cell) ?? 'unknown')),
    clearance: rounded(states.clearance),
    levelling: rounded(states.levelling),
    building: rounded(states.building),
    landUse: rounded(countPresent(progress, ({ landUse }) => landUse ?? 'unknown')),
    quality: rounded(countPresent(progress, ({ quality }) => quality)),
    construction: rounded(countPresent(land, ({ construction }) => construction ?? 'unknown')),
    supply: rounded(countPresent(land, ({ supply }) => supply ?? 'unknown')),
    idle: rounded(countPresent(land, (cell) => idleClassOf(cell) ?? 'unknown')),
    highTech: rounded(countPresent(land, (cell) => highTechOf(cell) ?? 'unknown')),
    blocked: roundedCount(totalOf(progress.filter(({ blocked }) => blocked))),
    indicators: shortFigures(
      besideReported([...progressFigures(states), ...landFigures(land, asOf)], reported),
    ),
  };
}

function totalOf(cells: readonly Count[]): Count {
  return countPresent(cells, () => 'all' as const).all ?? { parcels: 0, areaM2: 0, areaUnknown: 0 };
}

function rounded<Class extends string>(
  counts: Partial<Record<Class, Count>>,
): Partial<Record<Class, Count>> {
  const result: Partial<Record<Class, Count>> = {};
  for (const name in counts) result[name] = roundedCount(counts[name]!);
  return result;
}

function roundedCount({ parcels, areaM2, areaUnknown }: Count): Count {
  return { parcels, areaM2: areaFigure(areaM2, 'm2'), areaUnknown };
}

function shortFigures(figures: readonly IndicatorFigure[]): Record<string, ShortFigure> {
  const short: Record<string, ShortFigure> = {};
  for (const figure of figures) short[figure.id] = shortFigure(figure);
  return short;
}

/** Sides to 0.01 m², 100 yuan, 0.01 tonne. */
function shortFigure({
  value,
  missing,
  numerator,
  denominator,
  unknownParcels: unknown,
  reported: rate,
}: IndicatorFigure): ShortFigure {
  const left = {
    ...(unknown > 0 && { unknownParcels: unknown }),
    ...(rate && { reported: rate }),
  };
  return missing === null
    ? {
        value: ratioFigure(value ?? 0),
        numerator: roundTo(numerator, 2),
        denominator: roundTo(denominator, 2),
        ...left,
      }
    : { value: null, missing, ...left };
}
