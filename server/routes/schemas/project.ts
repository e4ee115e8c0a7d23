import { z } from '@hono/zod-openapi';
import type { Project, Target, TargetStatus } from '../../../geodata/project.ts';
import { bilingualSchema, isoDateSchema, subjectSchema } from './common.ts';
import { quantitySchema, stateSchemas } from './observation.ts';
import { provenanceSchema } from './provenance.ts';
import { schemaOf } from './schemaOf.ts';

export const projectSchema = schemaOf<Project>()(
  z
    .object({
      id: z.string(),
      name: bilingualSchema,
      owner: bilingualSchema.nullable(),
      category: z.enum(['industry', 'property', 'infrastructure']),
      contact: z.string().nullable(),
      investment: quantitySchema.nullable(),
      parcels: z.array(z.string()).readonly(),
      provenance: provenanceSchema,
      note: bilingualSchema.nullable(),
    })
    .openapi('Project'),
);

/** A target with how it stands on the day that was asked for. */
export type TargetReading = Target & { readonly status: TargetStatus };

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

const status = z.enum(['reached', 'ahead', 'overdue', 'unknown']);

export const targetReadingSchema = schemaOf<TargetReading>()(
  z
    .discriminatedUnion('axis', [
      z.object({ ...targetOn.clearance, status }),
      z.object({ ...targetOn.levelling, status }),
      z.object({ ...targetOn.building, status }),
    ])
    .openapi('TargetReading'),
);
