import { z } from '@hono/zod-openapi';
import type { Bilingual } from '../../../geodata/bilingual.ts';
import {
  isoInstant,
  parseGivenDate,
  type IsoDate,
  type IsoInstant,
} from '../../../geodata/date.ts';
import type { BoundingBox } from '../../../geodata/geometry.ts';
import type { Subject } from '../../../geodata/observation.ts';
import { subjectKinds } from '../../../geodata/observation.ts';
import { boundaryQualities } from '../../../geodata/quality.ts';
import { quoted } from '../../http/problem.ts';
import { refuse } from '../../http/refuse.ts';
import { schemaOf } from './schemaOf.ts';

/** A number of parcels, households, storeys: whole, and never below nothing. */
export const wholeNumber = z.int().min(0);

export const bilingualSchema = schemaOf<Bilingual>()(
  z
    .object({ zh: z.string(), en: z.string() })
    .openapi('Bilingual', { example: { zh: '鞋塘西区块', en: 'Xietang West block' } }),
);

/** Text in, day out: what a query parameter is read with. */
export const calendarDay = z.string().transform((text, context): IsoDate => {
  const date = parseGivenDate(text);
  if (date !== undefined) return date;
  return refuse(
    context,
    'bad-date',
    `“${quoted(text)}”不是日历上的日期（1900 至 2199 年），请按 2010-09-30 的格式填写。`,
    `“${quoted(text)}” is not a day of the calendar from 1900 to 2199; write it like 2010-09-30.`,
  );
});

export const isoDateSchema = schemaOf<IsoDate>()(
  calendarDay.openapi('IsoDate', {
    type: 'string',
    format: 'date',
    example: '2010-09-30',
    description: 'A calendar day. Days that no calendar has (2010-02-30) are refused.',
  }),
);

export const isoInstantSchema = schemaOf<IsoInstant>()(
  z
    .string()
    .transform((text) => isoInstant(text))
    .openapi('IsoInstant', {
      type: 'string',
      format: 'date-time',
      example: '2010-10-08T01:30:00.000Z',
    }),
);

export const boundingBoxSchema = schemaOf<BoundingBox>()(
  z
    .tuple([z.number(), z.number(), z.number(), z.number()])
    .readonly()
    .openapi('BoundingBox', {
      description: 'West, south, east, north in degrees.',
      example: [119.8, 29.1, 119.95, 29.31],
    }),
);

export const subjectSchema = schemaOf<Subject>()(
  z.object({ kind: z.enum(subjectKinds), id: z.string() }).openapi('Subject'),
);

export const qualitySchema = z.enum(boundaryQualities).openapi('BoundaryQuality');
