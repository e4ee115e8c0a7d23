import { expect, test } from 'vitest';
import { routeAccess } from '../../../server/access/routeAccess.ts';
import { neededFor } from '../../../web/state/neededFor.ts';

const zone = '/api/zones/:zone';

/** The route by which each thing is written. */
const routes = {
  savedArea: `POST ${zone}/areas`,
  blocker: `PUT ${zone}/blockers/:id`,
  entry: `POST ${zone}/observations`,
  approval: `POST ${zone}/submissions/:id/approvals`,
  photo: `PUT ${zone}/photos/:id`,
  monthClosing: `PUT ${zone}/month-closings/:id`,
  plan: `PUT ${zone}/plans/:id`,
  stageDurations: `PUT ${zone}/stage-durations/:id`,
  lightRules: `PUT ${zone}/light-rules/:id`,
  scoreRules: `PUT ${zone}/score-rules/:id`,
  campaign: `PUT ${zone}/campaigns/:id`,
  meeting: `PUT ${zone}/meetings/:id`,
  deck: `PUT ${zone}/decks/:id`,
  meetingDecision: `PUT ${zone}/meeting-decisions/:id`,
  source: `PUT ${zone}/source-records/:id`,
  town: `PUT ${zone}/town-records/:id`,
  block: `PUT ${zone}/block-records/:id`,
  project: `PUT ${zone}/project-records/:id`,
  work: `PUT ${zone}/work-records/:id`,
  target: `PUT ${zone}/target-records/:id`,
  doubt: `PUT ${zone}/doubt-records/:id`,
  parcelLand: `PUT ${zone}/land-records/:id`,
  import: `POST ${zone}/import-drafts`,
  parcelEdit: `POST ${zone}/parcel-edits`,
  access: `PUT ${zone}/access`,
  zoneName: `PATCH ${zone}`,
  zones: 'POST /api/zones',
} as const satisfies Record<keyof typeof neededFor, string>;

test('the page offers what the server lets through, by the same right', () => {
  const asked = Object.entries(routes).map(([what, route]) => [what, routeAccess[route]?.action]);
  expect(Object.fromEntries(asked)).toEqual(neededFor);
});
