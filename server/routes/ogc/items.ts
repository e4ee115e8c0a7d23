import type { z } from '@hono/zod-openapi';
import { bilingual } from '../../../geodata/bilingual.ts';
import { firstDay, type IsoDate } from '../../../geodata/date.ts';
import type { BoundingBox } from '../../../geodata/geometry.ts';
import { isStorableId } from '../../http/identifier.ts';
import { ProblemError, quoted } from '../../http/problem.ts';
import type { ListQuery, Store, ZoneSummary } from '../../store/store.ts';
import { dayOf } from '../context.ts';
import type { Feature } from '../lists/listing.ts';
import type { Service } from './answered.ts';
import { collections, featuresOf, filterNames, type CollectionId } from './collections.ts';
import {
  boxInDegrees,
  geometryIn,
  storageSystem,
  type RegisteredSystem,
} from './coordinateSystems.ts';
import { filteringOf } from './filtering.ts';
import { cursorAt, findFeatures, stretchOf } from './finding.ts';
import { mostPositionsAtOnce, type HeavyFilters } from './heavyFilters.ts';
import { geojson, json, link, ownLinks, type Format, type OgcLink } from './links.ts';
import type { itemQuery, itemsQuery } from './query.ts';

type Items = {
  readonly system: RegisteredSystem;
  readonly asOf: IsoDate;
  readonly features: readonly Feature[];
  readonly links: readonly OgcLink[];
  /** null where all would have to be looked at one by one. */
  readonly numberMatched: number | null;
};

/** A stretch of a collection. Rejects with a ProblemError 400 for a filter that the collection has not, and for a box that lies nowhere. */
export async function readItems(
  store: Store,
  zone: ZoneSummary,
  { root, address }: Service,
  {
    collection,
    query,
    format,
    heavy,
  }: {
    readonly collection: CollectionId;
    readonly query: z.output<typeof itemsQuery>;
    readonly format: Format;
    readonly heavy: HeavyFilters;
  },
): Promise<Items> {
  requireFilters(collection, query);
  const filtering = filteringOf(collection, query);
  const { limit, crs: system = storageSystem, sortby } = query;
  const listQuery: ListQuery = {
    asOf: dayIn(zone, query.datetime),
    blocks: query.block,
    towns: query.town,
    uses: query.use,
    states: query.state,
    search: query.q,
    bbox: boxOf(query),
    ...filtering?.sifted,
  };
  const stretch = stretchOf(collection, query);
  const isHeavy = (filtering?.positions ?? 0) > mostPositionsAtOnce;
  // One more tells whether anything comes after.
  const find = () =>
    findFeatures((part) => featuresOf(store, zone, collection, { ...listQuery, ...part }), {
      count: limit + 1,
      finds: filtering?.finds,
      ...stretch,
    });
  const found = await (isHeavy ? heavy(find) : find());
  const features = found.slice(0, limit).map(placedIn(system));
  const last = found.length > limit ? features.at(-1) : undefined;
  const up = `${root}/collections/${collection}`;
  return {
    system,
    asOf: listQuery.asOf,
    features,
    links: [
      ...ownLinks(address, geojson, format),
      link('collection', up, json, collections[collection].title),
      ...(last
        ? [
            link(
              'next',
              after(address, cursorAt(last, sortby)),
              geojson,
              bilingual('下一页', 'Next page'),
            ),
          ]
        : []),
    ],
    numberMatched:
      filtering === undefined
        ? await store.count(zone.id, collections[collection].kind, listQuery)
        : query.after === undefined && last === undefined
          ? features.length
          : null,
  };
}

/** One feature. Rejects with a ProblemError 404 where there is none of that id on that day. */
export async function readItem(
  store: Store,
  zone: ZoneSummary,
  {
    collection,
    id,
    query: { crs: system = storageSystem, datetime },
  }: {
    readonly collection: CollectionId;
    readonly id: string;
    readonly query: z.output<typeof itemQuery>;
  },
): Promise<Pick<Items, 'system' | 'asOf'> & { readonly feature: Feature }> {
  if (isStorableId(id)) {
    const asOf = dayIn(zone, datetime);
    const query: ListQuery = { asOf, ids: [id], limit: 1 };
    for await (const [feature] of featuresOf(store, zone, collection, query))
      if (feature !== undefined) return { system, asOf, feature: placedIn(system)(feature) };
  }
  throw new ProblemError(
    'unknown-subject',
    bilingual(
      `要素集 ${collection} 当日没有编号为“${quoted(id)}”的要素。`,
      `The collection ${collection} has no feature “${quoted(id)}” on that day.`,
    ),
  );
}

function placedIn(system: RegisteredSystem): (feature: Feature) => Feature {
  const place = geometryIn(system);
  return ({ id, geometry, properties }) => ({
    type: 'Feature',
    id,
    geometry: geometry && place(geometry),
    properties,
  });
}

function dayIn(zone: ZoneSummary, asked: IsoDate | 'newest' | undefined): IsoDate {
  if (asked === undefined || asked === 'newest') return dayOf(zone, undefined);
  // A program may ask for the year 0, in which nothing has a state yet, not even an unknown one.
  return dayOf(zone, asked < firstDay ? firstDay : asked);
}

function requireFilters(collection: CollectionId, query: z.output<typeof itemsQuery>): void {
  const { filters } = collections[collection];
  const other = filterNames.find((name) => query[name] !== undefined && !filters.includes(name));
  if (other === undefined) return;
  throw new ProblemError(
    'unknown-parameter',
    bilingual(
      `要素集 ${collection} 没有参数 ${other}；可用：${filters.join('、')}。`,
      `The collection ${collection} has no parameter ${other}; there are: ${filters.join(', ')}.`,
    ),
  );
}

function boxOf({
  bbox,
  'bbox-crs': system = storageSystem,
}: z.output<typeof itemsQuery>): BoundingBox | undefined {
  if (bbox === undefined) return undefined;
  const box = boxInDegrees(system, bbox);
  if (box !== undefined) return box;
  throw new ProblemError(
    'bad-bbox',
    bilingual(
      `范围框 ${bbox.join(',')} 在坐标系 ${system.uri} 里不存在；请按该坐标系的轴序写最小角、最大角。`,
      `There is no box ${bbox.join(',')} in ${system.uri}; write the lower and the upper corner in the order of its axes.`,
    ),
  );
}

function after(address: string, id: string): string {
  const url = new URL(address);
  url.searchParams.set('after', id);
  return url.href;
}
