import { z } from '@hono/zod-openapi';
import {
  parcelEditKinds,
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

/** The members of what is noted with an edit. */
export const parcelEditShape = {
  kind: z.enum(parcelEditKinds),
  reason: z.string(),
  from: z.array(namedParcelSchema).readonly(),
  to: z.array(namedParcelSchema).readonly(),
};

const parcelEditSchema = schemaOf<ParcelEdit>()(
  z.object(parcelEditShape).openapi('ParcelEdit', {
    description: 'Which parcels became which by hand; their names are those of then.',
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
