import { z } from '@hono/zod-openapi';
import type {
  SubmittedPhotoList,
  SubmittedPhotoReading,
} from '../../../geodata/approval/submittedPhoto.ts';
import { photoSchema } from '../photos/schemas.ts';
import { bilingualSchema } from '../schemas/common.ts';
import { schemaOf } from '../schemas/schemaOf.ts';
import { decisionSchema, namedSchema } from '../submissions/schemas.ts';
import { writtenText } from '../written/text.ts';

export const submittedPhotoSchema = schemaOf<SubmittedPhotoReading>()(
  z
    .object({
      person: namedSchema,
      photo: photoSchema,
      decisions: z.array(decisionSchema).readonly(),
      of: z
        .object({
          name: bilingualSchema,
          number: z.string().nullable(),
          block: z.string().nullable(),
        })
        .nullable()
        .openapi({ description: 'Its parcel; null where the zone has that no more.' }),
    })
    .openapi('SubmittedPhoto', {
      description: 'It waits while nothing was decided; the last decision holds.',
    }),
);

export const submittedPhotoListSchema = schemaOf<SubmittedPhotoList>()(
  z.object({ photos: z.array(submittedPhotoSchema).readonly() }).openapi('SubmittedPhotoList'),
);

/** What is answered to who adds a photograph that waits. */
export const sentPhotoSchema = z
  .object({ submitted: submittedPhotoSchema })
  .openapi('PhotoSubmitted');

export const photoReturnSchema = z
  .strictObject({ word: writtenText })
  .openapi('PhotoReturn', { example: { word: { zh: '看不清，请重拍', en: 'Not sharp' } } });
