import { expect, test } from 'vitest';
import { bilingual } from '../../../geodata/bilingual.ts';
import { referencesIn } from '../../../geodata/filing/references.ts';

const text = bilingual('原文', 'As printed');

test('a doubt names its subjects and facts, and what its readings stand in, each once', () => {
  const provenance = { kind: 'document', source: 'report', section: '一', fact: 'C2' } as const;
  const references = referencesIn('doubt', {
    id: 'doubt',
    title: text,
    readings: [
      { text, provenance },
      { text, provenance: { kind: 'inferred', facts: ['C2', 'C3'] } },
      { text, provenance: { kind: 'site' } },
    ],
    handling: text,
    facts: ['C2'],
    subjects: [{ kind: 'parcel', id: 'C2' }],
  });
  expect(references).toEqual([
    { kind: 'parcel', id: 'C2' },
    { kind: 'fact', id: 'C2' },
    { kind: 'source', id: 'report' },
    { kind: 'fact', id: 'C3' },
  ]);
});

test('what stands in nothing names nothing', () => {
  const shape = { quality: 'schematic', note: null, name: text } as const;
  expect(
    referencesIn('work', { ...shape, id: 'road', kind: 'road', block: null, geometry: null }),
  ).toEqual([]);
});
