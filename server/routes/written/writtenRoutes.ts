import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { bilingual, type Bilingual } from '../../../geodata/bilingual.ts';
import type { IsoInstant } from '../../../geodata/date.ts';
import type { Subject } from '../../../geodata/observation.ts';
import {
  type WrittenContents,
  type WrittenKind,
  type WrittenVersion,
} from '../../../geodata/written/writtenRecord.ts';
import { requireBlocks } from '../../access/requireBlocks.ts';
import { changedSince, requireMatch } from '../../http/ifMatch.ts';
import { jsonBody } from '../../http/jsonBody.ts';
import { noQuery } from '../../http/noQuery.ts';
import { ProblemError, quoted } from '../../http/problem.ts';
import {
  changeProblems,
  postProblems,
  saveProblems,
  zoneProblems,
} from '../../http/problemSchema.ts';
import { writerOf } from '../../http/recordedBy.ts';
import type { ZoneVariables } from '../../http/zoneScope.ts';
import type { Store } from '../../store/store.ts';
import type { NewVersion, PresentVersion } from '../../store/writtenVersions.ts';
import { zoneRouter } from '../context.ts';
import { isoInstantSchema } from '../schemas/common.ts';
import { knownByQuery } from '../schemas/listQuery.ts';
import { zoneParam } from '../schemas/query.ts';
import { contentSchemas } from './contentSchemas.ts';
import { etagOf } from './etag.ts';
import { explained } from './explained.ts';

/** What the routes of a kind need to know of it. */
export type WrittenResource = {
  readonly kind: WrittenKind;
  /** The last part of its address: 'plans', 'light-rules'. */
  readonly path: string;
  readonly name: Bilingual;
  readonly description: string;
  readonly exampleItem: string;
  /** The item that a content has to stand under; null where any will do. */
  readonly itemOf: (content: WrittenContent, zone: string) => string | null;
  /** Refuses what makes no sense at this moment, with a ProblemError. */
  readonly requireTimely?: (content: WrittenContent, now: IsoInstant) => void;
};
type WrittenContent = WrittenContents[WrittenKind];

/** A version with the tag that a change to it has to name in `If-Match`. */
export type WrittenReading<Kind extends WrittenKind = WrittenKind> = {
  readonly item: string;
  readonly content: WrittenContents[Kind];
  readonly recordedAt: IsoInstant;
  readonly recordedBy: string | null;
  readonly etag: string;
};
export type VersionReading<Kind extends WrittenKind = WrittenKind> = Omit<
  WrittenReading<Kind>,
  'content'
> & {
  readonly content: WrittenContents[Kind] | null;
};

const noStore = { 'Cache-Control': 'no-store' };

