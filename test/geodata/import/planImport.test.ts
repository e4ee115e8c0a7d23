import { describe, expect, test } from 'vitest';
import { bilingual } from '../../../geodata/bilingual.ts';
import type { Areal } from '../../../geodata/geometry.ts';
import type { IncomingParcel } from '../../../geodata/import/incomingParcel.ts';
import { changesOf, planImport, usualThreshold } from '../../../geodata/import/planImport.ts';
import { measureArea } from '../../../geodata/measure.ts';
import type { Parcel } from '../../../geodata/parcel.ts';
import { box } from '../area/shapes.ts';
import { incoming } from './incoming.ts';

const west = box(119.8, 29.2, 119.801, 29.201);
const east = box(119.801, 29.2, 119.802, 29.201);

function parcel(id: string, geometry: Areal, more: Partial<Parcel> = {}): Parcel {
  return {
    id,
    number: null,
    name: bilingual(`地块 ${id}`, `Parcel ${id}`),
    block: null,
    town: null,
    landUse: null,
    quality: 'surveyed',
    registered: null,
    measuredM2: measureArea(geometry),
    geometry,
    note: null,
    ...more,
  };
}

type Options = Partial<Parameters<typeof planImport>[2]>;

function plan(existing: readonly Parcel[], file: readonly IncomingParcel[], options: Options = {}) {
  const work = planImport(existing, file, {
    threshold: usualThreshold,
    endMissing: false,
    ...options,
  });
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const outcomes = ({ planned }: ReturnType<typeof plan>) =>
  planned.map(({ parcel: { id }, outcome, match }) => [id, outcome, match?.by ?? null]);
const kinds = ({ findings }: ReturnType<typeof plan>) => findings.map(({ kind }) => kind);

describe('a file held against the parcels of a zone', () => {
  test('is taken for parcels by number, then by land in common, and the rest is new', () => {
    const existing = [parcel('a', west, { number: 'JD-01' }), parcel('b', east)];
    const file = [
      incoming(1, box(119.8, 29.2, 119.801, 29.2011), { number: ' ＪＤ-01 ' }),
      incoming(2, box(119.80105, 29.2, 119.802, 29.201), { name: bilingual('东', 'East') }),
      incoming(3, box(119.9, 29.2, 119.901, 29.201), { number: '金国用（2010）第 12 号' }),
    ];
    const planned = plan(existing, file);
    expect(outcomes(planned)).toEqual([
      ['a', 'boundaryReplaced', 'number'],
      ['b', 'boundaryReplaced', 'overlap'],
      ['金国用-2010-第-12-号', 'new', null],
    ]);
    expect(planned.planned[1]?.match?.share).toBeCloseTo(0.95);
    expect(planned.missing).toEqual([]);
    expect([...changesOf(planned, new Set([2]))].map(({ kind }) => kind)).toEqual([
      'replaced',
      'added',
    ]);
  });

  test('changes nothing the second time, wherever rings begin and whichever way they run', () => {
    const registered = {
      squareMetres: measureArea(east),
      asPrinted: '16 亩',
      provenance: { kind: 'document', source: 'file', section: '1' },
    } as const;
    const file = [
      incoming(1, west, { number: 'JD-01', landUse: '1001' }),
      incoming(2, east, { registered, name: bilingual('东', 'East') }),
      incoming(3, null, { number: 'JD-01', landUse: '1001' }),
    ];
    const first = plan([], file);
    const kept = first.planned.map((each) => each.parcel);
    expect(kept.map(({ id }) => id)).toEqual(['JD-01', '东']);
    const [ring] = east.coordinates as [[number, number][]];
    const turned = [...ring.slice(2), ...ring.slice(1, 3)].toReversed();
    const again = [
      file[0]!,
      incoming(
        2,
        { type: 'MultiPolygon', coordinates: [[turned]] },
        {
          ...file[1]!.said,
          registered: { ...registered, provenance: { ...registered.provenance, source: 'again' } },
        },
      ),
    ];
    const second = plan(kept, again);
    expect(outcomes(second).map(([, outcome]) => outcome)).toEqual(['unchanged', 'unchanged']);
    expect([...changesOf(second)]).toEqual([]);
  });

  test('of attributes alone changes attributes, and needs a parcel', () => {
    const existing = [parcel('a', west, { number: '1' })];
    const planned = plan(existing, [
      incoming(1, null, { number: '1', landUse: '0701' }),
      incoming(2, null, { number: '9' }),
    ]);
    expect(planned.planned).toMatchObject([
      { outcome: 'attributesChanged', parcel: { ...existing[0], landUse: '0701' } },
    ]);
    expect(planned.findings).toMatchObject([
      { kind: 'noParcel', severity: 'blocking', feature: 2 },
    ]);
  });

  test('says of parcels that it leaves out that they are missing, and ends them when asked to', () => {
    const existing = [parcel('a', west), parcel('b', east)];
    const left = plan(existing, [incoming(1, west)]);
    expect(left.missing.map(({ id }) => id)).toEqual(['b']);
    expect([...changesOf(left)]).toEqual([]);
    const ended = plan(existing, [incoming(1, west)], { endMissing: true });
    expect([...changesOf(ended)]).toEqual([{ kind: 'ended', id: 'b' }]);
  });

  test('lets one feature of a number in, and the better of two for one parcel', () => {
    const twice = plan(
      [],
      [incoming(1, west, { number: '1' }), incoming(2, east, { number: '1' })],
    );
    expect(twice.planned.map(({ feature }) => feature)).toEqual([1]);
    expect(twice.findings).toMatchObject([
      { kind: 'repeatedNumber', severity: 'blocking', feature: 2 },
    ]);

    const [narrow, wide] = [
      box(119.8, 29.2, 119.8006, 29.201),
      box(119.8001, 29.2, 119.801, 29.201),
    ];
    const rivals = plan([parcel('a', west)], [incoming(1, narrow), incoming(2, wide)]);
    expect(outcomes(rivals)).toEqual([
      ['p1', 'new', null],
      ['a', 'boundaryReplaced', 'overlap'],
    ]);
    expect(kinds(rivals)).toContain('ambiguous');
  });

  test('is judged beside neighbours, the boundary and the register', () => {
    const registered = {
      squareMetres: 1,
      asPrinted: '1 m²',
      provenance: { kind: 'site' },
    } as const;
    const existing = [
      parcel('a', west),
      parcel('far', box(120, 29, 120.001, 29.001), { number: '7', registered }),
    ];
    const over = box(119.8009, 29.2, 119.8019, 29.201);
    const planned = plan(
      existing,
      [incoming(1, over), incoming(2, box(121, 29, 121.001, 29.001), { number: '7' })],
      { boundary: { quality: 'surveyed', geometry: box(119.7, 29.1, 119.8015, 29.3) } },
    );
    expect(kinds(planned).toSorted()).toEqual([
      'apart',
      'areaDiffers',
      'outside',
      'outside',
      'overlap',
    ]);
    const overlap = planned.findings.find(({ kind }) => kind === 'overlap');
    expect(overlap).toMatchObject({ feature: 1, parcels: ['p1', 'a'], severity: 'note' });
    const shared = measureArea(box(119.8009, 29.2, 119.801, 29.201));
    expect(overlap?.detail.zh).toBe(`与地块 a重叠 ${shared.toFixed(1)} m²。`);
    // A neighbour with a side in common is none to speak of.
    expect(kinds(plan([parcel('a', west)], [incoming(1, east)]))).toEqual([]);
  });
});
