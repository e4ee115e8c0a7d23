import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate, type IsoDate } from '../../../geodata/date.ts';
import { blankRecord } from '../../../geodata/filing/blankRecord.ts';
import { formKinds, type FormRecords } from '../../../geodata/filing/filed.ts';
import { contract, development, enterprise } from '../land/builders.ts';
import { missingIn, tidyRecord } from '../../../geodata/filing/tidyRecord.ts';

const day = isoDate('2026-11-30');
const blank = <Kind extends keyof FormRecords>(kind: Kind) => blankRecord(kind, 'id', day);

describe('a record that is filled in', () => {
  test('lacks what a blank form lacks, and only that', () => {
    const lacking = Object.fromEntries(
      formKinds.map((kind) => [kind, missingIn(kind, tidyRecord(kind, blank(kind) as never))]),
    );
    expect(lacking).toEqual({
      source: ['title'],
      town: ['name', 'boundary'],
      block: ['name', 'boundary'],
      project: ['name'],
      work: ['name'],
      target: ['subject'],
      doubt: ['title', 'readings', 'handling'],
      parcelLand: ['facts'],
    });
  });

  test('is trimmed, says in both languages what is said in one, and nothing where nothing is', () => {
    const given = {
      ...blank('project'),
      name: { zh: ' 航空产业园 ', en: '' },
      owner: { zh: ' ', en: ' ' },
      contact: ' ',
      note: { zh: '', en: ' In English only ' },
    };
    expect(tidyRecord('project', given)).toMatchObject({
      name: { zh: '航空产业园', en: '航空产业园' },
      owner: null,
      contact: null,
      note: { zh: 'In English only', en: 'In English only' },
    });
  });

  test('tells its day where the words of its source are not given', () => {
    expect(tidyRecord('target', blank('target')).dueAsPrinted).toEqual({ zh: day, en: day });
  });

  test('has a source where it says that it has one', () => {
    const from = (provenance: FormRecords['project']['provenance']) =>
      missingIn(
        'project',
        tidyRecord('project', { ...blank('project'), name: { zh: '甲', en: '' }, provenance }),
      );
    expect(from({ kind: 'document', source: '', section: '一' })).toEqual(['provenance']);
    expect(from({ kind: 'external', basis: { zh: ' ', en: '' } })).toEqual(['provenance']);
    expect(from({ kind: 'document', source: 'report', section: '' })).toEqual([]);
  });

  test('stays as it is when it is tidied again', () => {
    const words = fc.record({ zh: fc.string(), en: fc.string() });
    fc.assert(
      fc.property(words, words, fc.option(words), (title, reading, note) => {
        const doubt = {
          ...blank('doubt'),
          title,
          readings: [{ text: reading, provenance: { kind: 'external', basis: title } as const }],
        };
        const source = { ...blank('source'), title, note };
        const once = [tidyRecord('doubt', doubt), tidyRecord('source', source)] as const;
        expect(tidyRecord('doubt', once[0])).toEqual(once[0]);
        expect(tidyRecord('source', once[1])).toEqual(once[1]);
      }),
    );
  });

  test('of land has figures that are none below nothing, a contract its day, a determination its document', () => {
    const land = { ...blank('parcelLand'), supply: 'D21' as const };
    const lacks = (more: Partial<FormRecords['parcelLand']>) =>
      missingIn('parcelLand', tidyRecord('parcelLand', { ...land, ...more }));
    expect(lacks({})).toEqual([]);
    expect(lacks({ residents: -1 })).toEqual(['figures']);
    expect(lacks({ enterprise: enterprise({ tax: Number.NaN }) })).toEqual(['figures']);
    expect(lacks({ contract: contract({ number: ' ', signed: '' as IsoDate }) })).toEqual([
      'contract',
    ]);
    const idleDetermination = { document: ' ', date: day };
    expect(lacks({ development: development({ idleDetermination }) })).toEqual(['determination']);
    expect(
      tidyRecord('parcelLand', { ...land, contract: contract({ number: ' ' }) }).contract?.number,
    ).toBeNull();
  });
});
