import { z } from '@hono/zod-openapi';
import type { SheetUnderWay } from '../../print/sheetPrinter.ts';
import { leftOut } from './leftOut.ts';
import { schemaOf } from './schemaOf.ts';
import { wholeNumber } from './common.ts';

const ticket = z
  .string()
  .regex(/^[\w-]{8,64}$/)
  .openapi({
    description: 'A name that the client makes up, to find its own sheet among those under way.',
  });

export const sheetOrderSchema = z
  .strictObject({
    address: z.string().max(4000).openapi({
      description:
        'The page of the zone whose sheet is printed, from the root of the server: theme, day and language are read from it, and the sheet from `paper` (A4, A3, A1, A0 with -landscape or -portrait), `paperScale` (2000 to 50000; left out it fits), `paperOf` (`block.` and an id, or west,south,east,north; left out the zone) and `paperInk` (light or dark).',
      example: '/zones/jindong?theme=levelling&paper=A3-landscape&paperScale=20000',
    }),
    shownAt: leftOut(z.url({ protocol: /^https?$/ }).max(500)).openapi({
      description:
        'Where readers reach this server, for the code on the sheet; else as it was asked.',
    }),
    ticket: leftOut(ticket),
  })
  .openapi('SheetOrder', {
    example: { address: '/zones/jindong?theme=levelling&paper=A3-landscape' },
  });

type SheetsReading = {
  readonly canPrint: boolean;
  readonly underWay: readonly SheetUnderWay[];
};

export const sheetsSchema = schemaOf<SheetsReading>()(
  z
    .object({
      canPrint: z.boolean().openapi({
        description: 'Whether the machine of the server has a browser of the Chromium family.',
      }),
      underWay: z
        .array(
          z.object({
            ticket: ticket.nullable(),
            step: z.enum(['waiting', 'opening', 'drawing', 'printing']),
            ahead: wholeNumber,
          }),
        )
        .readonly(),
    })
    .openapi('Sheets'),
);
