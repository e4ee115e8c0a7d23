import { z } from '@hono/zod-openapi';
import { bilingual } from '../../../geodata/bilingual.ts';
import type { SavedArea } from '../../store/savedArea.ts';
import { drawnAreaSchema, exampleShape } from '../drawnArea/bodySchema.ts';
import { isoInstantSchema } from './common.ts';
import { arealSchema } from './geometry.ts';
import { nameText } from './nameText.ts';
import { schemaOf } from './schemaOf.ts';

/** A saved area with the tag that a change to it has to name in `If-Match`. */
export type SavedAreaReading = SavedArea & { readonly etag: string };
export type SavedAreas = readonly SavedAreaReading[];

export const savedAreaSchema = schemaOf<SavedAreaReading>()(
  z
    .object({
      id: z.string(),
      name: z.string(),
      geometry: arealSchema,
      savedAt: isoInstantSchema,
      etag: z.string().openapi({
        description: 'The tag of the area, for If-Match; its own address has it as ETag.',
      }),
    })
    .openapi('SavedArea', { description: 'An area that somebody drew and kept with the zone.' }),
);
export const savedAreasSchema = schemaOf<SavedAreas>()(z.array(savedAreaSchema).readonly());

const nameSchema = nameText({
  missing: bilingual('请给这个范围起个名称。', 'Give the area a name.'),
  example: '东区会议范围',
});

export const newAreaSchema = z
  .strictObject({ name: nameSchema, geometry: drawnAreaSchema })
  .openapi('NewArea', {
    description: 'Name and shape of an area to be kept.',
    example: { name: '东区会议范围', geometry: exampleShape },
  });

export const renamedAreaSchema = z
  .strictObject({ name: nameSchema })
  .openapi('RenamedArea', { description: 'The new name.', example: { name: '东区复会范围' } });
