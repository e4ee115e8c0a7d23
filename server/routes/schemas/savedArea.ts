import { z } from '@hono/zod-openapi';
import { refuse } from '../../http/refuse.ts';
import type { SavedArea } from '../../store/store.ts';
import { drawnAreaSchema, exampleShape } from '../drawnArea/bodySchema.ts';
import { isoInstantSchema } from './common.ts';
import { arealSchema } from './geometry.ts';
import { schemaOf } from './schemaOf.ts';

/** A saved area with the tag that a change to it has to name in `If-Match`. */
export type SavedAreaReading = SavedArea & { readonly etag: string };
export type SavedAreas = readonly SavedAreaReading[];

const longestName = 60;

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

/** Control characters, halves of characters and line ends: nothing of it can be read in a name. */
const unreadable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;

const nameSchema = z
  .string()
  .transform((text, context) => {
    const name = text.trim();
    const refused = (zh: string, en: string) => refuse(context, 'bad-body', zh, en);
    if (name === '') return refused('请给这个范围起个名称。', 'Give the area a name.');
    if ([...name].length > longestName)
      return refused(
        `名称最多 ${longestName} 个字。`,
        `A name has at most ${longestName} characters.`,
      );
    if (unreadable.test(name))
      return refused(
        '名称不能含有换行或控制字符。',
        'A name has no line ends or control characters.',
      );
    return name;
  })
  .openapi({ type: 'string', minLength: 1, maxLength: longestName, example: '东区会议范围' });

export const newAreaSchema = z
  .strictObject({ name: nameSchema, geometry: drawnAreaSchema })
  .openapi('NewArea', {
    description: 'Name and shape of an area to be kept.',
    example: { name: '东区会议范围', geometry: exampleShape },
  });

export const renamedAreaSchema = z
  .strictObject({ name: nameSchema })
  .openapi('RenamedArea', { description: 'The new name.', example: { name: '东区复会范围' } });
