import { z } from '@hono/zod-openapi';
import type { Block, Work, ZoneEvent, Town } from '../../../geodata/zone.ts';
import type { ZoneReading } from '../zoneReading.ts';
import {
  wholeNumber,
  bilingualSchema,
  boundingBoxSchema,
  isoDateSchema,
  isoInstantSchema,
  qualitySchema,
} from './common.ts';
import { arealSchema, linearSchema, pointSchema } from './geometry.ts';
import { provenanceSchema } from './provenance.ts';
import { schemaOf } from './schemaOf.ts';

export const zoneSchema = schemaOf<ZoneReading>()(
  z
    .object({
      id: z.string().openapi({ example: 'jindong' }),
      name: z.string(),
      nameEn: z.string(),
      origin: z.enum(['document', 'example', 'own']),
      note: bilingualSchema,
      bbox: boundingBoxSchema,
      // The document's generator loses the null of a named type where it meets that first.
      latest: z.union([isoDateSchema, z.null()]),
      parcels: wholeNumber,
      revision: wholeNumber,
      versions: z
        .array(z.object({ from: isoDateSchema.nullable(), recordedAt: isoInstantSchema }))
        .readonly()
        .openapi({
          description:
            'Imports that hold, oldest first: from which day the parcels are others than before (null: ever since), and since when that is known.',
        }),
      hidden: z.boolean().openapi({
        description: 'Left out of the list of zones, unless that is asked for with hidden=true.',
      }),
      edition: z.string().openapi({
        description:
          'Names this state of the zone as this server tells it. Any GET below the zone takes it as edition=…; the answer then never changes and may be kept for good.',
        example: 'q3J0c1yQmV8xT2b7Zr9a0A',
      }),
    })
    .openapi('Zone'),
);

export const townSchema = schemaOf<Town>()(
  z
    .object({
      id: z.string(),
      name: bilingualSchema,
      quality: qualitySchema,
      geometry: arealSchema,
    })
    .openapi('Town'),
);

export const blockSchema = schemaOf<Block>()(
  z
    .object({
      id: z.string(),
      name: bilingualSchema,
      town: z.string().nullable(),
      quality: qualitySchema,
      geometry: arealSchema,
      note: bilingualSchema.nullable(),
    })
    .openapi('Block'),
);

export const workSchema = schemaOf<Work>()(
  z
    .object({
      id: z.string(),
      name: bilingualSchema,
      kind: z.enum(['road', 'river', 'plant', 'fence', 'power', 'utility']),
      block: z.string().nullable(),
      quality: qualitySchema,
      geometry: z.union([linearSchema, pointSchema]).nullable(),
      note: bilingualSchema.nullable(),
    })
    .openapi('Work'),
);

export const eventSchema = schemaOf<ZoneEvent>()(
  z
    .object({
      id: z.string(),
      kind: z.literal('demolition'),
      name: bilingualSchema,
      town: z.string().nullable(),
      from: isoDateSchema,
      to: isoDateSchema,
      areaM2: z.number().nullable(),
      households: wholeNumber.nullable(),
      places: wholeNumber.nullable(),
      quality: qualitySchema,
      geometry: pointSchema.nullable(),
      provenance: provenanceSchema,
      note: bilingualSchema.nullable(),
    })
    .openapi('ZoneEvent'),
);
