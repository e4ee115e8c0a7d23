import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { bilingual } from '../geodata/bilingual.ts';
import type { Basemap } from './basemap.ts';
import { answerStore, type AnswerStore } from './http/answerStore.ts';
import { pathWithin } from './http/basePath.ts';
import { compression } from './http/compression.ts';
import { conditional } from './http/conditional.ts';
import { crossOrigin } from './http/crossOrigin.ts';
import { keptAnswers } from './http/keptAnswers.ts';
import type { Log } from './http/log.ts';
import { methodsOf, type MethodsOf } from './http/methods.ts';
import { answerOptions } from './http/options.ts';
import { archiveRoute, pageResponse, pageRoutes, readPages, wantsPage } from './http/pages.ts';
import { ProblemError, quoted } from './http/problem.ts';
import { editionScope, editionsFrom, withoutEdition } from './http/edition.ts';
import { problemOf, problemResponse } from './http/problemResponse.ts';
import { requestLog } from './http/requestLog.ts';
import { security } from './http/security.ts';
import { noStore } from './http/noStore.ts';
import { validationHook } from './http/validationHook.ts';
import { zoneScope, type ZoneVariables } from './http/zoneScope.ts';
import { areaRoutes } from './routes/areas.ts';
import { basemapRoutes } from './routes/basemap.ts';
import { blockMixRoutes } from './routes/blockMix.ts';
import { bulletinPaths, bulletinRoutes, offersDocuments } from './routes/bulletins.ts';
import { changeRoutes } from './routes/changes.ts';
import { dayRoutes } from './routes/days.ts';
import { documentationRoutes } from './routes/documentation/routes.ts';
import { groupedStatisticsRoutes } from './routes/groupedStatistics.ts';
import { healthRoutes } from './routes/health.ts';
import { landRoutes } from './routes/land.ts';
import { landingRoutes } from './routes/landing.ts';
import { listRoutes } from './routes/lists/routes.ts';
import { parcelFeatureRoutes } from './routes/parcelFeatures.ts';
import { parcelRoutes } from './routes/parcels.ts';
import { reportCheckRoutes } from './routes/reportCheck.ts';
import { minutesPath, minutesRoutes } from './routes/minutes.ts';
import { planItemRoutes } from './routes/planItems.ts';
import { sceneRoutes } from './routes/scenes.ts';
import { remoteRoutes, type RemoteDoor } from './routes/remote.ts';
import { sheetRoutes } from './routes/sheets.ts';
import { sourceRoutes } from './routes/sources.ts';
import { statisticsRoutes } from './routes/statistics.ts';
import { subjectRoutes } from './routes/subjects.ts';
import { surroundingRoutes } from './routes/surroundings.ts';
import { zoneListRoutes, zoneRoutes } from './routes/zones.ts';
import { trendRoutes } from './routes/trends.ts';
import { timelineRoutes } from './routes/timelines.ts';
import { supervisionRoutes } from './routes/supervision/routes.ts';
import { writtenRecordRoutes } from './routes/written/routes.ts';
import type { SheetPrinter } from './print/sheetPrinter.ts';
import type { Store } from './store/store.ts';

export type AppOptions = {
  readonly store: Store;
  readonly log: Log;
  /** Of the program. With `build` it is part of every edition and ETag, so that an update is not answered with 304. */
  readonly version: string;
  /** Stands for the program's code, which changes more often than its version. */
  readonly build?: string;
  /** Folder of the built page; without it only the API is served. */
  readonly pages?: string;
  readonly basemap?: Basemap;
  /** The public path of the server behind a proxy, `/guatu`, where it is known. */
  readonly basePath?: string;
  /** Where walls and their remotes come in; without it, in most tests, nobody does. */
  readonly remote?: RemoteDoor;
  /** Bytes of answers to keep for those who ask again; 64 MB where nothing else is said. */
  readonly keptBytes?: number;
  /** Prints map sheets; without it the API says that it cannot. */
  readonly printer?: SheetPrinter;
};

type AppVariables = { Variables: { requestId: string } };

const maxBody = 2 * 1024 * 1024;

/** Room for kept answers: sixteen of the largest, thousands of the usual ones. */
const usualKeptBytes = 64 * 1024 * 1024;

