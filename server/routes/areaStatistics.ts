import { z } from '@hono/zod-openapi';
import type { Count } from '../../geodata/count.ts';
import type { IsoDate } from '../../geodata/date.ts';
import type { Indicator } from '../../geodata/indicator.ts';
import type { ReportedRates } from '../../geodata/reportedRate.ts';
import { withReportedRates } from '../../geodata/reportedRates.ts';
import { indicatorsOf } from '../../geodata/land/rates/landIndicators.ts';
import type { RateSums } from '../../geodata/land/rates/landSums.ts';
import {
  landStructure,
  type ClassedLand,
  type LandStructure,
} from '../../geodata/land/structure.ts';
import { summarise, type Cell, type Statistics } from '../../geodata/statistics.ts';
import { areaFigure } from '../../geodata/units.ts';
import { roundedIndicator } from '../../geodata/roundedIndicator.ts';
import { indicatorSchema } from './schemas/indicator.ts';
import { schemaOf } from './schemas/schemaOf.ts';
import { wholeNumber } from './schemas/common.ts';
import { countsOfAll } from './themes.ts';

export type CountReading = Count & { readonly areaMu: number };
type Reading<Counts> = { readonly [Class in keyof Counts]: CountReading };

/** The statistics of one area. `id` null is "not stated": parcels that name no block or town; or an area that was drawn. */
export type AreaStatistics = {
  readonly id: string | null;
  readonly name: string;
  readonly nameEn: string;
  readonly parcels: number;
  readonly areaKnownM2: number;
  readonly areaKnownMu: number;
  readonly areaUnknownParcels: number;
  readonly stage: Reading<Statistics['stage']>;
  readonly clearance: Reading<Statistics['clearance']>;
  readonly levelling: Reading<Statistics['levelling']>;
  readonly building: Reading<Statistics['building']>;
  readonly landUse: Reading<Statistics['landUse']>;
  readonly quality: Reading<Statistics['quality']>;
  readonly blocked: CountReading;
  readonly construction: Reading<LandStructure['construction']>;
  readonly supply: Reading<LandStructure['supply']>;
  readonly idle: Reading<LandStructure['idle']>;
  readonly highTech: Reading<LandStructure['highTech']>;
  /** Rates of progress by parcels, then rates of land use. */
  readonly indicators: readonly Indicator[];
};

const countSchema = schemaOf<CountReading>()(
  z
    .object({
      parcels: wholeNumber,
      areaM2: z.number(),
      areaMu: z.number(),
      areaUnknown: wholeNumber,
    })
    .openapi('Count', {
      description: 'areaM2 and areaMu sum the known areas; areaUnknown counts parcels without one.',
    }),
);

export const areaStatisticsSchema = schemaOf<AreaStatistics>()(
  z
    .object({
      id: z.string().nullable(),
      name: z.string(),
      nameEn: z.string(),
      parcels: wholeNumber,
      areaKnownM2: z.number(),
      areaKnownMu: z.number(),
      areaUnknownParcels: wholeNumber,
      ...countsOfAll(countSchema),
      blocked: countSchema,
      indicators: z.array(indicatorSchema).readonly(),
    })
    .openapi('AreaStatistics'),
);

/** What an area is called. */
export type AreaLabel = Pick<AreaStatistics, 'id' | 'name' | 'nameEn'>;

/** What is counted of an area: its parcels by progress and by land, whole or in part. */
export type AreaCells = {
  readonly progress: readonly Cell[];
  readonly land: readonly ClassedLand[];
  /** Of the rates of land use. */
  readonly sums: RateSums;
  /** What sources report of the whole zone on the day. */
  readonly reported: ReportedRates;
};

export function areaStatistics(name: AreaLabel, cells: AreaCells, asOf: IsoDate): AreaStatistics {
  const { total, blocked, indicators, ...themes } = summarise(cells.progress);
  const land = landStructure(cells.land);
  return {
    ...name,
    parcels: total.parcels,
    areaKnownM2: areaFigure(total.areaM2, 'm2'),
    areaKnownMu: areaFigure(total.areaM2, 'mu'),
    areaUnknownParcels: total.areaUnknown,
    stage: readingOf(themes.stage),
    clearance: readingOf(themes.clearance),
    levelling: readingOf(themes.levelling),
    building: readingOf(themes.building),
    landUse: readingOf(themes.landUse),
    quality: readingOf(themes.quality),
    blocked: countReading(blocked),
    construction: readingOf(land.construction),
    supply: readingOf(land.supply),
    idle: readingOf(land.idle),
    highTech: readingOf(land.highTech),
    indicators: withReportedRates(
      [...indicators, ...indicatorsOf(cells.sums, asOf)],
      cells.reported,
    ).map(roundedIndicator),
  };
}

function countReading(count: Count): CountReading {
  return {
    ...count,
    areaM2: areaFigure(count.areaM2, 'm2'),
    areaMu: areaFigure(count.areaM2, 'mu'),
  };
}

function readingOf<Class extends string>(counts: Readonly<Record<Class, Count>>) {
  const entries = Object.entries<Count>(counts).map(([name, count]) => [name, countReading(count)]);
  // fromEntries forgets the keys, which are those of `counts`.
  return Object.fromEntries(entries) as Record<Class, CountReading>;
}
