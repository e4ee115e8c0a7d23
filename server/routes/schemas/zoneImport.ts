import { z } from '@hono/zod-openapi';
import type { DescribedParcel } from '../../../geodata/editing/describedParcel.ts';
import {
  landEditKinds,
  type NamedParcel,
  type ParcelEdit,
} from '../../../geodata/editing/parcelEdit.ts';
import type {
  ImportCounts,
  LayerPurpose,
  ReadAs,
  ZoneImport,
} from '../../../geodata/import/zoneImport.ts';
import { roles } from '../../../geodata/survey/fields/roleNames.ts';
import { encodings } from '../../../geodata/survey/surveyFile.ts';
import { bilingualSchema, isoDateSchema, isoInstantSchema, wholeNumber } from './common.ts';
import { leftOut } from './leftOut.ts';
import { landUseSchema, registeredAreaSchema } from './parcel.ts';
import { sourceSchema } from './provenance.ts';
import { schemaOf } from './schemaOf.ts';

/** Something for each purpose that a layer may have, of those that have one. */
export function purposesOf<Value>(value: z.ZodType<Value>) {
  return z.strictObject({
    parcel: leftOut(value),
    block: leftOut(value),
    town: leftOut(value),
    boundary: leftOut(value),
  } satisfies Record<LayerPurpose, unknown>);
}

export const countsSchema = schemaOf<ImportCounts>()(
  z
    .object({
      added: wholeNumber,
      replaced: wholeNumber,
      ended: wholeNumber,
      layers: z.array(z.enum(['block', 'town', 'boundary'])).readonly(),
    })
    .openapi('ImportCounts'),
);

const readAsSchema = schemaOf<ReadAs>()(
  z
    .object({
      layer: z.string(),
      format: z.string(),
      system: z.string(),
      swapped: z.boolean(),
      encoding: z.enum(encodings).nullable(),
      fields: z.partialRecord(z.enum(roles), z.string()),
    })
    .openapi('ReadAs'),
);

const namedParcelSchema = schemaOf<NamedParcel>()(
  z.object({ id: z.string(), name: bilingualSchema }).openapi('NamedParcel'),
);

const describedParcelSchema = schemaOf<DescribedParcel>()(
  z
    .object({
      id: z.string(),
      name: bilingualSchema,
      number: z.string().nullable(),
      block: z.string().nullable(),
      landUse: landUseSchema.nullable(),
      registered: registeredAreaSchema.nullable(),
    })
    .openapi('DescribedParcel'),
);

/** What is noted with an edit, and whatever more there is to say of it. */
export function parcelEditWith<More extends z.ZodRawShape>(more: More) {
  const of = <Kind extends z.ZodType, P extends z.ZodType>(kind: Kind, parcel: P) =>
    z.object({
      kind,
      reason: z.string(),
      from: z.array(parcel).readonly(),
      to: z.array(parcel).readonly(),
      ...more,
    });
  return z.union([
    of(z.enum([...landEditKinds, 'end']), namedParcelSchema),
    of(z.literal('attributes'), describedParcelSchema),
  ]);
}

const parcelEditSchema = schemaOf<ParcelEdit>()(
  parcelEditWith({}).openapi('ParcelEdit', {
    description:
      'Which parcels became which by hand; their names are those of then. Of `attributes` all that was said of them before and after.',
  }),
);

export const importSchema = schemaOf<ZoneImport>()(
  z
    .object({
      id: z.string(),
      recordedAt: isoInstantSchema,
      recordedBy: z.string().nullable(),
      asOf: isoDateSchema.nullable(),
      file: z.string().nullable(),
      edit: parcelEditSchema.nullable(),
      source: sourceSchema,
      readAs: purposesOf(readAsSchema),
      counts: countsSchema,
      undoneAt: isoInstantSchema.nullable(),
    })
    .openapi('ZoneImport'),
);

export const importsSchema = z.array(importSchema);
