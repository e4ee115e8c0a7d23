import type { zhRecords } from './zh.ts';

export const enRecords: typeof zhRecords = {
  contents: 'Contents',
  tabs: {
    facts: 'Facts',
    doubts: 'Doubts',
    projects: 'Projects',
    works: 'Works',
    plan: 'Plan',
  },
  topics: {
    economy: 'Economy',
    projects: 'Industrial projects',
    infrastructure: 'Blocks and infrastructure',
    upgrading: 'Upgrading and services',
    town: 'Town works',
    demolition: 'Illegal building',
    acquisition: 'Land acquisition',
    campaign: 'The 100-day drive',
    planning: 'Planning and supply',
    party: 'Party work',
    places: 'Not from the report: geography',
  },
  bounds: { nearly: 'nearly', atLeast: 'at least' },
  noFacts: 'This zone quotes no document.',
  noDoubts: 'Nothing in doubt.',
  nameColumn: 'Name',
};