/** The four routes of a kind: what holds, its versions, write one, take it back. */
export function writtenRoutes(store: Store, resource: WrittenResource): OpenAPIHono<ZoneVariables> {
  const { kind, path, name, description, exampleItem } = resource;
  const content: z.ZodType<WrittenContent> = contentSchemas[kind];
  const recorded = {
    item: z.string(),
    recordedAt: isoInstantSchema,
    recordedBy: z.string().nullable(),
    etag: z.string().openapi({ description: 'For If-Match.' }),
  };
  const pascal = kind.charAt(0).toUpperCase() + kind.slice(1);
  const readingSchema: z.ZodType<WrittenReading> = z
    .object({ ...recorded, content })
    .openapi(`${pascal}Record`);
  const versionSchema: z.ZodType<VersionReading> = z
    .object({ ...recorded, content: content.nullable() })
    .openapi(`${pascal}Version`, { description: 'Without content it was taken back.' });
  const itemParam = zoneParam.extend({
    // A day and a parcel's id are longer than an id.
    id: z.string().min(1).max(220).openapi({ example: exampleItem }),
  });
  const tags = ['written'];

  const list = createRoute({
    method: 'get',
    path: `/zones/{zone}/${path}`,
    operationId: `list${pascal}Records`,
    tags,
    summary: `${name.zh} · ${name.en}`,
    description,
    request: { params: zoneParam, query: z.strictObject({ knownBy: knownByQuery }) },
    responses: {
      200: {
        description: `${name.zh} / What holds`,
        content: { 'application/json': { schema: z.array(readingSchema).readonly() } },
      },
      ...zoneProblems,
    },
  });
  const versions = createRoute({
    method: 'get',
    path: `/zones/{zone}/${path}/{id}/versions`,
    operationId: `list${pascal}Versions`,
    tags,
    summary: `${name.zh}的历次记录 · Every version`,
    request: { params: itemParam },
    middleware: noQuery,
    responses: {
      200: {
        description: '历次记录，旧者在前 / Oldest first',
        content: { 'application/json': { schema: z.array(versionSchema).readonly() } },
      },
      ...zoneProblems,
    },
  });
  const conditions = z.object({
    'if-match': z.string().optional().openapi({
      description: 'The ETag of what is to be changed, as it was last seen.',
    }),
    'if-none-match': z.string().optional().openapi({
      description: '`*` for something new. One of the two has to be given (428).',
    }),
  });
  const write = createRoute({
    method: 'put',
    path: `/zones/{zone}/${path}/{id}`,
    operationId: `write${pascal}`,
    tags,
    summary: `记录${name.zh} · Write a version`,
    description: 'Adds a version; earlier ones stay on record.',
    request: {
      params: itemParam,
      headers: conditions,
      body: { required: true, content: { 'application/json': { schema: content } } },
    },
    middleware: [noQuery, jsonBody] as const,
    responses: {
      200: {
        description: '已记录 / Recorded',
        headers: z.object({ ETag: z.string() }),
        content: { 'application/json': { schema: readingSchema } },
      },
      ...changeProblems,
      ...saveProblems,
      ...postProblems,
    },
  });
  const takeBack = createRoute({
    method: 'delete',
    path: `/zones/{zone}/${path}/{id}`,
    operationId: `takeBack${pascal}`,
    tags,
    summary: `撤回${name.zh} · Take it back`,
    description: 'Adds a version without content; earlier ones stay on record.',
    request: { params: itemParam, headers: conditions },
    middleware: noQuery,
    responses: {
      204: { description: '已撤回 / Taken back' },
      ...changeProblems,
      ...saveProblems,
    },
  });

  const present = async (zone: string, item: string) => {
    const newest = (await store.writtenVersions(zone, kind, item)).at(-1);
    return newest === undefined || newest.content === null ? null : newest;
  };
  return zoneRouter()
    .openapi(list, async (c) => {
      const { knownBy } = c.req.valid('query');
      const records = await store.written(c.var.zone.id, kind, knownBy);
      return c.json(records.map(readingOf), 200);
    })
    .openapi(versions, async (c) => {
      const { id: item } = c.req.valid('param');
      const all = await store.writtenVersions(c.var.zone.id, kind, item);
      return c.json(all.map(versionOf), 200);
    })
    .openapi(write, async (c) => {
      const { id: zone } = c.var.zone;
      const { id: item } = c.req.valid('param');
      const written = c.req.valid('json');
      requireItem(resource.itemOf(written, zone), item);
      resource.requireTimely?.(written, new Date().toISOString() as IsoInstant);
      const before = await present(zone, item);
      await requireBlocks(c.var.access, store, zone, subjectsOf(written, before?.content));
      const headers = c.req.valid('header');
      requireSeen(headers, before);
      const version = { kind, item, content: written } as NewVersion;
      const added = await store
        .write(zone, version, before?.recordedAt ?? null, writerOf(c))
        .catch(explained);
      if (!added) throw changedSince();
      const answer = readingOf({ ...added, content: written } as PresentVersion);
      return c.json(answer, 200, { ...noStore, ETag: answer.etag });
    })
    .openapi(takeBack, async (c) => {
      const { id: zone } = c.var.zone;
      const { id: item } = c.req.valid('param');
      const before = await present(zone, item);
      if (before === null) throw unknownItem(name, item);
      await requireBlocks(c.var.access, store, zone, subjectsOf(before.content));
      requireMatch(c.req.valid('header')['if-match'], etagOf(before));
      const version = { kind, item, content: null } as NewVersion;
      const by = writerOf(c);
      if (!(await store.write(zone, version, before.recordedAt, by).catch(explained)))
        throw changedSince();
      return c.body(null, 204, noStore);
    });
}

/** What contents speak of, where they speak of something in particular. */
function subjectsOf(...contents: readonly (WrittenContent | null | undefined)[]): Subject[] {
  return contents.flatMap((content) =>
    content && 'subject' in content && content.subject ? [content.subject] : [],
  );
}

function readingOf(version: PresentVersion): WrittenReading {
  return { ...versionOf(version), content: version.content };
}

function versionOf(version: WrittenVersion): VersionReading {
  const { kind: _, ...rest } = version;
  return { ...rest, etag: etagOf(version) };
}

type Conditions = {
  readonly 'if-match'?: string | undefined;
  readonly 'if-none-match'?: string | undefined;
};

/** `If-None-Match: *` lets something new in where nothing holds, `If-Match` a change of what does. */
function requireSeen(conditions: Conditions, before: WrittenVersion | null): void {
  if (before === null && conditions['if-match'] === undefined) {
    if (conditions['if-none-match']?.trim() !== '*') requireMatch(undefined, '');
    return;
  }
  if (before === null || conditions['if-none-match'] !== undefined) throw changedSince();
  requireMatch(conditions['if-match'], etagOf(before));
}

function requireItem(wanted: string | null, item: string): void {
  if (wanted === null || wanted === item) return;
  throw new ProblemError(
    'bad-body',
    bilingual(
      `内容属于“${quoted(wanted)}”，网址却是“${quoted(item)}”。`,
      `The content is of “${quoted(wanted)}”, the address of “${quoted(item)}”.`,
    ),
  );
}

function unknownItem(name: Bilingual, item: string): ProblemError {
  return new ProblemError(
    'unknown-subject',
    bilingual(
      `没有“${quoted(item)}”的${name.zh}。`,
      `There is no record “${quoted(item)}” of this kind (${name.en}).`,
    ),
  );
}
