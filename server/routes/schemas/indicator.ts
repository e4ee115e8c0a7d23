import { z } from '@hono/zod-openapi';
import {
  indicatorGroups,
  missingReasons,
  type Indicator,
  type IndicatorSide,
} from '../../../geodata/indicator.ts';
import type { ReportedRate, ReportedSide } from '../../../geodata/reportedRate.ts';
import { bilingualSchema, isoDateSchema, wholeNumber } from './common.ts';
import { figureUnitSchema } from './observation.ts';
import { provenanceSchema } from './provenance.ts';
import { schemaOf } from './schemaOf.ts';

const sideSchema = schemaOf<IndicatorSide>()(
  z
    .object({
      name: bilingualSchema,
      unit: z.enum(['parcels', 'm2', 'wanYuan', 'persons', 'tonnes']),
    })
    .openapi('IndicatorSide', {
      description: 'What one side of the fraction sums, and in what unit.',
    }),
);

const reportedSideSchema = schemaOf<ReportedSide>()(
  z.object({
    name: bilingualSchema,
    value: z.number(),
    asPrinted: z.string(),
    provenance: provenanceSchema,
  }),
);

export const reportedRateSchema = schemaOf<ReportedRate>()(
  z
    .object({
      percent: z.number(),
      unit: figureUnitSchema,
      numerator: reportedSideSchema,
      denominator: reportedSideSchema,
      asOf: isoDateSchema,
    })
    .openapi('ReportedRate', {
      description:
        '来源所报的全区比率；图上地块只是其中一部分时，指标本身没有数值（`missing` 为 `partOfReported`）。 / What a source reports of the whole zone. Where the parcels on the map are only a part of it the indicator has no value of its own (`missing` is `partOfReported`).',
    }),
);

export const indicatorSchema = schemaOf<Indicator>()(
  z
    .object({
      id: z.string(),
      group: z.enum(indicatorGroups),
      name: bilingualSchema,
      formula: bilingualSchema,
      numerator: z.number(),
      numeratorSide: sideSchema,
      denominator: z.number(),
      denominatorSide: sideSchema,
      unit: z.enum([
        'percent',
        'ratio',
        'wanYuanPerHectare',
        'wanYuanPerMu',
        'personsPerHectare',
        'wanYuanPerPerson',
        'wanYuanPerTonne',
      ]),
      value: z.number().nullable(),
      missing: z.enum(missingReasons).nullable(),
      edition: bilingualSchema.nullable(),
      provisional: z.boolean(),
      unknownParcels: wholeNumber,
      unknownAreaM2: z.number(),
      knownParcels: wholeNumber,
      knownAreaM2: z.number(),
      reported: reportedRateSchema.optional(),
    })
    .openapi('Indicator', {
      description:
        'A rate with its working. `value` is null where `missing` says why; `provisional` marks a formula that has not been held against the standard’s text.',
    }),
);
