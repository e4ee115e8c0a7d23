import { z } from '@hono/zod-openapi';
import type { Count } from '../../../geodata/count.ts';
import type { IsoDate } from '../../../geodata/date.ts';
import { progressFigures } from '../../../geodata/indicator.ts';
import { leadingClass } from '../../../geodata/leadingClass.ts';
import { reportedRates, withReportedRates } from '../../../geodata/reportedRates.ts';
import { summarise } from '../../../geodata/statistics.ts';
import { countAt, type Tally } from '../../../geodata/tally.ts';
import type { Fact } from '../../../geodata/fact.ts';
import { areaFigure } from '../../../geodata/units.ts';
import type { Zone } from '../../../geodata/zone.ts';
import type {
  CountedParcels,
  GroupFigures,
  ShortCount,
  StatisticsOfZones,
  ZoneFigures,
  ZoneRate,
} from '../../../geodata/zoneFigures.ts';
import type { ZoneSummary } from '../../store/store.ts';
import { countedParcelsSchemas, countSchema, indicatorValueSchemas } from '../areaCounts.ts';
import { blockedPlace, presentCounts, totalOf } from '../classPlaces.ts';
import { bilingualSchema, isoDateSchema, wholeNumber } from '../schemas/common.ts';
import { leftOut } from '../schemas/leftOut.ts';
import { schemaOf } from '../schemas/schemaOf.ts';
import { figureValues } from '../shortForm.ts';
import { progressThemes, themeClasses, type ProgressTheme } from '../themes.ts';
import { groupings, origins, type Grouping } from './groups.ts';
import type { GroupTally } from './tallies.ts';

export type StatisticsOfGroups = {
  readonly by: Grouping;
  readonly asOf?: IsoDate;
  readonly zones: number;
  readonly groups: readonly GroupFigures[];
};

const named = { id: z.string(), name: z.string(), nameEn: z.string() };
const side = z.object({
  name: bilingualSchema,
  unit: z.enum(['parcels', 'm2', 'wanYuan', 'persons', 'tonnes']),
});

const zoneFiguresSchema = schemaOf<ZoneFigures>()(
  z
    .object({
      ...named,
      ...countedParcelsSchemas,
      ...indicatorValueSchemas,
      origin: z.enum(origins),
      asOf: z.union([isoDateSchema, z.null()]),
      leadingStage: z.union([themeClasses.stage, z.null()]),
    })
    .openapi('ZoneFigures', {
      description:
        'What the parcels of a zone come to on `asOf`. Classes that no parcel belongs to are left out. `origin` is `example` where the zone is generated. `leadingStage` is the stage that most of its land is in, or most of its parcels where no area is known; null where there are none.',
    }),
);

export const statisticsOfZonesSchema = schemaOf<StatisticsOfZones>()(
  z
    .object({
      by: z.literal('zone'),
      asOf: leftOut(isoDateSchema),
      rates: z
        .array(
          z.object({
            id: z.string(),
            name: bilingualSchema,
            formula: bilingualSchema,
            unit: z.literal('percent'),
            numeratorSide: side,
            denominatorSide: side,
          }),
        )
        .readonly(),
      zones: z.array(zoneFiguresSchema).readonly(),
    })
    .openapi('StatisticsOfZones'),
);

const groupFiguresSchema = schemaOf<GroupFigures>()(
  z
    .object({
      ...named,
      ...countedParcelsSchemas,
      origin: z.partialRecord(z.enum(origins), countSchema),
    })
    .openapi('GroupFigures', {
      description:
        'What the parcels of a class come to in all the zones; `origin` says how much of it is from documents, from own records, or generated.',
    }),
);

export const statisticsOfGroupsSchema = schemaOf<StatisticsOfGroups>()(
  z
    .object({
      by: z.enum(groupings),
      asOf: leftOut(isoDateSchema),
      zones: wholeNumber,
      groups: z.array(groupFiguresSchema).readonly(),
    })
    .openapi('StatisticsOfGroups'),
);

/** What the rates of progress are, without a value. */
export const rates: readonly ZoneRate[] = summarise([]).indicators.map(
  ({ id, name, formula, numeratorSide, denominatorSide }) => ({
    id,
    name,
    formula,
    unit: 'percent',
    numeratorSide,
    denominatorSide,
  }),
);

export function zoneFigures(
  { id, name, origin }: ZoneSummary,
  tally: Tally,
  asOf: IsoDate | null,
  facts: readonly Fact[],
): ZoneFigures {
  const figures = progressFigures({
    clearance: presentCounts(tally, 'clearance'),
    levelling: presentCounts(tally, 'levelling'),
    building: presentCounts(tally, 'building'),
  });
  const reported = asOf === null ? new Map<string, never>() : reportedRates(facts, asOf);
  const stages = Object.fromEntries(presentCounts(tally, 'stage'));
  return {
    id,
    name: name.zh,
    nameEn: name.en,
    origin,
    asOf,
    // The keys are the classes of the theme.
    leadingStage: leadingClass(stages) as ZoneFigures['leadingStage'],
    ...countedIn(tally),
    ...figureValues(withReportedRates(figures, reported)),
  };
}

export function groupFigures(
  { id, name }: { readonly id: string; readonly name: Zone['name'] },
  { all, of }: GroupTally,
): GroupFigures {
  const origin = [...of].map(([each, tally]) => [each, shortCount(totalOf(tally))]);
  return {
    id,
    name: name.zh,
    nameEn: name.en,
    ...countedIn(all),
    origin: Object.fromEntries(origin) as GroupFigures['origin'],
  };
}

function countedIn(tally: Tally): CountedParcels {
  const total = totalOf(tally);
  const byTheme = progressThemes.map((theme) => [
    theme,
    Object.fromEntries(
      presentCounts(tally, theme).map(([name, count]) => [name, shortCount(count)]),
    ),
  ]);
  return {
    parcels: total.parcels,
    areaKnownM2: areaFigure(total.areaM2, 'm2'),
    areaKnownMu: areaFigure(total.areaM2, 'mu'),
    areaUnknownParcels: total.areaUnknown,
    // fromEntries forgets the keys, which are the themes.
    ...(Object.fromEntries(byTheme) as Pick<CountedParcels, ProgressTheme>),
    blocked: shortCount(countAt(tally, blockedPlace)),
  };
}

function shortCount({ parcels, areaM2, areaUnknown }: Count): ShortCount {
  return {
    parcels,
    areaM2: areaFigure(areaM2, 'm2'),
    ...(areaUnknown > 0 && { areaUnknown }),
  };
}
