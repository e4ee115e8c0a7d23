import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '../../../geodata/date.ts';
import { codeOf } from '../../../geodata/entry/proposed.ts';
import { readSource, sourceText, sourcesToEnter } from '../../../geodata/entry/sourceText.ts';
import type { Provenance, Source } from '../../../geodata/provenance.ts';

const document = (id: string, zh: string, en: string): Source => ({
  id,
  title: { zh, en },
  covers: { from: isoDate('2010-01-01'), to: isoDate('2010-12-31') },
  note: null,
});
const sources = [document('q3', '总结', 'Review'), document('q3b', '总结补充', 'Review, more')];
const read = (text: string) => {
  const reading = readSource(text, sources);
  return reading.kind === 'read' ? reading.value : reading.why;
};

test('usual sources are known in either language, other words are kept as they are', () => {
  for (const text of ['现场巡查', ' site VISIT ', 'site'])
    expect(read(text)).toEqual({ kind: 'site' });
  expect(read('Report of the firm')).toMatchObject({ basis: { zh: '企业上报' } });
  expect(read('镇里来电')).toEqual({ kind: 'external', basis: { zh: '镇里来电', en: '镇里来电' } });
  expect(read('  ')).toBeNull();
});

test('a document is named by its title or id, with a section; the longest title counts', () => {
  const section = { kind: 'document', source: 'q3', section: '一(二)' };
  for (const text of ['《总结》一(二)', '《Review》 一(二)', 'q3 一(二)', '总结 一(二)'])
    expect(read(text)).toEqual(section);
  expect(read('总结补充 2')).toMatchObject({ source: 'q3b', section: '2' });
  expect(read('《总结补充》2')).toMatchObject({ source: 'q3b' });
  expect(read('总结会上说的')).toMatchObject({ kind: 'external' });
  expect(read('《别的文件》3')).toMatchObject({ kind: 'external' });
  expect(read('《总结》')).toBe('noSection');
});

test('what is generated or worked out cannot be entered', () => {
  for (const text of ['示例', 'Computed', '推断']) expect(read(text)).toBe('notEntered');
});

test('what is offered is a source, or lacks its section alone', () => {
  for (const language of ['zh', 'en'] as const)
    for (const name of sourcesToEnter(sources, language))
      expect(['object', 'noSection']).toContain(
        typeof read(name) === 'object' ? 'object' : read(name),
      );
});

test('a source that was written down is read as the same', () => {
  const words = fc
    .string({ minLength: 1 })
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const provenance = fc.oneof(
    fc.constant<Provenance>({ kind: 'site' }),
    fc.record({
      kind: fc.constant('document' as const),
      source: fc.constantFrom('q3', 'q3b'),
      section: words.map((text) => text.normalize('NFC').trim()).filter((text) => text !== ''),
    }),
  );
  fc.assert(
    fc.property(provenance, fc.constantFrom('zh' as const, 'en' as const), (one, language) => {
      const back = read(sourceText(one, sources, language));
      expect(typeof back === 'object' && codeOf(back)).toBe(codeOf(one));
    }),
  );
});
