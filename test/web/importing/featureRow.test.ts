import { describe, expect, test } from 'vitest';
import { bilingual } from '../../../geodata/bilingual.ts';
import type { DraftFeature } from '../../../geodata/import/importDraft.ts';
import { gravestFirst } from '../../../web/importing/preview/gravestFirst.ts';
import { knownArea } from '../../../web/importing/preview/knownArea.ts';
import { featureOf } from './drafts.ts';

type Finding = DraftFeature['findings'][number];

function found(kind: Finding['kind'], severity: Finding['severity'] = 'note'): Finding {
  return { kind, severity, detail: bilingual(kind, kind), place: null, parcels: [] };
}

describe('the findings of a feature', () => {
  test('stand with the gravest first, and of notes with those of its place', () => {
    const findings = [
      found('areaDiffers'),
      found('overlap'),
      found('uncorrected'),
      found('ambiguous'),
      found('unclosed', 'fixable'),
      found('apart'),
      found('outside'),
      found('repeatedNumber', 'blocking'),
    ];
    expect(gravestFirst(findings).map(({ kind }) => kind)).toEqual([
      'repeatedNumber',
      'unclosed',
      'outside',
      'apart',
      'ambiguous',
      'overlap',
      'areaDiffers',
      'uncorrected',
    ]);
  });
});

describe('the area of a feature', () => {
  test('is that of its shape, though the feature cannot come in for its number', () => {
    const findings = [found('repeatedNumber', 'blocking')];
    expect(knownArea(featureOf(1, { findings }))).toBe(64_000);
    expect(knownArea(featureOf(1, { findings: [found('selfIntersecting', 'fixable')] }))).toBe(
      64_000,
    );
  });

  test('is not known of no shape, of one that encloses nothing, and of one whose lines cross', () => {
    expect(knownArea(featureOf(1, { measuredM2: null }))).toBe(null);
    expect(knownArea(featureOf(1, { measuredM2: 0 }))).toBe(null);
    const findings = [found('selfIntersecting', 'blocking')];
    expect(knownArea(featureOf(1, { findings }))).toBe(null);
  });
});
