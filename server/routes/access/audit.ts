import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { endOfDayInChina, isoInstant, type IsoDate } from '../../../geodata/date.ts';
import type { AuditEntry } from '../../accounts/audit.ts';
import type { Gate } from '../../access/gate.ts';
import type { AccessVariables } from '../../access/guard.ts';
import { csvStream, type CsvColumn } from '../../http/csvStream.ts';
import { chosenType, csvContentType, csvType } from '../../http/negotiation.ts';
import { isStorableId } from '../../http/identifier.ts';
import { nextLink } from '../../http/nextLink.ts';
import { listProblems } from '../../http/problemSchema.ts';
import { validationHook } from '../../http/validationHook.ts';
import { calendarDay, isoInstantSchema } from '../schemas/common.ts';
import { schemaOf } from '../schemas/schemaOf.ts';

const json = 'application/json';
const mostEntries = 1000;

const entrySchema = schemaOf<AuditEntry>()(
  z
    .strictObject({
      id: z.int(),
      at: isoInstantSchema,
      person: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
      action: z.string().openapi({ example: 'keep' }),
      zone: z.string().nullable(),
      address: z.string().openapi({ example: '192.168.1.20' }),
      status: z.int(),
      what: z.string().openapi({ example: 'PUT /api/zones/jindong/plans/project:aviation' }),
    })
    .openapi('AuditEntry'),
);
const auditSchema = z
  .strictObject({
    entries: z.array(entrySchema).readonly(),
    next: z.int().nullable().openapi({ description: 'For `after`; null at the end.' }),
  })
  .openapi('Audit');

/** A whole number, as it stands in an address. */
const counted = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const day = (description: string) =>
  calendarDay.optional().openapi({ type: 'string', format: 'date', description });

const route = createRoute({
  method: 'get',
  path: '/audit',
  operationId: 'getAudit',
  tags: ['accounts'],
  summary: '操作记录 · What was done',
  description:
    'Newest first: what people with an account changed or were kept from changing, and who signed in. As JSON or CSV, by `Accept` or `f`. Nothing changes or removes an entry.',
  request: {
    query: z.strictObject({
      person: z
        .string()
        .refine(isStorableId)
        .optional()
        .openapi({ description: 'Id of who did it.' }),
      zone: z.string().refine(isStorableId).optional(),
      from: day('The first day, in China.'),
      to: day('The last day, in China.'),
      after: counted
        .optional()
        .openapi({ type: 'integer', description: '`next` of the stretch before.' }),
      limit: counted
        .pipe(z.int().min(1).max(mostEntries))
        .default(100)
        .openapi({ type: 'integer', minimum: 1, maximum: mostEntries, default: 100 }),
      f: z.enum(['json', 'csv']).optional(),
    }),
  },
  responses: {
    200: {
      description: '操作记录 / What was done',
      headers: z.object({
        Link: z.string().optional().openapi({ description: 'RFC 8288, `rel="next"`.' }),
      }),
      content: { [json]: { schema: auditSchema }, [csvType]: { schema: z.string() } },
    },
    ...listProblems,
  },
});

const columns: readonly CsvColumn<AuditEntry>[] = [
  { name: 'at', heading: '时间（UTC）', cell: ({ at }) => at },
  { name: 'person', heading: '人员', cell: ({ person }) => person?.name ?? null },
  { name: 'action', heading: '操作', cell: ({ action }) => action },
  { name: 'zone', heading: '开发区', cell: ({ zone }) => zone },
  { name: 'address', heading: '来自', cell: ({ address }) => address },
  { name: 'status', heading: '结果', cell: ({ status }) => status },
  { name: 'what', heading: '内容', cell: ({ what }) => what },
  { name: 'id', heading: '序号', cell: ({ id }) => id },
];

export function auditRoutes(gate: Gate) {
  return new OpenAPIHono<AccessVariables>({ defaultHook: validationHook }).openapi(
    route,
    async (c) => {
      const { person, zone, from, to, after, limit, f } = c.req.valid('query');
      const type = f === undefined ? chosenType(c, [json, csvType]) : f === 'csv' ? csvType : json;
      const found =
        (await gate.accounts?.audit({
          person,
          zone,
          from: from && startOfDayInChina(from),
          until: to && endOfDayInChina(to),
          after,
          limit: limit + 1,
        })) ?? [];
      const entries = found.slice(0, limit);
      const next = found.length > limit ? (entries.at(-1)?.id ?? null) : null;
      c.header('Cache-Control', 'no-store');
      c.header('Vary', 'Accept');
      if (next !== null) c.header('Link', nextLink(c.req.url, `${next}`));
      if (type === json) return c.json({ entries, next }, 200);
      const first = { done: false, value: entries } as const;
      const rest: AsyncIterator<never> = {
        next: () => Promise.resolve({ done: true, value: undefined }),
      };
      return c.body(csvStream(columns, rest, first), 200, { 'Content-Type': csvContentType });
    },
  );
}

function startOfDayInChina(on: IsoDate) {
  return isoInstant(`${on}T00:00:00.000+08:00`);
}
