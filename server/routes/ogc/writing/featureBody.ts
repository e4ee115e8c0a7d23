import { z } from '@hono/zod-openapi';
import { bilingual, type Bilingual } from '../../../../geodata/bilingual.ts';
import { isAlike } from '../../../../geodata/isAlike.ts';
import { axes } from '../../../../geodata/axis.ts';
import { ProblemError, quoted, type Fault } from '../../../http/problem.ts';
import { attributesTold, parcelName } from '../../schemas/parcelEdit.ts';
import type { Feature } from '../../lists/listing.ts';
import { propertiesOfCollection } from '../properties.ts';
import { isReceivable, receivables } from './receivables.ts';

const properties = z.looseObject({
  name: parcelName.optional(),
  nameEn: parcelName.nullish(),
  ...attributesTold,
});

const members = {
  id: z.union([z.string(), z.number()]).nullish(),
  geometry: z.unknown().optional().openapi({
    type: 'object',
    description: 'A GeoJSON Polygon or MultiPolygon, in the coordinate system of `Content-Crs`.',
  }),
  properties: properties.nullish(),
};

/** A parcel as a feature of GeoJSON; members that are none of a feature are passed over. */
export const featureBody = z
  .object({ type: z.literal('Feature'), ...members })
  .openapi('OgcParcelWritten', {
    example: {
      type: 'Feature',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [119.84, 29.2],
            [119.85, 29.2],
            [119.85, 29.21],
            [119.84, 29.2],
          ],
        ],
      },
      properties: { name: '新地块', number: 'XT-09', landUse: '1001' },
    },
  });

export const patchBody = z
  .object({ ...members, type: z.literal('Feature').optional() })
  .openapi('OgcParcelPatch', { example: { properties: { landUse: '1001' } } });

export type ParcelTold = z.output<typeof properties>;

/**
 * Refuses properties that a parcel has not, and those that are not written here unless they say what is there already: programs send a
 * whole feature back as they got it.
 *
 * @param present the feature as it is; undefined of a new one, of which null says nothing either
 */
export function requireWritable(told: ParcelTold, present: Feature | undefined): void {
  const known = (present?.properties ?? {}) as Readonly<Record<string, unknown>>;
  const faults = Object.entries(told).flatMap(([name, value]): Fault[] => {
    const isSame = present ? isAlike(value, known[name]) : value === null;
    if (isReceivable(name) || (isProperty(name) && isSame)) return [];
    const at = `/properties/${quoted(name.replaceAll('~', '~0').replaceAll('/', '~1'))}`;
    return [{ in: 'body', at, detail: isProperty(name) ? notWritten(name) : unknown(name) }];
  });
  const [first] = faults;
  if (first) throw new ProblemError('bad-body', first.detail, { faults: faults.slice(0, 20) });
}

function isProperty(name: string): boolean {
  return propertiesOfCollection.parcels.sortables.some((one) => one.name === name);
}

function unknown(name: string): Bilingual {
  return bilingual(
    `地块没有属性“${quoted(name)}”；可写的有：${receivables.join('、')}。`,
    `A parcel has no property “${quoted(name)}”; those that are written are: ${receivables.join(', ')}.`,
  );
}

function notWritten(name: string): Bilingual {
  if (axes.some((axis) => name.startsWith(axis)) || ['stage', 'blocked', 'asOf'].includes(name))
    return bilingual(
      `“${name}”是某日的状态，要有日期和出处，请用填报写入（POST …/observations）。`,
      `“${name}” is the state of a day, which needs that day and its source: record it (POST …/observations).`,
    );
  if (name.startsWith('registered'))
    return bilingual(
      `“${name}”要有出处，请用改属性写入（POST …/parcel-edits）。`,
      `“${name}” needs its source: change it as an attribute (POST …/parcel-edits).`,
    );
  return bilingual(
    `“${name}”不在这里写；不写它，或照原样写回。`,
    `“${name}” is not written here; leave it out, or send it back as it was.`,
  );
}
