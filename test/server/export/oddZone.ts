import { bilingual } from '../../../geodata/bilingual.ts';
import { isoDate } from '../../../geodata/date.ts';
import type { Areal, LonLat } from '../../../geodata/geometry.ts';
import { measureArea } from '../../../geodata/measure.ts';
import type { Parcel } from '../../../geodata/parcel.ts';
import type { ParcelRecord, ZoneRecords } from '../../../geodata/records.ts';
import { observation, parcelRecord, zoneOf } from '../store/builders.ts';

function ring(west: number, south: number, side: number): LonLat[] {
  return [
    [west, south],
    [west + side, south + 0.000_012_345],
    [west + side, south + side],
    [west + 0.000_098_765, south + side],
    [west, south],
  ];
}

const withHole: Areal = {
  type: 'Polygon',
  coordinates: [ring(119.84, 29.2, 0.003), ring(119.841, 29.201, 0.0005).toReversed()],
};
const inParts: Areal = {
  type: 'MultiPolygon',
  coordinates: [[ring(119.85, 29.2, 0.002)], [ring(119.854, 29.202, 0.001)]],
};

function parcel(id: string, geometry: Areal, more: Partial<Parcel>): ParcelRecord {
  return parcelRecord(id, { geometry, measuredM2: measureArea(geometry), ...more });
}

const documented = { kind: 'document', source: 'report', section: '一(二)' } as const;

/** Parcels with everything that files stumble over: holes, parts, formulas, marks of every format, nothing on record. */
export function oddZone(): ZoneRecords {
  const first = parcel('holed', withHole, {
    number: 'FT-96',
    name: bilingual('凤塘示例地块', 'Fengtang sample'),
    block: 'ft',
    town: 'xs',
    landUse: '1001',
    registered: { squareMetres: 64_000, asPrinted: '96 亩', provenance: documented },
  });
  const second = parcel('parted', inParts, {
    number: '=1+1',
    name: bilingual('=HYPERLINK("http://x")', '+cmd|calc'),
    landUse: 'mixed',
    quality: 'schematic',
  });
  const third = parcel(
    'marked',
    { type: 'Polygon', coordinates: [ring(119.86, 29.21, 0.002)] },
    {
      number: '乙 7 <8> & "9"',
      name: bilingual('鞋塘西 一·二期（甲）', 'Xietang West'),
      quality: 'example',
    },
  );
  const logs = [
    observation('holed', 'h1', { axis: 'clearance', state: 'cleared' }, '2010-06-30', {
      provenance: documented,
    }),
    observation('holed', 'h2', { axis: 'levelling', state: 'levelling' }, '2010-09-30', {
      percent: 57.5,
      provenance: documented,
      blocked: bilingual('表土堆放点未定', 'No place for topsoil'),
    }),
    observation('marked', 'm1', { axis: 'building', state: 'inProduction' }, '2010-08-15'),
  ];
  const logOf = (record: ParcelRecord): ParcelRecord => ({
    ...record,
    log: logs.filter(({ subject }) => subject.id === record.parcel.id),
  });
  return {
    ...zoneOf('odd', [first, second, third].map(logOf)),
    sources: [
      {
        id: 'report',
        title: bilingual('三季度总结', 'Review of three quarters'),
        covers: { from: isoDate('2010-01-01'), to: isoDate('2010-12-31') },
        note: null,
      },
    ],
    blocks: [
      {
        id: 'ft',
        name: bilingual('凤塘区块', 'Fengtang block'),
        town: 'xs',
        quality: 'schematic',
        geometry: { type: 'Polygon', coordinates: [ring(119.83, 29.19, 0.04)] },
        note: null,
      },
    ],
  };
}
