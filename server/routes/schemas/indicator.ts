import { z } from '@hono/zod-openapi';
import { indicatorGroups, type Indicator, type IndicatorSide } from '../../../geodata/indicator.ts';
import { bilingualSchema } from './common.ts';
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
      missing: z.enum(['noDenominator', 'noInput', 'notInForce']).nullable(),
      edition: bilingualSchema.nullable(),
      provisional: z.boolean(),
      unknownParcels: z.number(),
      unknownAreaM2: z.number(),
      knownParcels: z.number(),
      knownAreaM2: z.number(),
    })
    .openapi('Indicator', {
      description:
        'A rate with its working. `value` is null where `missing` says why; `provisional` marks a formula that has not been held against the standard’s text.',
    }),
);
