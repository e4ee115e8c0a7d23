import { z } from '@hono/zod-openapi';
import {
  draftOutcomes,
  type DraftFeature,
  type DraftLayer,
  type DraftSummary,
  type ImportChoices,
  type ImportDraft,
  type LayerReading,
} from '../../../geodata/import/importDraft.ts';
import { roles } from '../../../geodata/survey/fields/roleNames.ts';
import { encodings } from '../../../geodata/survey/surveyFile.ts';
import {
  bilingualSchema,
  boundingBoxSchema,
  isoDateSchema,
  isoInstantSchema,
  wholeNumber,
} from './common.ts';
import { leftOut } from './leftOut.ts';
import { countsSchema, purposesOf } from './zoneImport.ts';
import { schemaOf } from './schemaOf.ts';

const share = z.number().min(0).max(1);
const longText = z.string().max(1000);
const list = <Item extends z.ZodType>(item: Item, most: number) =>
  z.array(item).max(most).readonly();

/** Metres between two systems: ten thousand kilometres, where false eastings differ. */
const shift = z.number().min(-1e7).max(1e7);

/** Seconds of arc: one degree. */
const mostRotation = 3600;

const layerReadingSchema = schemaOf<LayerReading>()(
  z
    .strictObject({
      layer: wholeNumber.openapi({ description: 'Its place among the layers, from 0.' }),
      system: longText.nullable().openapi({ example: 'EPSG:4549' }),
      swapped: z.boolean().nullable(),
      parameters: z
        .strictObject({
          dx: shift,
          dy: shift,
          rotation: z.number().min(-mostRotation).max(mostRotation),
          scale: z.number().min(0.99).max(1.01),
        })
        .nullable()
        .openapi({ description: 'Metres, metres, seconds of arc, and a factor near 1.' }),
      fields: z.partialRecord(z.enum(roles), longText),
    })
    .openapi('LayerReading'),
);

/** What a hundred thousand parcels could all be left out by. */
const mostFeatures = 200_000;

const featureNumber = z.int().min(1);

export const importChoicesSchema = schemaOf<ImportChoices>()(
  z
    .strictObject({
      layers: purposesOf(layerReadingSchema),
      encoding: z.enum(encodings).nullable(),
      quality: z.enum(['surveyed', 'digitised']),
      asOf: isoDateSchema.nullable(),
      endMissing: z.boolean(),
      skipped: list(featureNumber, mostFeatures),
      edits: list(
        z.strictObject({
          feature: featureNumber,
          number: z.string().max(200).optional(),
          name: z.string().max(200).optional(),
        }),
        mostFeatures,
      ),
    })
    .openapi('ImportChoices'),
);

const roleGuess = z.object({ field: z.string(), role: z.enum(roles), confidence: share });

const encodingChoice = z.object({
  encoding: z.enum(encodings),
  confidence: share,
  reason: bilingualSchema,
  rows: z.array(z.string()).readonly(),
});

const layerSchema = schemaOf<DraftLayer>()(
  z
    .object({
      name: z.string(),
      format: z.string().openapi({ example: 'shapefile' }),
      encoding: encodingChoice.nullable(),
      systems: z
        .array(
          z.object({
            code: z.string(),
            name: bilingualSchema,
            swapped: z.boolean(),
            confidence: share,
            reason: bilingualSchema,
          }),
        )
        .readonly(),
      fields: z.array(z.string()).readonly(),
      roles: z.array(roleGuess).readonly(),
      rows: z.array(z.array(z.string()).readonly()).readonly(),
      notes: z.array(bilingualSchema).readonly(),
    })
    .openapi('DraftLayer'),
);

const outcome = z.enum(draftOutcomes);

const summarySchema = schemaOf<DraftSummary>()(
  z
    .object({
      features: wholeNumber,
      outcomes: z.record(outcome, wholeNumber),
      missing: wholeNumber,
      findings: z.record(z.string(), wholeNumber),
      areaM2: z.number(),
      bbox: boundingBoxSchema.nullable(),
      areas: z.object({
        block: leftOut(wholeNumber),
        town: leftOut(wholeNumber),
        boundary: leftOut(wholeNumber),
      }),
      changes: z.boolean(),
    })
    .openapi('DraftSummary'),
);

export const importDraftSchema = schemaOf<ImportDraft>()(
  z
    .object({
      id: z.string(),
      files: z.array(z.object({ name: z.string(), bytes: wholeNumber })).readonly(),
      stage: z.discriminatedUnion('kind', [
        z.object({
          kind: z.enum(['reading', 'comparing', 'writing']),
          done: wholeNumber,
          of: wholeNumber.nullable(),
        }),
        z.object({ kind: z.literal('choosing') }),
        z.object({
          kind: z.literal('ready'),
          summary: summarySchema,
          refused: bilingualSchema.nullable(),
        }),
        z.object({ kind: z.literal('failed'), detail: bilingualSchema }),
        z.object({ kind: z.literal('written'), import: z.string(), counts: countsSchema }),
      ]),
      layers: z.array(layerSchema).readonly(),
      notes: z.array(bilingualSchema).readonly(),
      choices: importChoicesSchema.nullable(),
      until: isoInstantSchema,
    })
    .openapi('ImportDraft'),
);

const featureSchema = schemaOf<DraftFeature>()(
  z
    .object({
      feature: featureNumber,
      where: bilingualSchema,
      number: z.string().nullable(),
      name: bilingualSchema.nullable(),
      measuredM2: z.number().nullable(),
      outcome,
      parcel: z.string().nullable(),
      matchedBy: z.enum(['number', 'overlap']).nullable(),
      share: share.nullable(),
      findings: z
        .array(
          z.object({
            kind: z.enum([
              'noShape',
              'notAnArea',
              'notFinite',
              'unclosed',
              'duplicateVertices',
              'orientation',
              'withoutArea',
              'selfIntersecting',
              'tooDetailed',
              'tooWide',
              'sliver',
              'uncorrected',
              'areaDiffers',
              'repeatedNumber',
              'noParcel',
              'ambiguous',
              'apart',
              'notCompared',
              'overlap',
              'outside',
            ]),
            severity: z.enum(['blocking', 'fixable', 'note']),
            detail: bilingualSchema,
            parcels: z.array(z.string()).readonly(),
            place: z.tuple([z.number(), z.number()]).nullable(),
          }),
        )
        .readonly(),
      bbox: boundingBoxSchema.nullable(),
    })
    .openapi('DraftFeature'),
);

export const draftFeaturesSchema = z
  .object({ total: wholeNumber, features: z.array(featureSchema) })
  .openapi('DraftFeatures');

export const featureQuerySchema = z.strictObject({
  outcome: outcome.optional(),
  finding: z
    .string()
    .max(50)
    .optional()
    .openapi({ description: 'A kind of finding: overlap, repeatedNumber.' }),
  from: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});
