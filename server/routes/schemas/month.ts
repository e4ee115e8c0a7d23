import { z } from '@hono/zod-openapi';
import {
  parseIsoMonth,
  parseIsoQuarter,
  type IsoQuarter,
} from '../../../geodata/supervision/month.ts';
import type { IsoMonth } from '../../../geodata/supervision/monthClosing.ts';
import { quoted } from '../../http/problem.ts';
import { refuse } from '../../http/refuse.ts';
import { schemaOf } from './schemaOf.ts';

/** Text in, month out: what a query parameter is read with. */
export const calendarMonth = z.string().transform((text, context): IsoMonth => {
  const month = parseIsoMonth(text);
  if (month !== undefined) return month;
  return refuse(
    context,
    'bad-date',
    `“${quoted(text)}”不是月份，请按 2010-09 的格式填写。`,
    `“${quoted(text)}” is not a month; write it like 2010-09.`,
  );
});

export const isoMonthSchema = schemaOf<IsoMonth>()(
  calendarMonth.openapi('IsoMonth', {
    type: 'string',
    pattern: '^\\d{4}-\\d{2}$',
    example: '2010-09',
  }),
);

export const calendarQuarter = z.string().transform((text, context): IsoQuarter => {
  const quarter = parseIsoQuarter(text);
  if (quarter !== undefined) return quarter;
  return refuse(
    context,
    'bad-date',
    `“${quoted(text)}”不是季度，请按 2010Q3 的格式填写。`,
    `“${quoted(text)}” is not a quarter; write it like 2010Q3.`,
  );
});

export const isoQuarterSchema = schemaOf<IsoQuarter>()(
  calendarQuarter.openapi('IsoQuarter', {
    type: 'string',
    pattern: '^\\d{4}Q[1-4]$',
    example: '2010Q3',
  }),
);
