import { z } from 'zod';
import type { LonLat } from '../../geodata/geometry.ts';
import type { GroundCamera } from '../../geodata/meeting/remote/groundCamera.ts';
import { inkColours, mostInkPoints, mostPointsAtOnce } from '../../geodata/meeting/remote/ink.ts';
import type { Intent } from '../../geodata/meeting/remote/intent.ts';
import type { Beat, FromWall, Hello } from '../../geodata/meeting/remote/messages.ts';
import { mostScenes } from '../../geodata/meeting/deck.ts';
import { subjectKinds } from '../../geodata/observation.ts';
import { isoDateSchema } from '../routes/schemas/common.ts';
import { schemaOf } from '../routes/schemas/schemaOf.ts';

const id = z.string().min(1).max(200);
const place: z.ZodType<LonLat> = z.tuple([
  z.number().min(-180).max(180),
  z.number().min(-90).max(90),
]);
const camera = schemaOf<GroundCamera>()(
  z.strictObject({
    longitude: z.number().min(-180).max(180),
    latitude: z.number().min(-85.06).max(85.06),
    zoom: z.number().min(-10).max(30),
    bearing: z.number().min(-360).max(360),
    pitch: z.number().min(0).max(85),
  }),
);
const strokeOf = (most: number) => ({
  id: z.string().min(1).max(40),
  colour: z.enum(inkColours),
  points: z.array(place).max(most).readonly(),
});
const device = z.string().max(40).nullable();
const text = z.strictObject({ zh: z.string().max(300), en: z.string().max(300) });
const pixels = z.number().min(1).max(100_000);

export const beatSchema = schemaOf<Beat>()(z.strictObject({ kind: z.literal('beat') }));

export const helloSchema = schemaOf<Hello>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('open'), instance: z.string().max(40) }),
    z.strictObject({
      kind: z.literal('resume'),
      token: z.string().max(1000),
      instance: z.string().max(40),
      takeOver: z.boolean(),
    }),
    z.strictObject({
      kind: z.literal('pair'),
      code: z.string().max(20),
      name: z.string().min(1).max(40),
    }),
    z.strictObject({ kind: z.literal('follow'), room: z.string().max(40) }),
  ]),
);

export const intentSchema = schemaOf<Intent>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('step'), by: z.union([z.literal(1), z.literal(-1)]) }),
    z.strictObject({ kind: z.literal('openScene'), scene: id }),
    z.strictObject({ kind: z.literal('theme'), theme: z.string().min(1).max(60) }),
    z.strictObject({ kind: z.literal('date'), date: isoDateSchema.nullable() }),
    z.strictObject({
      kind: z.literal('select'),
      selection: z.strictObject({ kind: z.enum(subjectKinds), id }).nullable(),
    }),
    z.strictObject({ kind: z.literal('camera'), camera: camera.nullable() }),
    z.strictObject({ kind: z.literal('laser'), at: place.nullable() }),
    z.strictObject({ kind: z.literal('ink'), ...strokeOf(mostPointsAtOnce) }),
    z.strictObject({ kind: z.literal('wipe') }),
    z.strictObject({ kind: z.literal('blank'), isBlank: z.boolean() }),
    z.strictObject({ kind: z.literal('giveBack') }),
  ]),
);

export const fromWallSchema = schemaOf<FromWall>()(
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('shows'),
      // A drawn shape of some thousand corners fits.
      address: z.string().max(60_000),
      scene: id.nullable(),
      isBlank: z.boolean(),
    }),
    z.strictObject({
      kind: z.literal('scenes'),
      scenes: z
        .array(z.strictObject({ id, title: text }))
        .max(mostScenes)
        .readonly(),
    }),
    z.strictObject({
      kind: z.literal('camera'),
      camera,
      size: z.tuple([pixels, pixels]).readonly(),
      by: device,
    }),
    z.strictObject({ kind: z.literal('laser'), at: place.nullable(), by: device }),
    z.strictObject({ kind: z.literal('ink'), by: device, ...strokeOf(mostPointsAtOnce) }),
    z.strictObject({
      kind: z.literal('drawn'),
      strokes: z
        .array(z.strictObject(strokeOf(mostInkPoints)))
        .max(mostInkPoints)
        .readonly(),
    }),
    z.strictObject({ kind: z.literal('invite') }),
    z.strictObject({ kind: z.literal('takeBack'), device }),
  ]),
);
