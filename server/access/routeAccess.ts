import type { Action } from '../../geodata/access/mayDo.ts';

/**
 * What a route asks of whoever comes: an action in the zone of its path or, where it has none, of the server; 'self' a session, for what
 * is his own; 'open' nothing, because it tells nothing of a zone.
 */
export type RouteRule = {
  readonly action: Action | 'self' | 'open';
  /** Answers by who asks: of several zones it tells those alone that he may read. */
  readonly isPersonal?: true;
  /** Its handler asks once more when it knows which blocks are written to: `requireBlocks`. */
  readonly inBlocks?: true;
  /** Is written at once: of somebody whose entries wait for approval it is refused. */
  readonly atOnce?: true;
  /** Writes nothing that could be, before there is an account. */
  readonly needsAccounts?: true;
};

const open: RouteRule = { action: 'open' };
const personal: RouteRule = { action: 'open', isPersonal: true };
const self: RouteRule = { action: 'self' };
const read: RouteRule = { action: 'read' };
const record: RouteRule = { action: 'record' };
const recordInBlocks: RouteRule = { action: 'record', inBlocks: true };
const recordAtOnce: RouteRule = { ...recordInBlocks, atOnce: true };
const follow: RouteRule = { action: 'follow' };
const approve: RouteRule = { action: 'approve' };
const keep: RouteRule = { action: 'keep' };
const administer: RouteRule = { action: 'administer' };
const keepAccess: RouteRule = { action: 'keep', needsAccounts: true };
const administerAccounts: RouteRule = { action: 'administer', needsAccounts: true };

const zone = '/api/zones/:zone';

/** What people write down in versions: all of it is read by whoever reads the zone. */
function written(path: string, write: RouteRule): Readonly<Record<string, RouteRule>> {
  return {
    [`GET ${zone}/${path}`]: read,
    [`GET ${zone}/${path}/:id/versions`]: read,
    [`PUT ${zone}/${path}/:id`]: write,
    [`DELETE ${zone}/${path}/:id`]: write,
  };
}

