import { z } from '@hono/zod-openapi';
import {
  buildingStates,
  clearanceStates,
  levellingStates,
  type Axis,
  type AxisStates,
} from '../../../geodata/axis.ts';
import type { Progress } from '../../../geodata/progress.ts';
import type {
  FigureUnit,
  LogEntry,
  Observation,
  Quantity,
  Retraction,
} from '../../../geodata/observation.ts';
import { stages } from '../../../geodata/stage.ts';
import { bilingualSchema, isoDateSchema, isoInstantSchema, subjectSchema } from './common.ts';
import { provenanceSchema } from './provenance.ts';
import { schemaOf } from './schemaOf.ts';

export const figureUnitSchema = schemaOf<FigureUnit>()(
  z
    .enum([
      'mu',
      'm2',
      'household',
      'place',
      'bay',
      'storey',
      'project',
      'firm',
      'item',
      'wanYuan',
      'yiYuan',
      'yiDollar',
      'wanUnnamed',
      'percent',
      'kwhPerWanYuan',
      'megawattPerYear',
    ])
    .openapi('FigureUnit'),
);

export const quantitySchema = schemaOf<Quantity>()(
  z
    .object({
      name: bilingualSchema,
      value: z.number(),
      unit: figureUnitSchema,
      of: z.number().nullable(),
    })
    .openapi('Quantity'),
);

export const stateSchemas = {
  clearance: z.enum([...clearanceStates, 'notRequired']).openapi('ClearanceState'),
  levelling: z.enum([...levellingStates, 'notRequired']).openapi('LevellingState'),
  building: z.enum([...buildingStates, 'notRequired']).openapi('BuildingState'),
} satisfies { [A in Axis]: z.ZodType<AxisStates[A]> };

export const stageSchema = z.enum(stages).openapi('Stage');

const recorded = {
  id: z.string(),
  subject: subjectSchema,
  recordedAt: isoInstantSchema,
  recordedBy: z.string(),
  provenance: provenanceSchema,
  note: bilingualSchema.nullable(),
};

const observed = {
  ...recorded,
  kind: z.literal('observation'),
  percent: z.number().nullable(),
  quantities: z.array(quantitySchema).readonly(),
  qualifiers: z.array(bilingualSchema).readonly(),
  blocked: bilingualSchema.nullable(),
  asOf: isoDateSchema,
  supersedes: z.string().nullable(),
};

const clearanceObservationSchema = schemaOf<Observation<'clearance'>>()(
  z
    .object({ ...observed, axis: z.literal('clearance'), state: stateSchemas.clearance })
    .openapi('ClearanceObservation'),
);
const levellingObservationSchema = schemaOf<Observation<'levelling'>>()(
  z
    .object({ ...observed, axis: z.literal('levelling'), state: stateSchemas.levelling })
    .openapi('LevellingObservation'),
);
const buildingObservationSchema = schemaOf<Observation<'building'>>()(
  z
    .object({ ...observed, axis: z.literal('building'), state: stateSchemas.building })
    .openapi('BuildingObservation'),
);
export const observationSchemas = {
  clearance: clearanceObservationSchema,
  levelling: levellingObservationSchema,
  building: buildingObservationSchema,
};
export const observationSchema = schemaOf<Observation>()(
  z.union([clearanceObservationSchema, levellingObservationSchema, buildingObservationSchema]),
);

const retractionSchema = schemaOf<Retraction>()(
  z
    .object({ ...recorded, kind: z.literal('retraction'), retracts: z.string() })
    .openapi('Retraction'),
);
export const logEntrySchema = schemaOf<LogEntry>()(z.union([observationSchema, retractionSchema]));

export const progressSchema = schemaOf<Progress>()(
  z
    .object({
      clearance: clearanceObservationSchema.nullable(),
      levelling: levellingObservationSchema.nullable(),
      building: buildingObservationSchema.nullable(),
    })
    .openapi('Progress', {
      description: 'Per axis the observation that counts on the day; null where nothing is known.',
    }),
);
