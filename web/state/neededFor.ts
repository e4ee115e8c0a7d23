import type { Action } from '../../geodata/access/mayDo.ts';
import type { WrittenKind } from '../../geodata/written/writtenRecord.ts';

/** What can be written from the page, and what one has to be allowed for it; the server asks the same of its routes. */
export const neededFor = {
  savedArea: 'record',
  blocker: 'record',
  entry: 'record',
  approval: 'approve',
  photo: 'record',
  monthClosing: 'approve',
  plan: 'keep',
  stageDurations: 'keep',
  lightRules: 'keep',
  scoreRules: 'keep',
  campaign: 'keep',
  meeting: 'keep',
  deck: 'keep',
  meetingDecision: 'keep',
  source: 'keep',
  town: 'keep',
  block: 'keep',
  project: 'keep',
  work: 'keep',
  target: 'keep',
  doubt: 'keep',
  parcelLand: 'keep',
  import: 'keep',
  parcelEdit: 'keep',
  access: 'keep',
  zoneName: 'keep',
  zones: 'administer',
} as const satisfies Record<
  | WrittenKind
  | 'savedArea'
  | 'entry'
  | 'approval'
  | 'photo'
  | 'import'
  | 'parcelEdit'
  | 'access'
  | 'zoneName'
  | 'zones',
  Action
>;