/** Every route of the server, by method and path as they are routed. One that is not here is answered to nobody. */
export const routeAccess: Readonly<Record<string, RouteRule>> = {
  'GET /': open,
  'GET /*': open,
  'GET /zones/*': open,
  // Who comes back from the provider of single sign-on is asked there who he is.
  'GET /sign-in': open,
  'GET /sign-in/callback': open,
  'GET /sign-out': open,
  'GET /assets/*': open,
  'GET /index.html': open,
  'GET /favicon.ico': open,
  'GET /basemap.pmtiles': open,
  'GET /docs': open,
  'GET /openapi.json': open,
  'GET /api/openapi.json': open,
  'GET /api': personal,
  'GET /api/health': open,
  'GET /api/health/live': open,
  'GET /api/basemap': open,
  // What a wall shows is told to whoever may read its zone: server/remote/hub.ts.
  'GET /api/remote': open,

  'GET /api/session': personal,
  'POST /api/session': open,
  'DELETE /api/session': open,
  'DELETE /api/sessions': self,
  'PUT /api/session/password': self,
  'POST /api/first-administrator': open,
  'GET /api/people': administerAccounts,
  'POST /api/people': administerAccounts,
  'GET /api/people/:id': administerAccounts,
  'PUT /api/people/:id': administerAccounts,
  'PUT /api/people/:id/password': administerAccounts,
  'DELETE /api/people/:id/password': administerAccounts,
  'PUT /api/people/:id/single-sign-on': administerAccounts,
  'DELETE /api/people/:id/single-sign-on': administerAccounts,
  'DELETE /api/people/:id/sessions': administerAccounts,
  'GET /api/audit': administerAccounts,

  'GET /api/zones': personal,
  'GET /api/statistics': personal,
  'POST /api/zones': administer,
  'POST /api/zones/restored': administer,
  [`GET ${zone}`]: read,
  [`PATCH ${zone}`]: keep,
  [`DELETE ${zone}`]: administer,
  [`GET ${zone}/editions`]: read,
  [`GET ${zone}/access`]: keepAccess,
  [`PUT ${zone}/access`]: keepAccess,
  [`GET ${zone}/file`]: read,
  [`GET ${zone}/offline-copy`]: read,
  [`GET ${zone}/sheets`]: read,
  [`POST ${zone}/sheets`]: read,
  [`GET ${zone}/export`]: read,
  [`GET ${zone}/tiles.json`]: read,
  [`GET ${zone}/tiles/:z/:x/:y`]: read,
  [`GET ${zone}/tiles.pmtiles`]: read,
  [`GET ${zone}/ogc/tileMatrixSets`]: read,
  [`GET ${zone}/ogc/tileMatrixSets/WebMercatorQuad`]: read,
  [`GET ${zone}/ogc/tiles`]: read,
  [`GET ${zone}/ogc/tiles/WebMercatorQuad`]: read,
  [`GET ${zone}/ogc/tiles/WebMercatorQuad/:tileMatrix/:tileRow/:tileCol`]: read,
  [`GET ${zone}/ogc/collections/:collection/tiles`]: read,
  [`GET ${zone}/ogc/collections/:collection/tiles/WebMercatorQuad`]: read,
  [`GET ${zone}/ogc/collections/:collection/tiles/WebMercatorQuad/:tileMatrix/:tileRow/:tileCol`]:
    read,
  [`POST ${zone}/export`]: read,

  [`GET ${zone}/areas`]: read,
  [`GET ${zone}/areas/:id`]: read,
  [`POST ${zone}/areas`]: record,
  [`PATCH ${zone}/areas/:id`]: record,
  [`DELETE ${zone}/areas/:id`]: record,

  // A draft holds files that nobody has looked through yet.
  [`POST ${zone}/import-drafts`]: keep,
  [`GET ${zone}/import-drafts/:id`]: keep,
  [`PUT ${zone}/import-drafts/:id/choices`]: keep,
  [`GET ${zone}/import-drafts/:id/features`]: keep,
  [`GET ${zone}/import-drafts/:id/shapes`]: keep,
  [`POST ${zone}/import-drafts/:id/application`]: keep,
  [`DELETE ${zone}/import-drafts/:id`]: keep,
  [`GET ${zone}/imports`]: read,
  [`DELETE ${zone}/imports/:id`]: keep,
  [`POST ${zone}/parcel-edits`]: keep,

  ...written('plans', keep),
  ...written('stage-durations', keep),
  ...written('light-rules', keep),
  ...written('score-rules', keep),
  ...written('campaigns', keep),
  ...written('meetings', keep),
  ...written('decks', keep),
  ...written('meeting-decisions', keep),
  ...written('month-closings', approve),
  ...written('blockers', recordAtOnce),

  [`GET ${zone}/records`]: read,
  ...written('source-records', keep),
  ...written('town-records', keep),
  ...written('block-records', keep),
  ...written('project-records', keep),
  ...written('work-records', keep),
  ...written('target-records', keep),
  ...written('doubt-records', keep),
  ...written('land-records', keep),

  [`GET ${zone}/observations`]: read,
  [`POST ${zone}/observations`]: recordInBlocks,
  [`POST ${zone}/retractions`]: recordInBlocks,
  [`GET ${zone}/submissions`]: follow,
  [`POST ${zone}/submissions/:id/approvals`]: approve,
  [`POST ${zone}/submissions/:id/returns`]: approve,
  [`POST ${zone}/submissions/:id/withdrawals`]: follow,
  [`GET ${zone}/parcels/:id/photos`]: read,
  [`GET ${zone}/photos/:id`]: read,
  [`PUT ${zone}/photos/:id`]: recordInBlocks,
  [`POST ${zone}/photos/:id/retraction`]: recordInBlocks,

  [`GET ${zone}/submitted-photos`]: follow,
  [`GET ${zone}/submitted-photos/:id`]: follow,
  [`POST ${zone}/submitted-photos/:id/approval`]: approve,
  [`POST ${zone}/submitted-photos/:id/return`]: approve,
  [`POST ${zone}/submitted-photos/:id/withdrawal`]: follow,

  [`GET ${zone}/ogc`]: read,
  [`GET ${zone}/ogc/api`]: read,
  [`GET ${zone}/ogc/conformance`]: read,
  [`GET ${zone}/ogc/collections`]: read,
  [`GET ${zone}/ogc/collections/:collection`]: read,
  [`GET ${zone}/ogc/collections/:collection/queryables`]: read,
  [`GET ${zone}/ogc/collections/:collection/sortables`]: read,
  [`GET ${zone}/ogc/collections/:collection/items`]: read,
  [`GET ${zone}/ogc/collections/:collection/schema`]: read,
  [`GET ${zone}/ogc/collections/:collection/items/:id`]: read,
  [`POST ${zone}/ogc/collections/parcels/items`]: keep,
  [`PUT ${zone}/ogc/collections/parcels/items/:id`]: keep,
  [`PATCH ${zone}/ogc/collections/parcels/items/:id`]: keep,
  [`DELETE ${zone}/ogc/collections/parcels/items/:id`]: keep,
  [`GET ${zone}/parcels.geojson`]: read,
  [`GET ${zone}/parcels`]: read,
  [`GET ${zone}/parcels/:id`]: read,
  [`GET ${zone}/parcels/:id/land`]: read,
  [`GET ${zone}/parcels/:id/records`]: read,
  [`GET ${zone}/parcel-timelines`]: read,
  [`GET ${zone}/blocks`]: read,
  [`GET ${zone}/blocks/:id`]: read,
  [`GET ${zone}/block-mix.geojson`]: read,
  [`GET ${zone}/works`]: read,
  [`GET ${zone}/works/:id`]: read,
  [`GET ${zone}/events`]: read,
  [`GET ${zone}/events/:id`]: read,
  [`GET ${zone}/projects`]: read,
  [`GET ${zone}/projects/:id`]: read,
  [`GET ${zone}/buildings`]: read,
  [`GET ${zone}/targets`]: read,
  [`GET ${zone}/days`]: read,
  [`GET ${zone}/changes`]: read,
  [`GET ${zone}/trends`]: read,
  [`GET ${zone}/land`]: read,
  [`GET ${zone}/land.json`]: read,
  [`GET ${zone}/surroundings.geojson`]: read,
  [`GET ${zone}/plan-items`]: read,
  [`GET ${zone}/sources`]: read,
  [`GET ${zone}/report-check`]: read,
  [`GET ${zone}/statistics`]: read,
  [`POST ${zone}/statistics`]: read,
  [`POST ${zone}/land-rates`]: read,
  [`GET ${zone}/supervision`]: read,
  [`GET ${zone}/bulletins/:month`]: read,
  [`GET ${zone}/quarter-summaries/:quarter`]: read,
  [`GET ${zone}/scenes`]: read,
  [`GET ${zone}/minutes/:on`]: read,
};
