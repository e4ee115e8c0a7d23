import { z } from '@hono/zod-openapi';
import { bilingual } from '../../../geodata/bilingual.ts';
import {
  parcelEditKinds,
  type Lineage,
  type LineageStep,
} from '../../../geodata/editing/parcelEdit.ts';
import { boundaryQualities } from '../../../geodata/quality.ts';
import { isStorableId } from '../../http/identifier.ts';
import { drawnAreaSchema, exampleShape } from '../drawnArea/bodySchema.ts';
import { calendarDay } from './common.ts';
import { nameText } from './nameText.ts';
import { schemaOf } from './schemaOf.ts';
import { parcelEditShape } from './zoneImport.ts';

const lineageStepSchema = schemaOf<LineageStep>()(
  z
    .object({ ...parcelEditShape, import: z.string(), asOf: z.string().nullable() })
    .openapi('LineageStep', { description: 'An edit, and the import that it was written by.' }),
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

const parcelName = nameText({
  missing: bilingual('请给地块起个名称。', 'Give the parcel a name.'),
  example: '鞋塘西-1',
});
const number = nameText({
  missing: bilingual('没有编号就不要填。', 'Leave the number out where there is none.'),
  example: 'XT-01-1',
});
const reason = nameText({
  missing: bilingual('请写明为什么改。', 'Say why it is changed.'),
  example: '2026 年第 3 次用地协调会',
});
const sourceTitle = nameText({
  missing: bilingual('没有依据就不要填。', 'Leave the source out where there is none.'),
  example: '用地红线图（2026）',
});

const parcelId = z.string().max(200).refine(isStorableId);

const fromSchema = z.strictObject({
  id: parcelId,
  tag: z.string().max(100).openapi({ description: 'The `tag` of the parcel as it was seen.' }),
});

const toSchema = z.strictObject({
  id: parcelId.optional().openapi({ description: 'Of a parcel that is there already.' }),
  name: parcelName.optional(),
  number: number.nullable().optional(),
  geometry: drawnAreaSchema,
});

export const parcelEditBody = z
  .strictObject({
    kind: z.enum(parcelEditKinds),
    from: z.array(fromSchema).max(most),
    to: z.array(toSchema).min(1).max(most),
    asOf: calendarDay,
    reason,
    source: sourceTitle.nullable().optional(),
    quality: z.enum(boundaryQualities).optional(),
  })
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
