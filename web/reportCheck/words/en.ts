import type { zhReport } from './zh.ts';

export const enReport: typeof zhReport = {
  nothing:
    'This zone quotes no document: there are no reported figures to hold against its records.',
  allAgree: (computable) => `All ${computable} that records give agree with the report`,
  someDiffer: (differs, computable) =>
    `Of ${computable} that records give, ${differs} differ from the report`,
  noneComputable: 'Records give none of them',
  restatedNote: (count) =>
    `${count} of these are on record by the very sentence, which proves nothing`,
  verdicts: {
    agrees: 'Worked out from other records, or from several, and the same as reported',
    restated: 'The record restates this very sentence: of course it is the same',
    differs: 'What the records give is not what is reported',
    notComputable: 'No records to compute it from, or only of a part',
    notKnown: 'Not on record by the day shown',
    wordsOnly: 'No figure, state or deadline',
  },
  show: 'Show only',
  all: 'All',
  find: 'Find',
  noneFound: 'Nothing fits.',
  columns: {
    said: 'What is said',
    reported: 'Report',
    onRecord: 'Records',
    verdict: 'Check',
    basis: 'Computed from',
  },
  caption: (date) => `The report against the records, ${date}`,
  elsewhere: 'Not from the report',
  yearOnYear: (percent) => `${percent} on the year`,
  bounds: { nearly: 'nearly', atLeast: 'at least' },
  printed: (words) => `“${words}”`,
  part: (value) => `${value} on record`,
  lacking: (value) => `${value} short`,
  restsOn: {
    thisSentence: 'all records are of this sentence',
    elsewhere: 'has another source too',
  },
  exports: {
    heading: 'Take away',
    failed: 'The export failed; please try again.',
    name: 'Report check',
    title: (zone) => `${zone}: the report against the records`,
    columns: {
      section: 'Section',
      fact: 'Fact',
      text: 'Restated',
      said: 'What is said',
      reported: 'Reported',
      unit: 'Unit',
      printed: 'As printed',
      computed: 'By the records',
      lacking: 'Short by',
      verdict: 'Check',
      why: 'Remark',
      computation: 'Computation',
      evidence: 'Rests on',
      doubts: 'Doubts and their readings',
    },
  },
};
