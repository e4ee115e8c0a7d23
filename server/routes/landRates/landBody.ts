import { z } from '@hono/zod-openapi';
import { drawnAreaSchema } from '../drawnArea/bodySchema.ts';
import { calendarDay } from '../schemas/common.ts';

/** More than anybody chooses one by one. */
export const mostChosen = 5000;

const id = z.string().max(200);

export const landBodySchema = z
  .strictObject({
    land: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('zone') }),
      z.strictObject({ kind: z.enum(['block', 'town']), id }),
      z.strictObject({ kind: z.literal('parcels'), ids: z.array(id).max(mostChosen).readonly() }),
      z.strictObject({ kind: z.literal('drawn'), geometry: drawnAreaSchema }),
    ]),
    asOf: calendarDay.optional(),
  })
  .openapi('LandRatesRequest', {
    description: 'The block of the example is one of the zone jindong.',
    example: { land: { kind: 'block', id: 'xietangxi' }, asOf: '2010-09-30' },
  });
