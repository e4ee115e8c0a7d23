import { describe, expect, test } from 'vitest';
import { exampleRecords } from '../../../geodata/records/example/exampleRecords.ts';
import { jindongRecords } from '../../../geodata/records/jindong/jindongRecords.ts';
import type { ZoneRecords } from '../../../geodata/records.ts';
import { severityOf } from '../../../geodata/areaChecks/finding.ts';
import { checkTolerance } from '../../../geodata/areaChecks/toleranceCheck.ts';
import { findingText } from '../../../geodata/areaChecks/findingText.ts';
import { defaultTolerance } from '../../../geodata/areaChecks/tolerance.ts';
import { validateTopology } from '../../../geodata/areaChecks/validateTopology.ts';
import { around, block, parcel, plot, refused, checked } from './metreRectangles.ts';

/** Two overlapping parcels, one of them out of the block and registered too large, around a hole, a strip and a verge. */
const faulty = checked(
  [
    parcel('a', around(plot(10, 0, 100, 100), plot(40, 40, 60, 60))),
    parcel('c', plot(95, 0, 150, 110), { registeredM2: 9000 }),
    parcel('d', plot(150.5, 0, 200, 100)),
  ],
  [block(plot(0, 0, 200, 100))],
);

describe('topology validation', () => {
  test('finds every kind of fault, faults first and the largest first', () => {
    const { findings } = checkTolerance(faulty.report, defaultTolerance);
    expect(findings.map((finding) => [finding.kind, severityOf(finding)])).toEqual([
      ['difference', 'fault'],
      ['outside', 'fault'],
      ['overlap', 'fault'],
      ['enclosed', 'fault'],
      ['sliver', 'fault'],
      ['margin', 'note'],
    ]);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  });

  test('tells how far it is, ever further, and never stays still for a whole block', () => {
    const { steps } = faulty;
    const [last] = steps.slice(-1);
    expect(last!.done).toBe(last!.total);
    expect(steps.map(({ done }) => done)).toEqual(
      steps.map(({ done }) => done).toSorted((a, b) => a - b),
    );
    expect(new Set(steps.map(({ total }) => total)).size).toBe(1);
    // Three parcels measured and compared, one block, and steps within it.
    expect(steps.length).toBeGreaterThan(3 + 3 + 1);
  });

  test('does nothing that was not asked for: a check that is not gone on with has found nothing', () => {
    const check = validateTopology(
      [parcel('a', plot(0, 0, 10, 10)), parcel('c', plot(5, 0, 15, 10))],
      [],
    );
    expect(check.next()).toEqual({ done: false, value: { done: 1, total: 6 } });
    expect(check.return({ parcels: [], shapes: [], blocksNotCut: [] }).done).toBe(true);
    expect(check.next()).toEqual({ done: true, value: undefined });
  });

  test('of nothing ends at once with nothing', () => {
    expect(checked([])).toEqual({
      report: { parcels: [], shapes: [], blocksNotCut: [] },
      steps: [],
    });
  });

  test('sketches across each other are told, but are no faults of the land', () => {
    const { report } = checked([
      parcel('a', plot(0, 0, 50, 50), { quality: 'schematic' }),
      parcel('c', plot(40, 0, 90, 50)),
    ]);
    const [overlap] = report.shapes;
    expect(overlap).toMatchObject({ kind: 'overlap', qualities: ['surveyed', 'schematic'] });
    expect(severityOf(overlap!)).toBe('note');
  });
});

describe('the tolerance', () => {
  test('decides on differences and on nothing else', () => {
    const kindsBy = (share: number) =>
      checkTolerance(faulty.report, { share, metres: 0 }).findings.map(({ kind }) => kind);
    expect(kindsBy(0.9)).toEqual(kindsBy(0).filter((kind) => kind !== 'difference'));
    expect(kindsBy(0).length - kindsBy(0.9).length).toBe(1);
  });
});

describe('what is said of a finding', () => {
  const { findings } = checkTolerance(faulty.report, defaultTolerance);

  test.each(findings.map((finding) => [finding.kind, finding] as const))(
    '%s: in both languages, with its number',
    (_, finding) => {
      const { zh, en } = findingText(finding);
      expect(zh).toMatch(/\d/);
      expect(en).toMatch(/\d/);
      expect(en).not.toMatch(/[\p{Script=Han}]/u);
    },
  );

  test('of a drawing smaller than its register, that it is', () => {
    const [difference] = findings;
    expect(findingText(difference!).zh).toMatch(/图上比资料少 \d+\.\d m²，允许 \d+\.\d m²/);
  });

  test('where it cannot be shown, why', () => {
    const { report } = checked([
      parcel('a', refused(plot(0, 0, 50, 50))),
      parcel('c', plot(40, 0, 90, 50)),
    ]);
    expect(findingText(report.shapes[0]!).zh).toContain('切不出');
    expect(findingText(report.shapes[0]!).en).toContain('cannot be drawn');
  });

  test('a share is never rounded to nothing', () => {
    const overlap = faulty.report.shapes.find((shape) => shape.kind === 'overlap');
    if (overlap?.kind !== 'overlap') throw new Error('there is an overlap');
    expect(findingText({ ...overlap, share: 1e-6 }).zh).toContain('<0.01 %');
  });
});

function checkedZone({ parcels, blocks }: ZoneRecords) {
  return checked(
    [...parcels].map(({ parcel: { registered, ...rest } }) => ({
      ...rest,
      registeredM2: registered?.squareMetres ?? null,
    })),
    [...blocks],
  ).report;
}

describe('the zones that come with the program', () => {
  test('金东: nothing can be compared, and the sketches lie clear of each other', () => {
    const { findings, comparisons } = checkTolerance(
      checkedZone(jindongRecords()),
      defaultTolerance,
    );
    expect(findings).toEqual([]);
    const reasons = comparisons.map(({ comparison }) =>
      comparison.verdict === 'incomparable' ? comparison.reason : comparison.verdict,
    );
    expect(reasons.filter((reason) => reason === 'schematic')).toHaveLength(3);
    expect(reasons.filter((reason) => reason === 'unregistered')).toHaveLength(13);
  });

  test('the example: outliers in the register, and a plan without a fault', () => {
    const report = checkedZone(exampleRecords({ parcels: 240, seed: 1 }));
    const { findings, comparisons } = checkTolerance(report, defaultTolerance);
    expect(report.blocksNotCut).toEqual([]);
    expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(['difference', 'margin']));
    const off = findings.flatMap((finding) =>
      finding.kind === 'difference' ? Math.abs(finding.comparison.differenceShare ?? 0) : [],
    );
    expect(off.filter((share) => share > 0.02).length).toBeGreaterThan(2);
    expect(off.length).toBeLessThan(comparisons.length / 4);
  });
});
