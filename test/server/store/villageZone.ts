import { bilingual } from '../../../geodata/bilingual.ts';
import { isoDate } from '../../../geodata/date.ts';
import type { ParcelRecord, ZoneRecords } from '../../../geodata/records.ts';
import { observation, parcelRecord, squareAt, zoneOf } from './builders.ts';
import { villageLand } from './villageLand.ts';
import { report, villageDoubts, villageFacts } from './villageStatements.ts';

const north = parcelRecord(
  'north',
  {
    number: 'JD-01',
    block: 'east',
    town: 'hill',
    landUse: '1001',
    registered: { squareMetres: 64_000, asPrinted: '96 亩', provenance: report },
    measuredM2: 63_990.5,
    note: bilingual('含两条小路', 'With two lanes'),
  },
  [
    observation('north', 'n1', { axis: 'clearance', state: 'vacating' }, '2010-03-31', {
      percent: 88.2,
      quantities: [{ name: bilingual('腾空', 'Vacated'), value: 15, of: 17, unit: 'household' }],
      qualifiers: [bilingual('基本腾空', 'All but vacated')],
      blocked: bilingual('两户未签约', 'Two households have not signed'),
      provenance: report,
      note: bilingual('现场核实', 'Checked on site'),
    }),
    observation('north', 'n2', { axis: 'clearance', state: 'cleared' }, '2010-06-30'),
    observation('north', 'n3', { axis: 'levelling', state: 'levelling' }, '2010-09-30', {
      percent: 40,
    }),
  ],
);

const south = parcelRecord('south', {
  block: 'east',
  quality: 'schematic',
  geometry: {
    type: 'MultiPolygon',
    coordinates: [squareAt(119.83, 29.2).coordinates, squareAt(119.85, 29.2).coordinates],
  },
});

const lone = parcelRecord('lone', { town: 'hill', geometry: squareAt(119.9, 29.3) });

