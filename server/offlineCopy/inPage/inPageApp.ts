import { OpenAPIHono } from '@hono/zod-openapi';
import { bilingual } from '../../../geodata/bilingual.ts';
import { closedForWriting } from '../../http/closedForWriting.ts';
import { editionScope, withoutEdition } from '../../http/edition.ts';
import { ProblemError } from '../../http/problem.ts';
import { problemOf, problemResponse } from '../../http/problemResponse.ts';
import { validationHook } from '../../http/validationHook.ts';
import { zoneScope, type ZoneVariables } from '../../http/zoneScope.ts';
import { areaRoutes } from '../../routes/areas.ts';
import { basemapRoutes } from '../../routes/basemap.ts';
import { healthRoutes } from '../../routes/health.ts';
import { sheetRoutes } from '../../routes/sheets.ts';
import { storeRoutes } from '../../routes/storeRoutes.ts';
import type { Store } from '../../store/store.ts';

/** The API as a page without a server has it: everything that is read, under the addresses of the server, and no writing. */
export function inPageApp(store: Store, version: string) {
  const app = new OpenAPIHono<ZoneVariables>({ defaultHook: validationHook }).basePath('/api');
  app.use(closedForWriting(forLooking));
  app.use('/zones/:zone/*', zoneScope(store));
  app.route('/', areaRoutes(store)).route('/', sheetRoutes(undefined));
  // Nothing is ever another state of the zone.
  const editionOf = () => 'copy';
  app.use('/zones/:zone/*', editionScope(editionOf), withoutEdition);
  app
    .route('/', healthRoutes(store, version))
    .route('/', basemapRoutes(null))
    .route('/', storeRoutes(store, editionOf));
  app.notFound((c) => problemResponse(c, notHere, 'copy'));
  app.onError((error, c) => problemResponse(c, problemOf(error), 'copy'));
  return app;
}

const notHere = new ProblemError(
  'unknown-path',
  bilingual('离线副本里没有这一项。', 'The offline copy does not have this.'),
);

const forLooking = bilingual(
  '这是离线副本，只供查看；要修改请打开挂图的服务器。',
  'This is an offline copy, for looking only; change things on the server it was taken from.',
);
