import { OpenAPIHono } from '@hono/zod-openapi';
import type { Accounts } from '../accounts/accounts.ts';
import type { EditionOf } from '../http/edition.ts';
import { validationHook } from '../http/validationHook.ts';
import type { ZoneVariables } from '../http/zoneScope.ts';
import type { Store } from '../store/store.ts';
import { blockMixRoutes } from './blockMix.ts';
import { bulletinRoutes } from './bulletins.ts';
import { changeRoutes } from './changes.ts';
import { dayRoutes } from './days.ts';
import { entryRoutes } from './entry/routes.ts';
import { groupedStatisticsRoutes } from './groupedStatistics.ts';
import { importListRoutes } from './imports.ts';
import { landRoutes } from './land.ts';
import { landRatesRoutes } from './landRates/routes.ts';
import { listRoutes } from './lists/routes.ts';
import { parcelFeatureRoutes } from './parcelFeatures.ts';
import { parcelRoutes } from './parcels.ts';
import { reportCheckRoutes } from './reportCheck.ts';
import { minutesRoutes } from './minutes.ts';
import { photoListRoutes } from './photos/routes.ts';
import { planItemRoutes } from './planItems.ts';
import { sceneRoutes } from './scenes.ts';
import { sourceRoutes } from './sources.ts';
import { statisticsRoutes } from './statistics.ts';
import { subjectRoutes } from './subjects.ts';
import { surroundingRoutes } from './surroundings.ts';
import { zoneFileRoutes } from './zoneFile.ts';
import { zoneListRoutes, zoneRoutes } from './zones.ts';
import { zoneStatisticsRoutes } from './zoneStatistics/routes.ts';
import { trendRoutes } from './trends.ts';
import { timelineRoutes } from './timelines.ts';
import { supervisionRoutes } from './supervision/routes.ts';
import { writtenRecordRoutes } from './written/routes.ts';

/**
 * Whatever is answered from a state of the store and needs nothing else of the machine: a copy in a page answers it too.
 *
 * @param accounts where what recorders enter waits; a copy has none
 */
export function storeRoutes(store: Store, editionOf: EditionOf, accounts?: Accounts) {
  return new OpenAPIHono<ZoneVariables>({ defaultHook: validationHook })
    .route('/', zoneListRoutes(store, editionOf))
    .route('/', zoneRoutes(store, editionOf))
    .route('/', zoneStatisticsRoutes(store))
    .route('/', parcelFeatureRoutes(store))
    .route('/', listRoutes(store))
    .route('/', dayRoutes(store))
    .route('/', timelineRoutes(store))
    .route('/', changeRoutes(store))
    .route('/', trendRoutes(store))
    .route('/', landRoutes(store))
    .route('/', surroundingRoutes(store))
    .route('/', blockMixRoutes(store))
    .route('/', parcelRoutes(store))
    .route('/', subjectRoutes(store))
    .route('/', entryRoutes(store, accounts))
    .route('/', photoListRoutes(store))
    .route('/', importListRoutes(store))
    .route('/', planItemRoutes(store))
    .route('/', sourceRoutes(store))
    .route('/', reportCheckRoutes(store))
    .route('/', groupedStatisticsRoutes(store))
    .route('/', statisticsRoutes(store))
    .route('/', landRatesRoutes(store))
    .route('/', supervisionRoutes(store))
    .route('/', bulletinRoutes(store))
    .route('/', sceneRoutes(store))
    .route('/', minutesRoutes(store))
    .route('/', zoneFileRoutes(store))
    .route('/', writtenRecordRoutes(store));
}
