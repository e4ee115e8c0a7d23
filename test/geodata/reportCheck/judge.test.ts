import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bilingual } from '../../../geodata/bilingual.ts';
import { isoDate } from '../../../geodata/date.ts';
import type { Fact, Figure } from '../../../geodata/fact.ts';
import type { FigureUnit } from '../../../geodata/observation.ts';
import type { Provenance } from '../../../geodata/provenance.ts';
import type { CheckedValue } from '../../../geodata/reportCheck/checkedValue.ts';
import type { Computed } from '../../../geodata/reportCheck/computation.ts';
import type { Evidence } from '../../../geodata/reportCheck/evidence.ts';
import { judge } from '../../../geodata/reportCheck/judge.ts';

const day = isoDate('2010-09-30');
const name = bilingual('数', 'figure');
const sentence: Provenance = { kind: 'document', source: 's', section: '一(一)', fact: 'B1' };
const another: Provenance = { ...sentence, section: '一(六)', fact: 'G1' };

const fact: Fact = {
  id: 'B1',
  topic: 'projects',
  text: name,
  figures: [],
  subjects: [],
  provenance: sentence,
  asOf: day,
};

function figure(value: number, unit: FigureUnit, bound: Figure['bound'] = null) {
  const about = { id: 'B1.x', name, asPrinted: '', yearOnYearPercent: null, period: null };
  return { kind: 'figure', figure: { ...about, value, unit, bound, headline: false } } as const;
}

function quantity(value: number, unit: FigureUnit): CheckedValue {
  return { kind: 'quantity', value, unit };
}

function record(provenance: Provenance, asOf = day): Evidence {
  const subject = { kind: 'parcel', id: 'p' } as const;
  return { kind: 'observation', subject, name, value: null, asOf, provenance };
}

function value(of: CheckedValue, how: 'read' | 'derived', ...from: Provenance[]): Computed {
  return { kind: 'value', how, value: of, evidence: from.map((each) => record(each)) };
}

function part(of: CheckedValue | null, missing = 0): Computed {
  return { kind: 'part', value: of, missing, evidence: [record(sentence)], why: name };
}

const verdictOf = (reported: ReturnType<typeof figure>, computed: Computed, on = day) =>
  judge(fact, reported, computed, on).verdict;

describe('a figure of a report', () => {
  test.each<[string, ReturnType<typeof figure>, Computed, string]>([
    [
      'read off its own sentence',
      figure(90, 'percent'),
      value(quantity(90, 'percent'), 'read', sentence),
      'restated',
    ],
    [
      'read off another sentence',
      figure(96, 'mu'),
      value(quantity(64_000, 'm2'), 'read', another),
      'agrees',
    ],
    [
      'read off both',
      figure(96, 'mu'),
      value(quantity(64_000, 'm2'), 'read', sentence, another),
      'agrees',
    ],
    [
      'worked out from its own sentence',
      figure(4, 'item'),
      value(quantity(4, 'item'), 'derived', sentence),
      'agrees',
    ],
    [
      'another than the records give',
      figure(4, 'item'),
      value(quantity(5, 'item'), 'derived', sentence),
      'differs',
    ],
    [
      'of another unit',
      figure(4, 'item'),
      value(quantity(4, 'place'), 'derived', sentence),
      'differs',
    ],
    [
      'equal to what an area is written with',
      figure(2000, 'mu'),
      value(quantity(1_333_333.3333, 'm2'), 'derived', sentence),
      'agrees',
    ],
    [
      'nearly reached',
      figure(80_000, 'm2', 'nearly'),
      value(quantity(79_000, 'm2'), 'derived', sentence),
      'agrees',
    ],
    [
      'more than nearly',
      figure(80_000, 'm2', 'nearly'),
      value(quantity(80_001, 'm2'), 'derived', sentence),
      'differs',
    ],
    [
      'far from nearly',
      figure(80_000, 'm2', 'nearly'),
      value(quantity(71_999, 'm2'), 'derived', sentence),
      'differs',
    ],
    [
      'at least half',
      figure(50, 'percent', 'atLeast'),
      value(quantity(50, 'percent'), 'derived', sentence),
      'agrees',
    ],
    [
      'less than half',
      figure(50, 'percent', 'atLeast'),
      value(quantity(49.9, 'percent'), 'derived', sentence),
      'differs',
    ],
    [
      'of which a part is on record',
      figure(86, 'project'),
      part(quantity(5, 'project')),
      'notComputable',
    ],
    ['of which all is on record', figure(86, 'project'), part(quantity(86, 'project')), 'agrees'],
    [
      'all on record but for what has no figure',
      figure(86, 'project'),
      part(quantity(86, 'project'), 1),
      'notComputable',
    ],
    ['of which more is on record', figure(86, 'project'), part(quantity(87, 'project')), 'differs'],
    ['of which nothing has a figure', figure(47, 'yiYuan'), part(null, 5), 'notComputable'],
    ['that no record speaks of', figure(1, 'firm'), { kind: 'unobserved' }, 'notKnown'],
  ])('%s', (_, reported, computed, verdict) => {
    expect(verdictOf(reported, computed)).toBe(verdict);
  });

  test('is not known before the day it speaks of, whatever is on record', () => {
    const before = isoDate('2010-09-29');
    const computed = value(quantity(4, 'item'), 'derived', sentence);
    expect(verdictOf(figure(4, 'item'), computed, before)).toBe('notKnown');
  });

  test('and the part of it that is on record make the whole', () => {
    const counts = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(counts, counts, (known, more) => {
        fc.pre(more > 0);
        const judgement = judge(
          fact,
          figure(known + more, 'project'),
          part(quantity(known, 'project')),
          day,
        );
        expect(judgement).toMatchObject({ verdict: 'notComputable', difference: more });
      }),
    );
  });

  test('is never said to agree on a single record of its own sentence that was only read', () => {
    const units = fc.constantFrom<FigureUnit>('project', 'mu', 'household', 'percent');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), units, (number, unit) => {
        const computed = value(quantity(number, unit), 'read', sentence);
        expect(verdictOf(figure(number, unit), computed)).toBe('restated');
      }),
    );
  });
});