/** A small zone with something of every kind of record, each with its optional parts both there and missing. */
export function villageZone(id: string): ZoneRecords & { readonly parcels: ParcelRecord[] } {
  return {
    ...zoneOf(id, []),
    sources: [
      {
        id: 'report',
        title: bilingual('总结', 'Report'),
        covers: { from: isoDate('2010-01-01'), to: isoDate('2010-09-30') },
        note: null,
      },
      {
        id: 'atlas',
        title: bilingual('图集', 'Atlas'),
        covers: { from: isoDate('2009-01-01'), to: isoDate('2009-12-31') },
        note: bilingual('旧版', 'Old edition'),
      },
    ],
    towns: [
      {
        id: 'valley',
        name: bilingual('谷镇', 'Valley'),
        quality: 'digitised',
        geometry: squareAt(119.8, 29.1, 0.1),
      },
      {
        id: 'hill',
        name: bilingual('山镇', 'Hill'),
        quality: 'schematic',
        geometry: squareAt(119.8, 29.2, 0.1),
      },
    ],
    blocks: [
      {
        id: 'east',
        name: bilingual('东区块', 'East block'),
        town: 'hill',
        quality: 'schematic',
        geometry: squareAt(119.8, 29.2, 0.06),
        note: bilingual('一期', 'First phase'),
      },
      {
        id: 'empty',
        name: bilingual('空区块', 'Empty block'),
        town: null,
        quality: 'example',
        geometry: squareAt(119.7, 29.2),
        note: null,
      },
    ],
    works: [
      {
        id: 'road',
        name: bilingual('大道', 'Avenue'),
        kind: 'road',
        block: 'east',
        quality: 'schematic',
        geometry: {
          type: 'LineString',
          coordinates: [
            [119.8, 29.2],
            [119.81, 29.21],
          ],
        },
        note: null,
      },
      {
        id: 'river',
        name: bilingual('河道', 'River works'),
        kind: 'river',
        block: null,
        quality: 'digitised',
        geometry: {
          type: 'MultiLineString',
          coordinates: [
            [
              [119.8, 29.2],
              [119.81, 29.21],
            ],
            [
              [119.82, 29.2],
              [119.83, 29.21],
            ],
          ],
        },
        note: bilingual('分两段', 'In two parts'),
      },
      {
        id: 'plant',
        name: bilingual('水厂', 'Water works'),
        kind: 'plant',
        block: null,
        quality: 'surveyed',
        geometry: { type: 'Point', coordinates: [119.85, 29.25] },
        note: null,
      },
      {
        id: 'grid',
        name: bilingual('电网', 'Power grid'),
        kind: 'power',
        block: null,
        quality: 'schematic',
        geometry: null,
        note: null,
      },
    ],
    events: [
      {
        id: 'demolition',
        kind: 'demolition',
        name: bilingual('拆除', 'Demolition'),
        town: 'hill',
        from: isoDate('2009-03-01'),
        to: isoDate('2009-12-31'),
        areaM2: 1200.5,
        households: 17,
        places: null,
        quality: 'schematic',
        geometry: { type: 'Point', coordinates: [119.84, 29.22] },
        provenance: report,
        note: null,
      },
      {
        id: 'elsewhere',
        kind: 'demolition',
        name: bilingual('别处', 'Elsewhere'),
        town: null,
        from: isoDate('2010-01-01'),
        to: isoDate('2010-01-02'),
        areaM2: null,
        households: null,
        places: 3,
        quality: 'schematic',
        geometry: null,
        provenance: report,
        note: bilingual('地点不详', 'Place unknown'),
      },
    ],
    landmarks: [
      {
        id: 'lake',
        kind: 'river',
        name: null,
        quality: 'schematic',
        geometry: squareAt(119.88, 29.21),
      },
      {
        id: 'town-hall',
        kind: 'place',
        name: bilingual('镇政府', 'Town hall'),
        quality: 'digitised',
        geometry: { type: 'Point', coordinates: [119.86, 29.24] },
      },
    ],
    projects: [
      {
        id: 'unmapped',
        name: bilingual('未落图项目', 'Unmapped'),
        owner: null,
        category: 'infrastructure',
        contact: null,
        investment: null,
        parcels: [],
        provenance: report,
        note: null,
      },
      {
        id: 'pair',
        name: bilingual('双地块项目', 'On two parcels'),
        owner: bilingual('甲公司', 'Firm A'),
        category: 'industry',
        contact: '张三',
        investment: {
          name: bilingual('总投资', 'Investment'),
          value: 1.5,
          of: null,
          unit: 'yiYuan',
        },
        parcels: ['south', 'north'],
        provenance: report,
        note: bilingual('重点', 'Key project'),
      },
    ],
    targets: [
      {
        id: 'road-done',
        subject: { kind: 'work', id: 'road' },
        axis: 'building',
        state: 'completed',
        due: isoDate('2010-12-31'),
        dueAsPrinted: bilingual('年底前', 'by the end of the year'),
        provenance: { kind: 'document', source: 'atlas', section: '3' },
        note: null,
      },
    ],
    facts: villageFacts(id),
    doubts: villageDoubts,
    log: [
      observation('', 'w1', { axis: 'building', state: 'underConstruction' }, '2010-08-01', {
        subject: { kind: 'work', id: 'road' },
        provenance: report,
      }),
    ],
    parcels: [
      {
        ...north,
        buildings: [
          {
            id: 'shed',
            parcel: 'north',
            name: bilingual('厂房', 'Shed'),
            floors: 2,
            footprintM2: 800.25,
            floorAreaM2: 1600.5,
            quality: 'surveyed',
            geometry: squareAt(119.802, 29.202, 0.002),
          },
        ],
        projects: [
          {
            id: 'own',
            name: bilingual('自有项目', 'Its own'),
            owner: null,
            category: 'property',
            contact: null,
            investment: null,
            parcels: ['north'],
            provenance: { kind: 'computed', formula: bilingual('甲+乙', 'A + B') },
            note: null,
          },
        ],
        targets: [
          {
            id: 'north-level',
            subject: { kind: 'parcel', id: 'north' },
            axis: 'levelling',
            state: 'complete',
            due: isoDate('2010-11-15'),
            dueAsPrinted: bilingual('11 月中旬前', 'before mid-November'),
            provenance: report,
            note: bilingual('从速', 'Urgent'),
          },
        ],
        land: villageLand.north,
      },
      { ...south, land: villageLand.south },
      lone,
    ],
  };
}
