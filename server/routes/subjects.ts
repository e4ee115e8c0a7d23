import { createRoute, z } from '@hono/zod-openapi';
import type { Bilingual } from '../../geodata/bilingual.ts';
import type { Project } from '../../geodata/project.ts';
import type { Block, Work, ZoneEvent } from '../../geodata/zone.ts';
import { isStorableId } from '../http/identifier.ts';
import { zoneProblems } from '../http/problemSchema.ts';
import type { Store } from '../store/store.ts';
import { momentOf, zoneRouter } from './context.ts';
import { readSubject, subjectReadingShape, type SubjectReading } from './dossierReading.ts';
import { bilingualSchema } from './schemas/common.ts';
import { projectSchema } from './schemas/project.ts';
import { momentQuery } from './schemas/listQuery.ts';
import { subjectParam } from './schemas/query.ts';
import { schemaOf } from './schemas/schemaOf.ts';
import { blockSchema, eventSchema, workSchema } from './schemas/zone.ts';
import { unknownSubject } from './unknownSubject.ts';
import { workReadingSchema, worksOf, type WorkReading } from './worksReading.ts';

export type BlockReading = SubjectReading & {
  readonly block: Block;
  readonly townName: Bilingual | null;
  readonly works: readonly WorkReading[];
  /** Ids of the parcels of the block, in order. */
  readonly parcels: readonly string[];
};
export type WorkSubjectReading = SubjectReading & {
  readonly work: Work;
  readonly blockName: Bilingual | null;
};
export type ProjectSubjectReading = SubjectReading & { readonly project: Project };
export type EventReading = SubjectReading & {
  readonly event: ZoneEvent;
  readonly townName: Bilingual | null;
};

export const blockReadingSchema = schemaOf<BlockReading>()(
  z
    .object({
      block: blockSchema,
      townName: bilingualSchema.nullable(),
      works: z.array(workReadingSchema).readonly(),
      parcels: z.array(z.string()).readonly(),
      ...subjectReadingShape,
    })
    .openapi('BlockReading'),
);
export const workSubjectReadingSchema = schemaOf<WorkSubjectReading>()(
  z
    .object({ work: workSchema, blockName: bilingualSchema.nullable(), ...subjectReadingShape })
    .openapi('WorkSubjectReading'),
);
export const projectSubjectReadingSchema = schemaOf<ProjectSubjectReading>()(
  z.object({ project: projectSchema, ...subjectReadingShape }).openapi('ProjectSubjectReading'),
);
export const eventReadingSchema = schemaOf<EventReading>()(
  z
    .object({ event: eventSchema, townName: bilingualSchema.nullable(), ...subjectReadingShape })
    .openapi('EventReading'),
);

/** The four routes differ in their path, their words and what they answer. */
function subjectRoute<P extends string, S extends z.ZodType>(
  operationId: string,
  path: P,
  summary: string,
  example: string,
  schema: S,
) {
  return createRoute({
    method: 'get',
    path,
    operationId,
    tags: ['subjects'],
    summary,
    request: { params: subjectParam(example), query: z.strictObject(momentQuery) },
    responses: {
      200: { description: summary, content: { 'application/json': { schema } } },
      ...zoneProblems,
    },
  });
}

const routes = {
  block: subjectRoute(
    'getBlock',
    '/zones/{zone}/blocks/{id}',
    '一个区块的全部资料 · A block whole',
    'nanbo',
    blockReadingSchema,
  ),
  work: subjectRoute(
    'getWork',
    '/zones/{zone}/works/{id}',
    '一项工程的全部资料 · A work whole',
    'xiaoshun-stream',
    workSubjectReadingSchema,
  ),
  project: subjectRoute(
    'getProject',
    '/zones/{zone}/projects/{id}',
    '一个项目的全部资料 · A project whole',
    'jiayuan-gelong',
    projectSubjectReadingSchema,
  ),
  event: subjectRoute(
    'getEvent',
    '/zones/{zone}/events/{id}',
    '一次事件的全部资料 · An event whole',
    'cangtou-2010',
    eventReadingSchema,
  ),
};

export function subjectRoutes(store: Store) {
  return zoneRouter()
    .openapi(routes.block, async (c) => {
      const { id } = c.req.valid('param');
      const { id: zone } = c.var.zone;
      const moment = momentOf(c.var.zone, c.req.valid('query'));
      const { blocks, towns, works } = await store.surroundings(zone);
      const block = found(blocks, id);
      if (block === undefined) throw unknownSubject('block', id, zone);
      const [parcels, workLog, subject] = await Promise.all([
        parcelIds(store, zone, { asOf: moment.asOf, blocks: [id] }),
        store.logs(zone, 'work'),
        readSubject(store, zone, { kind: 'block', id }, moment),
      ]);
      const reading: BlockReading = {
        block,
        townName: nameOf(towns, block.town),
        works: worksOf(id, works, workLog, moment),
        parcels,
        ...subject,
      };
      return c.json(reading, 200);
    })
    .openapi(routes.work, async (c) => {
      const { id } = c.req.valid('param');
      const { id: zone } = c.var.zone;
      const { blocks, works } = await store.surroundings(zone);
      const work = found(works, id);
      if (work === undefined) throw unknownSubject('work', id, zone);
      const moment = momentOf(c.var.zone, c.req.valid('query'));
      const subject = await readSubject(store, zone, { kind: 'work', id }, moment);
      return c.json({ work, blockName: nameOf(blocks, work.block), ...subject }, 200);
    })
    .openapi(routes.project, async (c) => {
      const { id } = c.req.valid('param');
      const { id: zone } = c.var.zone;
      const project = found(await store.projects(zone), id);
      if (project === undefined) throw unknownSubject('project', id, zone);
      const moment = momentOf(c.var.zone, c.req.valid('query'));
      const subject = await readSubject(store, zone, { kind: 'project', id }, moment);
      return c.json({ project, ...subject }, 200);
    })
    .openapi(routes.event, async (c) => {
      const { id } = c.req.valid('param');
      const { id: zone } = c.var.zone;
      const { events, towns } = await store.surroundings(zone);
      const event = found(events, id);
      if (event === undefined) throw unknownSubject('event', id, zone);
      const moment = momentOf(c.var.zone, c.req.valid('query'));
      const subject = await readSubject(store, zone, { kind: 'event', id }, moment);
      return c.json({ event, townName: nameOf(towns, event.town), ...subject }, 200);
    });
}

function found<T extends { readonly id: string }>(all: readonly T[], id: string): T | undefined {
  return isStorableId(id) ? all.find((one) => one.id === id) : undefined;
}

function nameOf(
  all: readonly { readonly id: string; readonly name: Bilingual }[],
  id: string | null,
): Bilingual | null {
  return all.find((one) => one.id === id)?.name ?? null;
}

async function parcelIds(
  store: Store,
  zone: string,
  query: Parameters<Store['parcels']>[1],
): Promise<string[]> {
  const ids: string[] = [];
  for await (const page of store.parcels(zone, query)) ids.push(...page.map(({ id }) => id));
  return ids;
}
