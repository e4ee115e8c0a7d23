import { z } from '@hono/zod-openapi';
import type { Filed, FormKind } from '../../../geodata/filing/filed.ts';
import type { Areal, Linear, LonLat, Point } from '../../../geodata/geometry.ts';
import { refuse } from '../../http/refuse.ts';
import { drawnAreaSchema } from '../drawnArea/bodySchema.ts';
import { isoDateSchema, qualitySchema, subjectSchema } from '../schemas/common.ts';
import { linearSchema, pointSchema } from '../schemas/geometry.ts';
import { stateSchemas } from '../schemas/observation.ts';
import { schemaOf } from '../schemas/schemaOf.ts';
import { filedLandSchema } from './filedLandSchema.ts';
import { givenProvenance as provenance, givenQuantity, namedId } from './given.ts';
import { personName, writtenParagraph, writtenText } from './text.ts';

const mostNamed = 2000;

const period = z
  .strictObject({ from: isoDateSchema, to: isoDateSchema })
  .refine(({ from, to }) => from <= to, {
    params: {
      kind: 'bad-body',
      detail: { zh: '起止日期颠倒了。', en: 'The period ends before it begins.' },
    },
  });

const note = writtenParagraph.nullable();
const reason = writtenText.nullable();

/** What a record says and why it was changed. */
function filed<R extends z.ZodType>(record: R) {
  return z.strictObject({ record, reason });
}

const located = schemaOf<Linear | Point>()(
  z.union([linearSchema, pointSchema]).superRefine(({ coordinates }, context) => {
    const numbers = (coordinates as (number | LonLat | LonLat[])[]).flat(2);
    const isOnEarth = numbers.every(
      (value, index) => Math.abs(value) <= (index % 2 === 0 ? 180 : 90),
    );
    if (!isOnEarth)
      refuse(
        context,
        'bad-body',
        '经度须在 -180 至 180 之间，纬度须在 -90 至 90 之间。',
        'Longitudes run from -180 to 180, latitudes from -90 to 90.',
      );
  }),
);

const named = { id: namedId, name: writtenText };
const area: z.ZodType<Areal> = drawnAreaSchema;

const targeted = {
  id: namedId,
  subject: subjectSchema,
  due: isoDateSchema,
  dueAsPrinted: writtenText,
  provenance,
  note,
};

export const filedSchemas: {
  readonly [Kind in FormKind]: z.ZodType<Extract<Filed, Filed<Kind>>>;
} = {
  source: schemaOf<Filed<'source'>>()(
    filed(z.strictObject({ id: namedId, title: writtenText, covers: period, note })).openapi(
      'FiledSource',
    ),
  ),
  town: schemaOf<Filed<'town'>>()(
    filed(z.strictObject({ ...named, quality: qualitySchema, geometry: area })).openapi(
      'FiledTown',
    ),
  ),
  block: schemaOf<Filed<'block'>>()(
    filed(
      z.strictObject({
        ...named,
        town: namedId.nullable(),
        quality: qualitySchema,
        geometry: area,
        note,
      }),
    ).openapi('FiledBlock'),
  ),
  work: schemaOf<Filed<'work'>>()(
    filed(
      z.strictObject({
        ...named,
        kind: z.enum(['road', 'river', 'plant', 'fence', 'power', 'utility']),
        block: namedId.nullable(),
        quality: qualitySchema,
        geometry: located.nullable(),
        note,
      }),
    ).openapi('FiledWork'),
  ),
  project: schemaOf<Filed<'project'>>()(
    filed(
      z.strictObject({
        ...named,
        owner: writtenText.nullable(),
        category: z.enum(['industry', 'property', 'infrastructure']),
        contact: personName,
        investment: givenQuantity.nullable(),
        parcels: z.array(namedId).max(mostNamed).readonly(),
        provenance,
        note,
      }),
    ).openapi('FiledProject'),
  ),
  target: schemaOf<Filed<'target'>>()(
    filed(
      z.discriminatedUnion('axis', [
        z.strictObject({
          ...targeted,
          axis: z.literal('clearance'),
          state: stateSchemas.clearance,
        }),
        z.strictObject({
          ...targeted,
          axis: z.literal('levelling'),
          state: stateSchemas.levelling,
        }),
        z.strictObject({ ...targeted, axis: z.literal('building'), state: stateSchemas.building }),
      ]),
    ).openapi('FiledTarget'),
  ),
  parcelLand: schemaOf<Filed<'parcelLand'>>()(filed(filedLandSchema).openapi('FiledParcelLand')),
  doubt: schemaOf<Filed<'doubt'>>()(
    filed(
      z.strictObject({
        id: namedId,
        title: writtenText,
        readings: z
          .array(z.strictObject({ text: writtenParagraph, provenance }))
          .min(1)
          .max(20)
          .readonly(),
        handling: writtenParagraph,
        facts: z.array(namedId).max(mostNamed).readonly(),
        subjects: z.array(subjectSchema).max(mostNamed).readonly(),
      }),
    ).openapi('FiledDoubt'),
  ),
};
