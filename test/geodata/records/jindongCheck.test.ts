import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../geodata/date.ts';
import type { LonLat, Polygon } from '../../../geodata/geometry.ts';
import { measureArea } from '../../../geodata/measure.ts';
import type { Observation } from '../../../geodata/observation.ts';
import type { Parcel } from '../../../geodata/parcel.ts';
import { checkRecords } from '../../../geodata/records/checkRecords.ts';
import { describeFinding, type Finding } from '../../../geodata/records/finding.ts';
import { jindongRecords } from '../../../geodata/records/jindong/jindongRecords.ts';
import { jindongLimits } from '../../../geodata/records/jindong/limits.ts';
import type { ZoneRecords } from '../../../geodata/records.ts';

const sound = jindongRecords();

const check = (change: Partial<ZoneRecords>) =>
  checkRecords({ ...sound, ...change }, jindongLimits);

function withParcel(id: string, change: (parcel: Parcel) => Partial<Parcel>) {
  return {
    parcels: [...sound.parcels].map((record) =>
      record.parcel.id === id
        ? { ...record, parcel: { ...record.parcel, ...change(record.parcel) } }
        : record,
    ),
  };
}

/** A parcel drawn anew, its measure kept right. */
function draw(parcel: Parcel, ring: LonLat[]): Parcel {
  const geometry: Polygon = { type: 'Polygon', coordinates: [ring] };
  return { ...parcel, geometry, measuredM2: measureArea(geometry) };
}

const redrawn = (id: string, ring: LonLat[]) => withParcel(id, (parcel) => draw(parcel, ring));

function parcelCalled(id: string): Parcel {
  return [...sound.parcels].find(({ parcel }) => parcel.id === id)!.parcel;
}

function withEntry(id: string, change: Partial<Observation>) {
  return {
    log: sound.log.map((entry) =>
      entry.id === id ? ({ ...entry, ...change } as Observation) : entry,
    ),
  };
}

function square(west: number, south: number, side = 0.001): LonLat[] {
  return [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ];
}

const [someWork] = sound.works;
const [someFact] = sound.facts;
const [someDoubt] = sound.doubts;
const [someTarget] = sound.targets;
const sewage = 'jd-jindong-sewage-plant-building-2010-09-30';

