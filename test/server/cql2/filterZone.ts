import { bilingual } from '../../../geodata/bilingual.ts';
import { isoDate } from '../../../geodata/date.ts';
import type { LandUse } from '../../../geodata/landUse.ts';
import type { LogEntry } from '../../../geodata/observation.ts';
import type { ParcelRecord, ZoneRecords } from '../../../geodata/records.ts';
import { observation, parcelRecord, zoneOf } from '../store/builders.ts';

const site = { kind: 'site' } as const;

/** A square of 0.01° that shares its corners with its neighbours to the last digit. */
export function cell(column: number, row: number) {
  const at = (start: number, step: number) => Number((start + step * 0.01).toFixed(2));
  const [west, east] = [at(120, column), at(120, column + 1)];
  const [south, north] = [at(29, row), at(29, row + 1)];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as [number, number][];
}

type Row = {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly number: string | null;
  readonly block?: string;
  readonly town?: string;
  readonly use: LandUse | null;
  readonly measuredM2: number;
  readonly registered?: number;
  readonly log?: (id: string) => readonly LogEntry[];
};

const cleared = { axis: 'clearance', state: 'cleared' } as const;

/** Columns a, b, c from west to east, rows 1, 2, 3 from south to north. */
const rows: readonly Row[] = [
  {
    id: 'a1',
    zh: '东塘一号',
    en: 'Café One',
    number: 'D-1',
    block: 'east',
    town: 'tang',
    use: '1001',
    measuredM2: 1000,
    registered: 990,
    log: (id) => [
      observation(id, `${id}.1`, cleared, '2010-03-31'),
      observation(id, `${id}.2`, { axis: 'levelling', state: 'complete' }, '2010-06-30', {
        percent: 100,
      }),
    ],
  },
  {
    id: 'b1',
    zh: '东塘二号',
    en: 'CAFÉ Two',
    number: 'D-2',
    block: 'east',
    town: 'tang',
    use: '1001',
    measuredM2: 2000,
    log: (id) => [
      observation(id, `${id}.1`, { axis: 'clearance', state: 'demolishing' }, '2010-05-31', {
        percent: 40,
      }),
    ],
  },
  {
    id: 'c1',
    zh: '西塘',
    en: "O'Brien",
    number: 'X_3',
    block: 'west',
    town: 'tang',
    use: '0701',
    measuredM2: 3000,
    registered: 3003,
  },
  {
    id: 'a2',
    zh: '100%地块',
    en: 'Straße',
    number: null,
    block: 'west',
    use: null,
    measuredM2: 4000,
    log: (id) => [observation(id, `${id}.1`, cleared, '2010-09-30')],
  },
  {
    id: 'b2',
    zh: '中塘',
    en: 'STRASSE',
    number: String.raw`Z\5`,
    block: 'east',
    town: 'he',
    use: '1101',
    measuredM2: 5000,
    registered: 5000.5,
    log: (id) => [
      observation(id, `${id}.1`, { axis: 'building', state: 'started' }, '2010-09-30', {
        blocked: bilingual('有纠纷', 'Disputed'),
      }),
    ],
  },
  // Beyond the basic plane, where the order of JavaScript is not that of UTF-8.
  { id: 'c2', zh: '𠮷塘', en: 'Zebra', number: 'D-6', town: 'he', use: 'mixed', measuredM2: 6000 },
  { id: 'a3', zh: '（塘）', en: 'zebra', number: 'D-7', use: '16', measuredM2: 7000.25 },
  { id: 'b3', zh: 'はじめ', en: 'Đồng', number: 'D-8', use: '1402', measuredM2: 8000 },
  { id: 'c3', zh: 'a\nb', en: '100_', number: 'D-9', use: null, measuredM2: 9000 },
];

function parcel({
  id,
  zh,
  en,
  number,
  block,
  town,
  use,
  measuredM2,
  registered,
  log,
}: Row): ParcelRecord {
  const [column, row] = ['abc'.indexOf(id[0]!), Number(id[1]) - 1];
  return parcelRecord(
    id,
    {
      name: bilingual(zh, en),
      number,
      block: block ?? null,
      town: town ?? null,
      landUse: use,
      measuredM2,
      registered:
        registered === undefined
          ? null
          : { squareMetres: registered, asPrinted: `${registered} m²`, provenance: site },
      geometry: { type: 'Polygon', coordinates: [cell(column, row)] },
    },
    log?.(id),
  );
}

const event = {
  kind: 'demolition',
  provenance: site,
  quality: 'surveyed',
  note: null,
  households: null,
  places: null,
} as const;
const work = { kind: 'road', quality: 'surveyed', note: null, block: null } as const;

/** Nine squares of land, a road across them, a main that nobody can place, two demolitions, a house. */
export function filterZone(): ZoneRecords {
  const parcels = rows.map(parcel);
  return {
    ...zoneOf(
      'filters',
      parcels.map((record) =>
        record.parcel.id === 'a1'
          ? {
              ...record,
              buildings: [
                {
                  id: 'house',
                  parcel: 'a1',
                  name: bilingual('厂房', 'Works hall'),
                  floors: 3,
                  footprintM2: 200,
                  floorAreaM2: 600,
                  quality: 'surveyed',
                  geometry: {
                    type: 'Polygon',
                    coordinates: [
                      [
                        [120.002, 29.002],
                        [120.004, 29.002],
                        [120.004, 29.004],
                        [120.002, 29.002],
                      ],
                    ],
                  },
                },
              ],
            }
          : record,
      ),
    ),
    blocks: [
      {
        id: 'east',
        name: bilingual('东区块', 'East block'),
        town: 'tang',
        quality: 'surveyed',
        geometry: { type: 'Polygon', coordinates: [cell(0, 0)] },
        note: null,
      },
    ],
    works: [
      {
        ...work,
        id: 'road',
        name: bilingual('东塘路', 'Dongtang Road'),
        geometry: {
          type: 'LineString',
          coordinates: [
            [119.99, 29.005],
            [120.04, 29.005],
          ],
        },
      },
      {
        ...work,
        id: 'main',
        name: bilingual('水管', 'Water main'),
        kind: 'utility',
        geometry: null,
      },
    ],
    events: [
      {
        ...event,
        id: 'spring',
        name: bilingual('春季拆除', 'Spring'),
        town: 'tang',
        from: isoDate('2010-03-01'),
        to: isoDate('2010-05-31'),
        areaM2: 1200,
        geometry: { type: 'Point', coordinates: [120.005, 29.005] },
      },
      {
        ...event,
        id: 'summer',
        name: bilingual('夏季拆除', 'Summer'),
        town: null,
        from: isoDate('2010-06-01'),
        to: isoDate('2010-08-31'),
        areaM2: null,
        geometry: null,
      },
    ],
  };
}
