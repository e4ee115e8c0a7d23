import type { TableShape } from './tableShape.ts';

/** What people write down beside observations: plans, rules, blockers, closings of months, campaigns, meetings. */
export const addWrittenRecords: readonly TableShape[] = [
  {
    name: 'written_record',
    description:
      '计划、规则、卡点、月度定版、攻坚、例会 Versions of what people wrote down; the newest of an item holds, without content it is taken back',
    role: 'attributes',
    key: ['kind', 'item', 'recorded_at'],
    columns: {
      kind: 'text',
      item: 'text',
      recorded_at: 'instant',
      recorded_by: 'text?',
      origin: 'text',
      content: 'json?',
    },
  },
];