describe('the checker of records', () => {
  test('finds nothing wrong with the report’s zone', () => {
    expect(check({}).map(describeFinding)).toEqual([]);
  });

  test.each<[string, Partial<ZoneRecords>, Finding]>([
    [
      'an id used twice',
      { works: [...sound.works, someWork!] },
      { kind: 'duplicateId', of: 'work jindong-sewage-plant' },
    ],
    [
      'a fact about nothing',
      {
        facts: [
          { ...someFact!, subjects: [{ kind: 'parcel', id: 'nowhere' }] },
          ...sound.facts.slice(1),
        ],
      },
      { kind: 'unresolved', from: 'fact A1', reference: 'parcel nowhere' },
    ],
    [
      'a doubt about a fact that is gone',
      { doubts: [{ ...someDoubt!, facts: ['Z9'] }] },
      { kind: 'unresolved', from: 'doubt A5', reference: 'fact Z9' },
    ],
    [
      'a target of nobody',
      { targets: [{ ...someTarget!, subject: { kind: 'zone', id: 'xidong' } }] },
      { kind: 'unresolved', from: 'target jd-target-zone-started', reference: 'zone xidong' },
    ],
    [
      'a source that is not listed',
      { sources: [] },
      { kind: 'unresolved', from: 'fact H3', reference: 'source report-2010q3' },
    ],
    [
      'a parcel in a town that is not there',
      withParcel('xietangxi', () => ({ town: '330703999' })),
      { kind: 'unresolved', from: 'parcel xietangxi', reference: 'town 330703999' },
    ],
    [
      'a correction of another subject’s observation',
      withEntry(sewage, { supersedes: 'jd-changchun-road-building-2010-09-30' }),
      {
        kind: 'unresolved',
        from: `log entry ${sewage}`,
        reference: 'log entry jd-changchun-road-building-2010-09-30 of work jindong-sewage-plant',
      },
    ],
    [
      'a ring that stays open',
      redrawn('huafeng', square(119.872, 29.209).slice(0, 4)),
      { kind: 'invalidRing', of: 'parcel huafeng', fault: 'open' },
    ],
    [
      'a ring too short to enclose anything',
      redrawn('huafeng', square(119.872, 29.209).slice(0, 3)),
      { kind: 'invalidRing', of: 'parcel huafeng', fault: 'tooShort' },
    ],
    [
      'a ring that crosses itself',
      redrawn('huafeng', [
        [119.872, 29.209],
        [119.874, 29.211],
        [119.874, 29.209],
        [119.872, 29.2105],
        [119.872, 29.209],
      ]),
      { kind: 'invalidRing', of: 'parcel huafeng', fault: 'selfIntersecting' },
    ],
    [
      'a ring that runs back along itself',
      redrawn('huafeng', [
        [119.872, 29.209],
        [119.875, 29.209],
        [119.873, 29.209],
        [119.873, 29.211],
        [119.872, 29.209],
      ]),
      { kind: 'invalidRing', of: 'parcel huafeng', fault: 'selfIntersecting' },
    ],
    [
      'a ring without area',
      redrawn('huafeng', [
        [119.872, 29.209],
        [119.872, 29.209],
        [119.872, 29.209],
        [119.872, 29.209],
      ]),
      { kind: 'invalidRing', of: 'parcel huafeng', fault: 'withoutArea' },
    ],
    [
      'a parcel in another town than it says',
      withParcel('guihang-yunfei', () => ({ town: '330703102' })),
      { kind: 'outsideTown', of: 'parcel guihang-yunfei', town: '330703102' },
    ],
    [
      'a parcel outside the window',
      redrawn('huafeng', square(119.949_5, 29.2)),
      { kind: 'outsideWindow', of: 'parcel huafeng' },
    ],
    [
      'a state that the axis does not have',
      withEntry(sewage, { state: 'cleared' as never }),
      { kind: 'illegalState', of: `log entry ${sewage}`, axis: 'building', state: 'cleared' },
    ],
    [
      'more than all of it',
      withEntry(sewage, { percent: 101 }),
      { kind: 'illegalPercent', of: `log entry ${sewage}`, percent: 101 },
    ],
    [
      'an observation from after the report',
      withEntry(sewage, { asOf: isoDate('2010-10-01') }),
      { kind: 'tooLate', of: `log entry ${sewage}`, asOf: isoDate('2010-10-01') },
    ],
  ])('finds %s', (_name, change, finding) => {
    expect(check(change)).toContainEqual(finding);
  });

  test('finds parcels that lie on each other', () => {
    const { geometry, measuredM2 } = parcelCalled('nanbo');
    expect(check(withParcel('jialun', () => ({ geometry, measuredM2 })))).toEqual([
      expect.objectContaining({ kind: 'overlap', of: 'parcel nanbo', other: 'parcel jialun' }),
    ]);
  });

  test('lets neighbours share an edge', () => {
    const [left, right] = [square(119.872, 29.209), square(119.873, 29.209)];
    const neighbours: Record<string, LonLat[]> = { huafeng: left, jialun: right };
    const both = {
      parcels: [...sound.parcels].map((record) => {
        const ring = neighbours[record.parcel.id];
        return ring === undefined ? record : { ...record, parcel: draw(record.parcel, ring) };
      }),
    };
    expect(check(both)).toEqual([]);
  });

  test('finds a measure that is not the geometry’s, from a millionth on', () => {
    const off = (factor: number) =>
      check(withParcel('nanbo', ({ measuredM2 }) => ({ measuredM2: measuredM2 * factor })));
    expect(off(1 + 2e-6)).toEqual([
      expect.objectContaining({ kind: 'wrongMeasure', of: 'parcel nanbo' }),
    ]);
    expect(off(1 + 5e-7)).toEqual([]);
  });

  test('finds a sketch untrue to the area it claims, from a thousandth on', () => {
    const claiming = (factor: number) =>
      check(
        withParcel('xietangxi', ({ registered }) => ({
          registered: { ...registered!, squareMetres: registered!.squareMetres * factor },
        })),
      );
    expect(claiming(1.002)).toEqual([
      expect.objectContaining({ kind: 'untrueArea', of: 'parcel xietangxi' }),
    ]);
    expect(claiming(1.0005)).toEqual([]);
  });

  test('says each finding in a line', () => {
    expect(
      describeFinding({ kind: 'overlap', of: 'parcel a', other: 'parcel b', squareMetres: 12.34 }),
    ).toBe('parcel a: overlaps parcel b by 12.3 m²');
  });
});
