import { createRoute, z } from '@hono/zod-openapi';
import type { AxisStates } from '../../geodata/axis.ts';
import { countPresent } from '../../geodata/countBy.ts';
import type { IsoDate, IsoInstant } from '../../geodata/date.ts';
import type { Areal } from '../../geodata/geometry.ts';
import { landUseOrder, type LandUse } from '../../geodata/landUse.ts';
import { leadingClass } from '../../geodata/leadingClass.ts';
import { stageOf, type Stage } from '../../geodata/stage.ts';
import type { Cell } from '../../geodata/statistics.ts';
import type { Block } from '../../geodata/zone.ts';
import { listStream, streamed } from '../http/listStream.ts';
import { zoneProblems } from '../http/problemSchema.ts';
import type { AreaCell, Store } from '../store/store.ts';
import { momentOf, zoneRouter } from './context.ts';
import { membersOf } from './lists/listing.ts';
import { wholeNumber, isoDateSchema, isoInstantSchema } from './schemas/common.ts';
import { arealSchema, featuresShape } from './schemas/geometry.ts';
import { stageSchema, stateSchemas } from './schemas/observation.ts';
import { momentQuery } from './schemas/listQuery.ts';
import { zoneParam } from './schemas/query.ts';
import { leftOut } from './schemas/leftOut.ts';
import { schemaOf } from './schemas/schemaOf.ts';

/** Of each theme the class that most of a block's land belongs to; null where most of it is of unknown class. */
type BlockMixProperties = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly parcels: number;
  readonly blockedParcels: number;
  readonly stage: Stage | null;
  readonly clearance: AxisStates['clearance'] | null;
  readonly levelling: AxisStates['levelling'] | null;
  readonly building: AxisStates['building'] | null;
  readonly landUse: LandUse | null;
};

type BlockMixCollection = {
  readonly type: 'FeatureCollection';
  readonly features: readonly {
    readonly type: 'Feature';
    readonly id: string;
    readonly geometry: Areal;
    readonly properties: BlockMixProperties;
  }[];
  readonly zone: string;
  readonly asOf: IsoDate;
  /** Only where it was asked for. */
  readonly knownBy?: IsoInstant;
};

const propertiesSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    nameEn: z.string(),
    parcels: wholeNumber,
    blockedParcels: wholeNumber,
    stage: stageSchema.nullable(),
    clearance: stateSchemas.clearance.nullable(),
    levelling: stateSchemas.levelling.nullable(),
    building: stateSchemas.building.nullable(),
    landUse: z.enum(landUseOrder).nullable(),
  })
  .openapi('BlockMixProperties');

export const blockMixSchema = schemaOf<BlockMixCollection>()(
  z
    .object({
      ...featuresShape(arealSchema, propertiesSchema),
      zone: z.string(),
      asOf: isoDateSchema,
      knownBy: leftOut(isoInstantSchema),
    })
    .openapi('BlockMixCollection'),
);

const route = createRoute({
  method: 'get',
  path: '/zones/{zone}/block-mix.geojson',
  operationId: 'listBlockMix',
  tags: ['zones'],
  summary: '区块构成图层 · Blocks by what most of their land is',
  description:
    'Blocks that hold parcels, each with the class that most of its known land belongs to under every theme on a day; null where that is the unknown. For looking at a zone of very many parcels from afar.',
  request: { params: zoneParam, query: z.strictObject(momentQuery) },
  responses: {
    200: {
      description: '区块 / The blocks',
      content: { 'application/geo+json': { schema: blockMixSchema } },
    },
    ...zoneProblems,
  },
});

/** Blocks that are written before others get a turn. */
const pageSize = 500;

export function blockMixRoutes(store: Store) {
  return zoneRouter().openapi(route, async (c) => {
    const { id: zone } = c.var.zone;
    const moment = momentOf(c.var.zone, c.req.valid('query'));
    const [{ blocks }, cells] = await Promise.all([
      store.surroundings(zone),
      store.cells(zone, 'block', moment.asOf, moment.knownBy),
    ]);
    const cellsOf = byBlock(cells);
    const pages = pagesOf(blocks, (block) => blockMix(block, cellsOf.get(block.id) ?? []));
    const body = listStream(
      '{"type":"FeatureCollection","features":[',
      pages,
      await pages.next(),
      () => membersOf(zone, moment),
    );
    return streamed<BlockMixCollection>(
      c.body(body, 200, { 'Content-Type': 'application/geo+json' }),
    );
  });
}

function byBlock(cells: readonly AreaCell[]): ReadonlyMap<string | null, AreaCell[]> {
  const found = new Map<string | null, AreaCell[]>();
  for (const cell of cells) {
    const before = found.get(cell.area);
    if (before) before.push(cell);
    else found.set(cell.area, [cell]);
  }
  return found;
}

async function* pagesOf<Feature>(
  blocks: readonly Block[],
  featureOf: (block: Block) => readonly Feature[],
): AsyncGenerator<Feature[]> {
  for (let start = 0; start < blocks.length; start += pageSize)
    yield blocks.slice(start, start + pageSize).flatMap(featureOf);
}

/** A block without parcels has nothing to show. */
function blockMix(
  { id, name, geometry }: Block,
  cells: readonly Cell[],
): BlockMixCollection['features'][number][] {
  if (cells.length === 0) return [];
  const leading = <Class extends string>(classOf: (cell: Cell) => Class | null) => {
    const counts = countPresent<Cell, Class | 'unknown'>(
      cells,
      (cell) => classOf(cell) ?? 'unknown',
    );
    const found = leadingClass(counts);
    return found === 'unknown' ? null : found;
  };
  const parcelsIn = (some: readonly Cell[]) => some.reduce((sum, { parcels }) => sum + parcels, 0);
  return [
    {
      type: 'Feature',
      id,
      geometry,
      properties: {
        id,
        name: name.zh,
        nameEn: name.en,
        parcels: parcelsIn(cells),
        blockedParcels: parcelsIn(cells.filter(({ blocked }) => blocked)),
        stage: leading(stageOf),
        clearance: leading(({ clearance }) => clearance),
        levelling: leading(({ levelling }) => levelling),
        building: leading(({ building }) => building),
        landUse: leading(({ landUse }) => landUse),
      },
    },
  ];
}
