import { bilingual } from '../../../geodata/bilingual.ts';
import { isoDate } from '../../../geodata/date.ts';
import type { Fact } from '../../../geodata/fact.ts';
import type { Doubt } from '../../../geodata/zone.ts';

export const report = { kind: 'document', source: 'report', section: '一(二)' } as const;

/** What the village's report says: with figures and without, of subjects and of none. */
export function villageFacts(id: string): Fact[] {
  return [
    {
      id: 'B2',
      topic: 'infrastructure',
      text: bilingual('大道开工', 'The avenue was begun'),
      figures: [],
      subjects: [{ kind: 'work', id: 'road' }],
      provenance: report,
      asOf: isoDate('2010-05-01'),
    },
    {
      id: 'B1',
      topic: 'projects',
      text: bilingual('征地 96 亩', '96 mu acquired'),
      figures: [
        {
          id: 'B1.land',
          name: bilingual('征地', 'Land'),
          value: 96,
          unit: 'mu',
          asPrinted: '96 亩',
          bound: 'nearly',
          yearOnYearPercent: -3.5,
          period: { from: isoDate('2010-01-01'), to: isoDate('2010-09-30') },
          headline: true,
        },
      ],
      subjects: [
        { kind: 'parcel', id: 'north' },
        { kind: 'zone', id },
      ],
      provenance: report,
      asOf: isoDate('2010-09-30'),
    },
  ];
}

/** What is doubtful in it. */
export const villageDoubts: Doubt[] = [
  {
    id: 'D1',
    title: bilingual('面积不一', 'Two areas'),
    readings: [
      { text: bilingual('96 亩', '96 mu'), provenance: report },
      {
        text: bilingual('98 亩', '98 mu'),
        provenance: { kind: 'document', source: 'atlas', section: '2' },
      },
      { text: bilingual('97 亩', '97 mu'), provenance: { kind: 'inferred', facts: ['B1'] } },
      {
        text: bilingual('95 亩', '95 mu'),
        provenance: { kind: 'external', basis: bilingual('旧地图', 'An old map') },
      },
    ],
    handling: bilingual('取前者', 'The former is shown'),
    facts: ['B1'],
    subjects: [{ kind: 'parcel', id: 'north' }],
  },
  {
    id: 'D2',
    title: bilingual('位置不明', 'Place unclear'),
    readings: [],
    handling: bilingual('不画', 'Not drawn'),
    facts: [],
    subjects: [{ kind: 'event', id: 'elsewhere' }],
  },
];
