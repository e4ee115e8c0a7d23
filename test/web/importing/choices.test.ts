import { describe, expect, test } from 'vitest';
import { bilingual } from '../../../geodata/bilingual.ts';
import {
  editOf,
  mayBeCorrected,
  withEdit,
  withSkipped,
} from '../../../web/importing/choices/featureChoices.ts';
import {
  noParameters,
  readParameters,
  typedParameters,
} from '../../../web/importing/choices/fourParameters.ts';
import {
  purposeOf,
  readingOf,
  systemInForce,
  withField,
  withPurpose,
  withReading,
} from '../../../web/importing/choices/layerChoices.ts';
import { systemGroups } from '../../../web/importing/choices/systemGroups.ts';
import { featureOf, guessed, layer } from './drafts.ts';

describe('a layer', () => {
  test('that becomes parcels takes the place of the one that was', () => {
    const chosen = withPurpose(guessed, 1, layer, 'parcel');
    expect(purposeOf(chosen, 1)).toBe('parcel');
    expect(purposeOf(chosen, 0)).toBe(null);
    expect(readingOf(chosen, 1)?.fields).toEqual({ number: 'DKBH', name: 'DKMC' });
  });

  test('keeps how it is read when it becomes something else', () => {
    const read = withReading(guessed, 0, { system: 'EPSG:2385' });
    const chosen = withPurpose(read, 0, layer, 'block');
    expect(chosen.layers).toEqual({ block: { ...read.layers.parcel } });
  });

  test('is used no more', () => {
    expect(withPurpose(guessed, 0, layer, null).layers).toEqual({});
  });

  test('gives a field one thing to be', () => {
    const chosen = withField(guessed, 0, 'owner', 'DKMC');
    expect(readingOf(chosen, 0)?.fields).toEqual({ number: 'DKBH', owner: 'DKMC' });
    const none = withField(guessed, 0, 'number', null);
    expect(readingOf(none, 0)?.fields).toEqual({ name: 'DKMC' });
  });

  test('lies where it likely does until somebody says otherwise', () => {
    expect(systemInForce(layer, guessed.layers.parcel)).toMatchObject({
      code: 'EPSG:4549',
      offer: { confidence: 0.6 },
      swapped: false,
    });
    const reading = readingOf(withReading(guessed, 0, { system: 'EPSG:4610', swapped: true }), 0);
    expect(systemInForce(layer, reading)).toMatchObject({
      code: 'EPSG:4610',
      offer: undefined,
      system: { datum: 'xian80' },
      swapped: true,
    });
    expect(systemInForce({ ...layer, systems: [] }, guessed.layers.parcel)).toBe(null);
  });
});

test('every system is offered once', () => {
  const codes = systemGroups.flatMap(({ systems }) => systems.map(({ code }) => code));
  expect(codes).toEqual([...new Set(codes)]);
  expect(codes).toContain('EPSG:4549');
});

describe('a feature', () => {
  test('is left out once, and taken in again', () => {
    const skipped = withSkipped(withSkipped(guessed, 3, true), 3, true);
    expect(skipped.skipped).toEqual([3]);
    expect(withSkipped(skipped, 3, false).skipped).toEqual([]);
  });

  test('has number and name corrected one after the other, and as the file has them again', () => {
    const numbered = withEdit(guessed, 3, { number: ' FT-9 ' });
    const named = withEdit(numbered, 3, { name: '凤塘' });
    expect(editOf(named, 3)).toEqual({ feature: 3, number: 'FT-9', name: '凤塘' });
    const back = withEdit(withEdit(named, 3, { number: '' }), 3, { name: ' ' });
    expect(back.edits).toEqual([]);
  });

  test('may be corrected where it has no number of its own', () => {
    expect(mayBeCorrected(guessed, featureOf(1))).toBe(false);
    expect(mayBeCorrected(guessed, featureOf(1, { number: null }))).toBe(true);
    const detail = bilingual('编号重复', 'Repeated');
    const findings = [
      { kind: 'repeatedNumber', severity: 'blocking', detail, place: null, parcels: [] },
    ] as const;
    expect(mayBeCorrected(guessed, featureOf(1, { findings }))).toBe(true);
    const edited = withEdit(guessed, 1, { number: 'FT-9' });
    expect(mayBeCorrected(edited, featureOf(1, { number: 'FT-9' }))).toBe(true);
  });
});

describe('the four parameters', () => {
  const typed = { dx: '−4.21', dy: '116.95', rotation: '-0.83', scale: '1.00000345' };

  test('are read as they are typed', () => {
    const read = { dx: -4.21, dy: 116.95, rotation: -0.83, scale: 1.00000345 };
    expect(readParameters(typed)).toEqual(read);
    expect(readParameters(typedParameters(read))).toEqual(read);
    expect(readParameters(noParameters)).toBe(null);
    expect(typedParameters(null)).toEqual(noParameters);
  });

  test.each([
    ['one of them missing', { ...typed, dy: '' }],
    ['no number', { ...typed, dx: '4,2' }],
    ['a scale in millionths', { ...typed, scale: '3.45' }],
  ])('are refused with %s', (_, wrong) => {
    expect(readParameters(wrong)).toBe(undefined);
  });
});