/** The whole server over a store, without a port: `app.request('/api/zones')` asks it in a test. */
export function createApp({ store, log, version, basemap, basePath, ...options }: AppOptions) {
  const pages = options.pages === undefined ? undefined : readPages(options.pages, basePath);
  const answers = answerStore(options.keptBytes ?? usualKeptBytes);
  const api = apiOf(store, { version, ...options }, basemap, answers);
  const app = new OpenAPIHono<AppVariables>({
    defaultHook: validationHook,
    getPath: pathWithin(basePath),
  });
  app.use(requestLog(log));
  // What is answered to pages of other origins counts more than what protects a page of this one.
  for (const path of ['/api', '/api/*', '/openapi.json']) app.use(path, crossOrigin(), noStore());
  app.use(security(basemap?.origins ?? []), compression());
  app.use(answerOptions(() => allowed));
  const routed = app.route('/api', api);
  app.route('/', documentationRoutes(app, version, basePath));
  if (basemap?.file) app.route('/', archiveRoute(basemap.file));
  if (pages) app.route('/', pageRoutes(pages));

  // Middleware is registered for ALL methods; `/*` is the page's last try at a file and tells nothing of a path.
  const answering = app.routes.filter(({ method, path }) => method !== 'ALL' && path !== '/*');
  const allowed = methodsOf(answering.map(({ method, path }) => [method, path]));
  app.notFound((c) =>
    pages && wantsPage(c)
      ? pageResponse(c, pages, 404)
      : problemResponse(c, nothingAt(c.req.method, c.req.path, allowed), c.var.requestId, basePath),
  );
  app.onError((error, c) => {
    const problem = problemOf(error);
    if (problem.kind === 'internal') logFailure(log, c.var.requestId, error);
    return problemResponse(c, problem, c.var.requestId, basePath);
  });
  return routed;
}

/** What the typed client is made from: `hc<App>('/')`. */
export type App = ReturnType<typeof createApp>;

function apiOf(
  store: Store,
  {
    version,
    build = '',
    remote,
    printer,
  }: Pick<AppOptions, 'version' | 'build' | 'remote' | 'printer'>,
  basemap: Basemap | undefined,
  answers: AnswerStore,
) {
  const editionOf = editionsFrom(store.identity, version, build);
  const api = new OpenAPIHono<ZoneVariables>({ defaultHook: validationHook });
  api.use(limitedBody);
  api.use('/zones/:zone/*', zoneScope(store));
  // Saved areas and sheets belong to no revision of their zone, so they answer before its tag is looked at.
  const ofNoEdition = api.route('/', areaRoutes(store)).route('/', sheetRoutes(printer));
  for (const path of [...bulletinPaths, minutesPath]) api.use(path, offersDocuments);
  api.use(
    '/zones/:zone/*',
    editionScope(editionOf),
    conditional,
    keptAnswers(store, answers),
    withoutEdition,
  );
  return ofNoEdition
    .route('/', landingRoutes(store))
    .route('/', healthRoutes(store, version))
    .route('/', basemapRoutes(basemap?.reading ?? null))
    .route('/', remoteRoutes(remote))
    .route('/', zoneListRoutes(store, editionOf))
    .route('/', zoneRoutes(editionOf))
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
    .route('/', planItemRoutes(store))
    .route('/', sourceRoutes(store))
    .route('/', reportCheckRoutes(store))
    .route('/', groupedStatisticsRoutes(store))
    .route('/', statisticsRoutes(store))
    .route('/', supervisionRoutes(store))
    .route('/', bulletinRoutes(store))
    .route('/', sceneRoutes(store))
    .route('/', minutesRoutes(store))
    .route('/', writtenRecordRoutes(store));
}

const bodyLimited = bodyLimit({ maxSize: maxBody, onError: bodyTooLarge });

/** Reads have no body to look for, and looking makes @hono/node-server build a whole Request. */
const limitedBody: MiddlewareHandler = (c, next) =>
  c.req.method === 'GET' || c.req.method === 'HEAD' ? next() : bodyLimited(c, next);

function bodyTooLarge(): never {
  throw new ProblemError(
    'body-too-large',
    bilingual(
      '请求内容超过 2 MB，请先简化图形。',
      'The body is over 2 MB; simplify the shape first.',
    ),
  );
}

function nothingAt(method: string, path: string, allowed: MethodsOf): ProblemError {
  const methods = allowed(path);
  if (methods.length === 0 || methods.includes(method))
    return new ProblemError(
      'unknown-path',
      bilingual(
        `没有“${quoted(path)}”这个网址；接口说明见 /docs。`,
        `There is nothing at “${quoted(path)}”; /docs describes what there is.`,
      ),
    );
  const list = methods.join(', ');
  return new ProblemError(
    'method-not-allowed',
    bilingual(`这个网址只接受 ${list}。`, `This address takes ${list} only.`),
    { headers: { Allow: list } },
  );
}

function logFailure(log: Log, id: string, error: Error): void {
  const { cause } = error;
  log({
    level: 'error',
    event: 'failure',
    id,
    stack: error.stack ?? error.message,
    cause: cause instanceof Error ? (cause.stack ?? cause.message) : null,
  });
}
