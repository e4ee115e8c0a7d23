import { z } from '@hono/zod-openapi';
import {
  targetStatuses,
  type Project,
  type Target,
  type TargetAssessment,
} from '../../../geodata/project.ts';
import { bilingualSchema, isoDateSchema, subjectSchema } from './common.ts';
import { quantitySchema, stateSchemas } from './observation.ts';
import { provenanceSchema } from './provenance.ts';
import { schemaOf } from './schemaOf.ts';

export const projectShape = {
  id: z.string(),
  name: bilingualSchema,
  owner: bilingualSchema.nullable(),
  category: z.enum(['industry', 'property', 'infrastructure']),
  contact: z.string().nullable(),
  investment: quantitySchema.nullable(),
  parcels: z.array(z.string()).readonly(),
  provenance: provenanceSchema,
  note: bilingualSchema.nullable(),
};

export const projectSchema = schemaOf<Project>()(z.object(projectShape).openapi('Project'));

/** A target with how it stands on the day that was asked for. */
export type TargetReading = Target & TargetAssessment;

const targeted = {
  id: z.string(),
  subject: subjectSchema,
  due: isoDateSchema,
  dueAsPrinted: bilingualSchema,
  provenance: provenanceSchema,
  note: bilingualSchema.nullable(),
};

const targetOn = {
  clearance: { ...targeted, axis: z.literal('clearance'), state: stateSchemas.clearance },
  levelling: { ...targeted, axis: z.literal('levelling'), state: stateSchemas.levelling },
  building: { ...targeted, axis: z.literal('building'), state: stateSchemas.building },
};

export const targetSchema = schemaOf<Target>()(
  z
    .discriminatedUnion('axis', [
      z.object(targetOn.clearance),
      z.object(targetOn.levelling),
      z.object(targetOn.building),
    ])
    .openapi('Target'),
);

const standing = {
  status: z.enum(targetStatuses).openapi({
    description:
      '`overdue` 须有到期日当天或之后的观测表明未完成；`unheard` 已到期而此后没有观测，情况不明；`unknown` 从未观测。 / `overdue` takes an observation on or after the due day that says it is not done; `unheard` is due with nothing observed since; `unknown` was never observed.',
  }),
  lastObserved: isoDateSchema.nullable(),
};

export const targetReadingSchema = schemaOf<TargetReading>()(
  z
    .discriminatedUnion('axis', [
      z.object({ ...targetOn.clearance, ...standing }),
      z.object({ ...targetOn.levelling, ...standing }),
      z.object({ ...targetOn.building, ...standing }),
    ])
    .openapi('TargetReading'),
);
