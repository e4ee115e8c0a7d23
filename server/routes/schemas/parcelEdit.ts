import { z } from '@hono/zod-openapi';
import { bilingual } from '../../../geodata/bilingual.ts';
import {
  landEditKinds,
  type Lineage,
  type LineageStep,
} from '../../../geodata/editing/parcelEdit.ts';
import type { RegisteredArea } from '../../../geodata/parcel.ts';
import { boundaryQualities } from '../../../geodata/quality.ts';
import { isStorableId } from '../../http/identifier.ts';
import { refuse } from '../../http/refuse.ts';
import { drawnAreaSchema, exampleShape } from '../drawnArea/bodySchema.ts';
import { calendarDay } from './common.ts';
import { givenProvenance } from '../written/given.ts';
import { nameText } from './nameText.ts';
import { landUseSchema } from './parcel.ts';
import { schemaOf } from './schemaOf.ts';
import { parcelEditWith } from './zoneImport.ts';

const lineageStepSchema = schemaOf<LineageStep>()(
  parcelEditWith({ import: z.string(), asOf: z.string().nullable() }).openapi('LineageStep', {
    description: 'An edit, and the import that it was written by.',
  }),
);

export const lineageSchema = schemaOf<Lineage>()(
  z
    .object({
      cameFrom: z.array(lineageStepSchema).readonly(),
      became: z.array(lineageStepSchema).readonly(),
    })
    .openapi('Lineage', {
      description: 'Where a parcel comes from and what became of it, each oldest first.',
    }),
);

const most = 50;

export const parcelName = nameText({
  missing: bilingual('请给地块起个名称。', 'Give the parcel a name.'),
  example: '鞋塘西-1',
});
const number = nameText({
  missing: bilingual('没有编号就不要填。', 'Leave the number out where there is none.'),
  example: 'XT-01-1',
  called: bilingual('编号', 'A number'),
});
export const editReason = nameText({
  missing: bilingual('请写明为什么改。', 'Say why it is changed.'),
  example: '2026 年第 3 次用地协调会',
  called: bilingual('原因', 'A reason'),
});
export const editSource = nameText({
  missing: bilingual('没有依据就不要填。', 'Leave the source out where there is none.'),
  example: '用地红线图（2026）',
  called: bilingual('依据', 'A source'),
});

const parcelId = z.string().max(200).refine(isStorableId);

const fromSchema = z.strictObject({
  id: parcelId,
  tag: z.string().max(100).openapi({ description: 'The `tag` of the parcel as it was seen.' }),
});

/** What may be said of a parcel beside its name and land; what is left out stays. */
export const attributesTold = {
  number: number.nullable().optional(),
  block: parcelId.nullable().optional(),
  landUse: landUseSchema.nullable().optional(),
};

const toSchema = z.strictObject({
  id: parcelId.optional().openapi({ description: 'Of a parcel that is there already.' }),
  name: parcelName.optional(),
  nameEn: parcelName.optional().openapi({ description: 'Left out: the same as `name`.' }),
  ...attributesTold,
  geometry: drawnAreaSchema,
});

const common = {
  from: z.array(fromSchema).max(most),
  asOf: calendarDay,
  reason: editReason,
  source: editSource.nullable().optional(),
};

const landEdit = z.strictObject({
  ...common,
  kind: z.enum(landEditKinds),
  to: z.array(toSchema).min(1).max(most),
  quality: z.enum(boundaryQualities).optional(),
});

/** 1 m² to a million square kilometres: more than any parcel, and still a figure. */
const registeredSchema = schemaOf<RegisteredArea>()(
  z
    .strictObject({
      squareMetres: z
        .number()
        .max(1e12)
        .superRefine((value, context) => {
          if (value <= 0)
            refuse(
              context,
              'bad-body',
              '登记面积须大于零。',
              'A registered area is more than nothing.',
            );
        }),
      asPrinted: nameText({
        missing: bilingual('请照原文写登记面积。', 'Write the registered area as it is printed.'),
        example: '96 亩',
      }),
      provenance: givenProvenance,
    })
    .openapi('RegisteredAreaAsked'),
);

const attributesSchema = z.strictObject({
  id: parcelId,
  name: z.strictObject({ zh: parcelName, en: parcelName }).optional(),
  ...attributesTold,
  registered: registeredSchema.nullable().optional(),
});

const attributesEdit = z.strictObject({
  ...common,
  kind: z.literal('attributes'),
  to: z.array(attributesSchema).min(1).max(most),
});

const endEdit = z.strictObject({
  ...common,
  from: z.array(fromSchema).min(1).max(most),
  kind: z.literal('end'),
});

export const parcelEditBody = z
  .discriminatedUnion('kind', [landEdit, attributesEdit, endEdit])
  .openapi('ParcelEditRequest', {
    example: {
      kind: 'draw',
      from: [],
      to: [{ name: '新地块', geometry: exampleShape }],
      asOf: '2010-09-30',
      reason: '补画遗漏的地块',
    },
  });

export type ParcelEditAsked = z.output<typeof parcelEditBody>;
export type LandEditAsked = z.output<typeof landEdit>;
export type AttributesAsked = z.output<typeof attributesEdit>;
export type EndAsked = z.output<typeof endEdit>;
