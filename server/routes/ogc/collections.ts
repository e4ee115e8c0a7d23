import type { Bilingual } from '../../../geodata/bilingual.ts';
import { bilingual } from '../../../geodata/bilingual.ts';
import type { ParcelFeature } from '../../../geodata/parcelFeature.ts';
import type { CsvColumn } from '../../http/csvStream.ts';
import type { ListQuery, Store, ZoneSummary } from '../../store/store.ts';
import { columnsOf, featureOf, type ListProperties } from '../lists/kinds.ts';
import type { Feature } from '../lists/listing.ts';
import { parcelAsWritten, parcelColumns } from '../parcelFeatures.ts';

export const collectionIds = ['parcels', 'blocks', 'works', 'events', 'buildings'] as const;
export type CollectionId = (typeof collectionIds)[number];

/** Parameters that narrow a collection by what its features are. */
export const filterNames = ['block', 'town', 'use', 'state', 'q'] as const;
type FilterName = (typeof filterNames)[number];

type Collection = {
  readonly kind: 'parcel' | keyof ListProperties;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly filters: readonly FilterName[];
  /** What a page shows of a feature: the columns of the list’s table. */
  readonly columns: readonly CsvColumn<Feature>[];
};

/** What a zone has as collections of features, each the list of the same name. */
export const collections: Readonly<Record<CollectionId, Collection>> = {
  parcels: {
    kind: 'parcel',
    title: bilingual('地块', 'Parcels'),
    description: bilingual(
      '地块及其在某日的拆迁、平整、建设状态；边界是否为示意见 quality。',
      'Parcels with the state of clearance, levelling and building on a day; quality says whether a boundary is schematic.',
    ),
    filters: ['block', 'town', 'use', 'state', 'q'],
    columns: parcelColumns
      // What a document says word for word is no property of a feature.
      .filter(({ name }) => name !== 'registered')
      .map((column) => ({
        ...column,
        cell: (feature) => column.cell({ parcel: feature as ParcelFeature, reported: null }),
      })),
  },
  blocks: {
    kind: 'block',
    title: bilingual('区块', 'Blocks'),
    description: bilingual('区块及其自身的进展。', 'Blocks with progress of their own.'),
    filters: ['block', 'town', 'state', 'q'],
    columns: columnsFor('block'),
  },
  works: {
    kind: 'work',
    title: bilingual('工程', 'Works'),
    description: bilingual(
      '道路、河道、管线等工程；位置不明的没有图形。',
      'Roads, rivers, mains; what has no known place has no geometry.',
    ),
    filters: ['block', 'town', 'state', 'q'],
    columns: columnsFor('work'),
  },
  events: {
    kind: 'event',
    title: bilingual('事件', 'Events'),
    description: bilingual(
      '当日或之前开始的拆除等事件。',
      'Events whose period has begun by the day.',
    ),
    filters: ['town', 'q'],
    columns: columnsFor('event'),
  },
  buildings: {
    kind: 'building',
    title: bilingual('建筑', 'Buildings'),
    description: bilingual(
      '建筑，状态为所在地块的状态。',
      'Buildings, in the state of their parcel.',
    ),
    filters: ['block', 'town', 'use', 'state', 'q'],
    columns: columnsFor('building'),
  },
};

function columnsFor<Kind extends keyof ListProperties>(kind: Kind): readonly CsvColumn<Feature>[] {
  return columnsOf[kind].map((column) => ({
    ...column,
    cell: ({ properties }) => column.cell(properties as ListProperties[Kind]),
  }));
}

/** Features of a collection in the order of their ids, in degrees. */
export async function* featuresOf(
  store: Store,
  zone: ZoneSummary,
  collection: CollectionId,
  query: ListQuery,
): AsyncGenerator<readonly Feature[]> {
  const { kind } = collections[collection];
  if (kind === 'parcel')
    for await (const page of store.parcels(zone.id, query)) yield page.map(parcelAsWritten);
  else
    for await (const page of store.list(zone.id, kind, query))
      yield page.map((row) => featureOf(kind, row as never, query.asOf));
}
