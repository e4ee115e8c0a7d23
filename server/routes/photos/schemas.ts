import { z } from '@hono/zod-openapi';
import { axes } from '../../../geodata/axis.ts';
import type { LonLat } from '../../../geodata/geometry.ts';
import { imageTypes } from '../../../geodata/photo/imageType.ts';
import type { NewPhoto, Photo } from '../../../geodata/photo/photo.ts';
import { isStorableId } from '../../http/identifier.ts';
import { refuse } from '../../http/refuse.ts';
import { todayInChina } from '../../today.ts';
import { calendarDay, isoDateSchema, isoInstantSchema, wholeNumber } from '../schemas/common.ts';
import { schemaOf } from '../schemas/schemaOf.ts';
import { line, lineOrNone } from '../written/text.ts';

export const photoId = z.string().refine(isStorableId);
const parcelId = z.string().refine(isStorableId);

const positionSchema = schemaOf<LonLat | null>()(
  z
    .tuple([z.number(), z.number()])
    .nullable()
    .openapi({
      description: 'Longitude and latitude; null where nobody agreed to say where it was taken.',
      example: [119.83, 29.17],
    }),
);

export const photoSchema = schemaOf<Photo>()(
  z
    .object({
      id: z.string(),
      parcel: z.string(),
      takenOn: isoDateSchema,
      axis: z.enum(axes).nullable().openapi({
        description: 'Of what it shows the state of, where it was recorded with one.',
      }),
      position: positionSchema,
      note: z.string(),
      type: z.enum(imageTypes),
      width: wholeNumber,
      height: wholeNumber,
      bytes: wholeNumber,
      sha256: z.string().openapi({ description: 'Of the picture as it is answered.' }),
      recordedAt: isoInstantSchema,
      recordedBy: z.string(),
    })
    .openapi('Photo', { description: 'A photograph of a parcel, kept with its zone.' }),
);

type PhotoReadings = { readonly photos: readonly Photo[] };
export const photosSchema = schemaOf<PhotoReadings>()(
  z.object({ photos: z.array(photoSchema).readonly() }).openapi('Photos'),
);

const degrees = (most: number, zh: string, en: string) =>
  z
    .string()
    .transform((text, context): number => {
      const value = /^-?\d{1,3}(\.\d{1,15})?$/.test(text) ? Number(text) : Number.NaN;
      if (Math.abs(value) <= most) return value;
      return refuse(context, 'bad-body', zh, en);
    })
    .optional()
    .openapi({ type: 'string' });

const takenOn = calendarDay
  .transform((day, context) =>
    day <= todayInChina()
      ? day
      : refuse(
          context,
          'bad-date',
          '照片不能拍于今天之后。',
          'A photograph cannot be taken after today.',
        ),
  )
  .openapi({ type: 'string', format: 'date', example: '2010-09-30' });

/** The parts of the form that a photograph comes in. */
export const newPhotoSchema = z
  .object({
    file: z.unknown().openapi({ type: 'string', format: 'binary' }),
    parcel: parcelId.openapi({ example: 'nanbo' }),
    takenOn,
    axis: z.enum(axes).optional(),
    note: lineOrNone,
    longitude: degrees(180, '经度须在 -180 至 180 之间。', 'Longitudes run from -180 to 180.'),
    latitude: degrees(90, '纬度须在 -90 至 90 之间。', 'Latitudes run from -90 to 90.'),
  })
  .superRefine(({ longitude, latitude }, context) => {
    if ((longitude === undefined) !== (latitude === undefined))
      refuse(context, 'bad-body', '经度和纬度要一起给。', 'Give longitude and latitude together.', [
        longitude === undefined ? 'longitude' : 'latitude',
      ]);
  });

export function newPhotoOf({
  parcel,
  takenOn: day,
  axis,
  note = '',
  longitude,
  latitude,
}: z.output<typeof newPhotoSchema>): NewPhoto {
  const position: LonLat | null =
    longitude === undefined || latitude === undefined ? null : [longitude, latitude];
  return { parcel, takenOn: day, axis: axis ?? null, note, position };
}

export const retractionSchema = z
  .strictObject({ reason: line })
  .openapi('PhotoRetraction', { example: { reason: '拍错了地块' } });
