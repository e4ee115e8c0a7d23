import { z } from '@hono/zod-openapi';
import { bilingual } from '../../../geodata/bilingual.ts';
import type { BoundingBox, LonLat } from '../../../geodata/geometry.ts';
import { boxAround, isZoneId } from '../../../geodata/zone.ts';
import { quoted } from '../../http/problem.ts';
import { refuse } from '../../http/refuse.ts';
import { leftOut } from './leftOut.ts';
import { writtenText } from '../written/text.ts';
import { nameText } from './nameText.ts';

const name = nameText({
  missing: bilingual('请给开发区起个名称。', 'Give the zone a name.'),
  example: '金东新区',
});
const nameEn = nameText({
  missing: bilingual(
    '英文名称不能为空；没有就不写。',
    'The English name is empty; leave it out instead.',
  ),
  example: 'Jindong New Area',
});

const id = z
  .string()
  .transform((text, context): string => {
    if (isZoneId(text)) return text;
    return refuse(
      context,
      'bad-body',
      `编号“${quoted(text)}”不能用：小写字母、数字和连字符，以字母或数字开头，最多 40 个。`,
      `The id “${quoted(text)}” cannot be used: lower-case letters, digits and hyphens, beginning with a letter or digit, 40 at most.`,
    );
  })
  .openapi({ type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,39}$', example: 'jindong-xinqu' });

/** Beyond 85° the map shows nothing. */
const near = z
  .tuple([z.number().min(-180).max(180), z.number().min(-85).max(85)])
  .openapi({ description: 'Longitude and latitude of its middle.', example: [119.85, 29.2] });
const bbox = z
  .tuple([
    z.number().min(-180).max(180),
    z.number().min(-90).max(90),
    z.number().min(-180).max(180),
    z.number().min(-90).max(90),
  ])
  .openapi({ description: 'West, south, east, north in degrees, in place of `near`.' });

type Place = { readonly near?: LonLat; readonly bbox?: BoundingBox };

export const newZoneSchema = z
  .strictObject({
    id,
    name,
    nameEn: leftOut(nameEn).openapi({ description: 'The Chinese name where it is left out.' }),
    near: leftOut(near),
    bbox: leftOut(bbox),
    note: leftOut(writtenText),
  })
  .superRefine(checkPlace)
  .openapi('NewZone', {
    description: 'A zone of nothing yet, and about where it lies: `near` or `bbox`.',
    example: { id: 'jindong-xinqu', name: '金东新区', near: [119.85, 29.2] },
  });

/** Where the map of a new zone opens; one of the two is there. */
export function boxOf({ near: middle, bbox: box }: Place): BoundingBox {
  return box ?? boxAround(middle!);
}

function checkPlace({ near: middle, bbox: box }: Place, context: z.RefinementCtx): void {
  if ((middle === undefined) === (box === undefined))
    refuse(
      context,
      'bad-body',
      '请说明大致在哪里：near（中心的经纬度）或 bbox（西、南、东、北），二者选一。',
      'Say about where it is: near (its middle) or bbox (west, south, east, north), one of them.',
    );
  else if (box !== undefined && !(box[0] < box[2] && box[1] < box[3]))
    refuse(
      context,
      'bad-body',
      '范围 bbox 须为西、南、东、北，西小于东，南小于北。',
      'bbox is west, south, east, north: west below east, south below north.',
    );
}

export const zoneChangeSchema = z
  .strictObject({
    name: leftOut(name),
    nameEn: leftOut(nameEn),
    hidden: leftOut(z.boolean()),
  })
  .openapi('ZoneChange', {
    description: 'What is to be another; whatever is left out stays.',
    example: { hidden: true },
  });
