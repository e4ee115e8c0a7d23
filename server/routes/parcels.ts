import { createRoute, z } from '@hono/zod-openapi';
import type { Bilingual } from '../../geodata/bilingual.ts';
import { lineageOf } from '../../geodata/editing/lineage.ts';
import type { Lineage } from '../../geodata/editing/parcelEdit.ts';
import type { Progress } from '../../geodata/progress.ts';
import type { Building, Parcel } from '../../geodata/parcel.ts';
import type { Project } from '../../geodata/project.ts';
import { stageOf, type Stage } from '../../geodata/stage.ts';
import { parcelTag } from '../editing/parcelTag.ts';
import { isStorableId } from '../http/identifier.ts';
import { zoneProblems } from '../http/problemSchema.ts';
import type { Store } from '../store/store.ts';
import { momentOf, zoneRouter } from './context.ts';
import { readSubject, subjectReadingShape, type SubjectReading } from './dossierReading.ts';
import { bilingualSchema } from './schemas/common.ts';
import { stageSchema } from './schemas/observation.ts';
import { buildingSchema, parcelSchema } from './schemas/parcel.ts';
import { lineageSchema } from './schemas/parcelEdit.ts';
import { projectSchema } from './schemas/project.ts';
import { momentQuery } from './schemas/listQuery.ts';
import { subjectParam } from './schemas/query.ts';
import { schemaOf } from './schemas/schemaOf.ts';
import { unknownSubject } from './unknownSubject.ts';
import { workReadingSchema, worksOf, type WorkReading } from './worksReading.ts';

/** A parcel whole: what the card shows. */
export type ParcelReading = SubjectReading & {
  readonly parcel: Parcel;
  /** Names this version of the parcel, for whoever changes it. */
  readonly tag: string;
  readonly lineage: Lineage;
  readonly blockName: Bilingual | null;
  readonly townName: Bilingual | null;
  readonly stage: Stage | null;
  readonly projects: readonly Project[];
  readonly buildings: readonly Building[];
  /** Roads, rivers and mains of the parcel's block. */
  readonly works: readonly WorkReading[];
};

export const parcelReadingSchema = schemaOf<ParcelReading>()(
  z
    .object({
      parcel: parcelSchema,
      tag: z.string(),
      lineage: lineageSchema,
      blockName: bilingualSchema.nullable(),
      townName: bilingualSchema.nullable(),
      stage: stageSchema.nullable(),
      projects: z.array(projectSchema).readonly(),
      buildings: z.array(buildingSchema).readonly(),
      works: z.array(workReadingSchema).readonly(),
      ...subjectReadingShape,
    })
    .openapi('ParcelReading'),
);

const route = createRoute({
  method: 'get',
  path: '/zones/{zone}/parcels/{id}',
  operationId: 'getParcel',
  tags: ['parcels'],
  summary: '一个地块的全部资料 · A parcel whole',
  request: { params: subjectParam('xietangxi'), query: z.strictObject(momentQuery) },
  responses: {
    200: {
      description: '地块 / The parcel',
      content: { 'application/json': { schema: parcelReadingSchema } },
    },
    ...zoneProblems,
  },
});

export function parcelRoutes(store: Store) {
  return zoneRouter().openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const { id: zone } = c.var.zone;
    const moment = momentOf(c.var.zone, c.req.valid('query'));
    const parcel = isStorableId(id) ? await store.parcel(zone, id, moment) : undefined;
    if (parcel === undefined) throw unknownSubject('parcel', id, zone);
    const [imports, buildings, projects, surroundings, workLog, subject] = await Promise.all([
      store.imports(zone),
      store.buildings(zone, id),
      store.projectsOf(zone, id),
      store.surroundings(zone),
      store.logs(zone, 'work'),
      readSubject(store, zone, { kind: 'parcel', id }, moment),
    ]);
    const reading: ParcelReading = {
      parcel,
      tag: parcelTag(parcel),
      lineage: lineageOf(id, imports),
      blockName: surroundings.blocks.find((block) => block.id === parcel.block)?.name ?? null,
      townName: surroundings.towns.find((town) => town.id === parcel.town)?.name ?? null,
      stage: stageIn(subject.progress),
      projects,
      buildings,
      works: worksOf(parcel.block, surroundings.works, workLog, moment),
      ...subject,
    };
    return c.json(reading, 200);
  });
}

function stageIn({ clearance, levelling, building }: Progress): Stage | null {
  return stageOf({
    clearance: clearance?.state ?? null,
    levelling: levelling?.state ?? null,
    building: building?.state ?? null,
  });
}
