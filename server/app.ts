import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bilingual, type Bilingual } from '../geodata/bilingual.ts';
import type { Basemap } from './basemap.ts';
import { openGate, type Gate } from './access/gate.ts';
import { guards } from './access/guard.ts';
import { signInAt, type SignIn } from './access/signIn.ts';
import type { AnswersAgain } from './http/answersAgain.ts';
import { answerStore, type AnswerStore } from './http/answerStore.ts';
import { pathWithin } from './http/basePath.ts';
import { bodyLimits } from './http/bodyLimits.ts';
import { compression } from './http/compression.ts';
import { conditional } from './http/conditional.ts';
import { crossOrigin } from './http/crossOrigin.ts';
import { tellEnded } from './http/endedRequest.ts';
import { fromFollower } from './http/fromFollower.ts';
import { keptAnswers } from './http/keptAnswers.ts';
import type { Log } from './http/log.ts';
import { logFailure } from './http/logFailure.ts';
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
import { liveSubmissions } from './live/liveSubmissions.ts';
import { liveEditions, type LiveEditions } from './live/liveEditions.ts';
import { zoneScope, type ZoneVariables } from './http/zoneScope.ts';
import { auditRoutes } from './routes/access/audit.ts';
import { peopleRoutes } from './routes/access/people.ts';
import { singleSignOnRoutes } from './routes/access/singleSignOn.ts';
import { sessionReading, sessionRoutes } from './routes/access/session.ts';
import { wayInRoutes } from './routes/access/waysIn.ts';
import { zoneAccessRoutes } from './routes/access/zoneAccess.ts';
import { areaRoutes } from './routes/areas.ts';
import { basemapRoutes } from './routes/basemap.ts';
import { bulletinPaths, offersDocuments } from './routes/bulletins.ts';
import { documentationRoutes } from './routes/documentation/routes.ts';
import { editionRoutes } from './routes/editions.ts';
import { exportRoutes } from './routes/exports.ts';
import { healthRoutes, liveRoutes } from './routes/health.ts';
import { importDraftRoutes } from './routes/importDrafts/routes.ts';
import { undoImportRoutes } from './routes/imports.ts';
import { landingRoutes } from './routes/landing.ts';
import { minutesPath } from './routes/minutes.ts';
import { ogcAnswers, ogcPaths } from './routes/ogc/answers.ts';
import { namesServer } from './http/namesServer.ts';
import { ogcRoutes } from './routes/ogc/routes.ts';
import { acceptedBodies } from './routes/ogc/writing/bodies.ts';
import { offlineCopyRoutes } from './routes/offlineCopies.ts';
import { remoteRoutes, type RemoteDoor } from './routes/remote.ts';
import { photoRoutes } from './routes/photos/routes.ts';
import { parcelEditRoutes } from './routes/parcelEdits.ts';
import { sheetRoutes } from './routes/sheets.ts';
import { submissionRoutes } from './routes/submissions/routes.ts';
import { submittedPhotoRoutes } from './routes/submittedPhotos/routes.ts';
import { newZoneRoutes } from './routes/newZones.ts';
import { zoneAdministrationRoutes } from './routes/zoneAdministration.ts';
import { storeRoutes } from './routes/storeRoutes.ts';
import { archiveRoutes } from './routes/tiles/archive.ts';
import { ogcTileRoutes } from './routes/tiles/ogcTiles.ts';
import { tileJsonPath, tileRoutes } from './routes/tiles/routes.ts';
import { importDrafts, type ImportDrafts } from './import/drafts/importDrafts.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { OfflineCopies } from './offlineCopy/offlineCopies.ts';
import type { Provider } from './singleSignOn/provider.ts';
import type { SheetPrinter } from './print/sheetPrinter.ts';
import { StoreError } from './store/errors.ts';
import type { Store } from './store/store.ts';
import { zoneTiles } from './tiles/zoneTiles.ts';

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
  /** Where people reach the server, `https://map.example.cn/guatu/`, where it is known. */
  readonly publicUrl?: string | undefined;
  /** Where walls and their remotes come in; without it, in most tests, nobody does. */
  readonly remote?: RemoteDoor;
  /** Who has an account; left out, in most tests and in none that matter to people, nobody has. */
  readonly gate?: Gate;
  /** Checks passwords; of its own, where none is given. */
  readonly signIn?: SignIn;
  /** Of single sign-on; undefined where none is set. */
  readonly provider?: Provider | undefined;
  /** Why nobody may write while there is no account, as readers are told it; left out where everybody may who reaches the server. */
  readonly readOnly?: Bilingual | undefined;
  /** Bytes of answers to keep for those who ask again; 64 MB where nothing else is said. */
  readonly keptBytes?: number;
  /** Prints map sheets; without it the API says that it cannot. */
  readonly printer?: SheetPrinter;
  /** Takes offline copies; undefined where there is no page to copy. */
  readonly offlineCopies?: OfflineCopies | undefined;
  /** Where files are read before they are brought in; of its own, where none is given. */
  readonly drafts?: ImportDrafts;
  /** Counts what is asked. */
  readonly metrics?: Metrics | undefined;
  /** Who tells pages of what was written; of its own, where none is given. */
  readonly live?: LiveEditions;
  /** Is told of kept answers, to give them again by itself. */
  readonly again?: AnswersAgain;
};

type AppVariables = { Variables: { requestId: string } };

/** Room for kept answers: sixteen of the largest, thousands of the usual ones. */
const usualKeptBytes = 64 * 1024 * 1024;

/** The whole server over a store, without a port: `app.request('/api/zones')` asks it in a test. */
export function createApp({ store, log, version, basemap, basePath, ...options }: AppOptions) {
  const pages =
    options.pages === undefined ? undefined : readPages(options.pages, basePath, options.readOnly);
  const answers = answerStore(options.keptBytes ?? usualKeptBytes);
  const drafts = options.drafts ?? importDrafts(store, (error) => logFailure(log, 'import', error));
  const { gate = openGate, readOnly, provider } = options;
  const signIn = options.signIn ?? signInAt(gate);
  const api = apiOf(
    store,
    { version, log, basePath, ...options, gate, signIn, drafts },
    basemap,
    answers,
  );
  const app = new OpenAPIHono<AppVariables>({
    defaultHook: validationHook,
    getPath: pathWithin(basePath),
  });
  app.use(requestLog(tellEnded(log, options.metrics?.ended)));
  if (options.again) app.use(options.again.remember);
  options.metrics?.watch('guatu_kept_answers_bytes', 'Answers that are kept', answers.bytes);
  // What is answered to pages of other origins counts more than what protects a page of this one.
  for (const path of ['/api', '/api/*', '/openapi.json']) app.use(path, crossOrigin(), noStore());
  app.use(security(basemap?.origins ?? []), compression());
  app.use(answerOptions(() => allowed, acceptedBodies));
  const routed = app.route('/api', api);
  app.route('/', documentationRoutes(app, version, basePath));
  if (basemap?.file) app.route('/', archiveRoute(basemap.file));
  /** The page knows at once what it may offer; where that cannot be told just now it comes all the same, and asks later. */
  const sessionOf = async (c: Context) => {
    const access = await gate.enter(c).catch(() => undefined);
    return access?.hasAccounts ? sessionReading(access, readOnly, provider) : undefined;
  };
  app.route('/', singleSignOnRoutes(gate, provider, log));
  if (pages) app.route('/', pageRoutes(pages, sessionOf));

  // Middleware is registered for ALL methods; `/*` is the page's last try at a file and tells nothing of a path.
  const answering = app.routes.filter(({ method, path }) => method !== 'ALL' && path !== '/*');
  const allowed = methodsOf(answering.map(({ method, path }) => [method, path]));
  app.notFound((c) =>
    pages && wantsPage(c)
      ? pageResponse(c, pages, 404, sessionOf)
      : problemResponse(c, nothingAt(c.req.method, c.req.path, allowed), c.var.requestId, basePath),
  );
  app.onError((error, c) => {
    const problem = problemOf(error);
    // What a store fails of is for whoever runs it to mend: the answer does not say which file or database.
    if (problem.kind === 'internal' || error instanceof StoreError)
      logFailure(log, c.var.requestId, error);
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
    offlineCopies,
    drafts,
    live,
    gate,
    signIn,
    provider,
    readOnly,
    log,
    publicUrl,
    basePath,
  }: Pick<
    AppOptions,
    | 'version'
    | 'build'
    | 'remote'
    | 'printer'
    | 'offlineCopies'
    | 'live'
    | 'provider'
    | 'readOnly'
    | 'log'
    | 'publicUrl'
  > & {
    readonly basePath: string | undefined;
    readonly drafts: ImportDrafts;
    readonly gate: Gate;
    readonly signIn: SignIn;
  },
  basemap: Basemap | undefined,
  answers: AnswerStore,
) {
  const editionOf = editionsFrom(store.identity, version, build);
  const api = new OpenAPIHono<ZoneVariables>({ defaultHook: validationHook });
  const tiles = zoneTiles(store);
  const guard = guards(gate, readOnly, log);
  api.use(bodyLimits);
  // Ahead of what asks a database who comes.
  api.route('/', liveRoutes());
  api.use(guard.ofServer);
  // Ahead of whatever looks for a zone of this name.
  api.route('/', newZoneRoutes(store, editionOf));
  api.use('/zones/:zone/*', zoneScope(store), guard.ofZone);
  // Saved areas and sheets belong to no revision of their zone, so they answer before its tag is looked at.
  const ofNoEdition = api
    .route('/', areaRoutes(store))
    .route(
      '/',
      editionRoutes(live ?? liveEditions(store, editionOf), liveSubmissions(gate.accounts)),
    )
    .route('/', submissionRoutes(store, gate))
    .route('/', sheetRoutes(printer, gate.passFor))
    .route('/', offlineCopyRoutes(offlineCopies))
    .route('/', archiveRoutes(store, tiles, editionOf))
    .route('/', importDraftRoutes(drafts))
    .route('/', undoImportRoutes(store))
    .route('/', parcelEditRoutes(store))
    .route('/', photoRoutes(store, gate.accounts))
    .route('/', submittedPhotoRoutes(store, gate))
    .route('/', zoneAdministrationRoutes(store, editionOf, drafts))
    .route('/', zoneAccessRoutes(gate));
  for (const path of [...bulletinPaths, minutesPath]) api.use(path, offersDocuments);
  api.use(ogcPaths, ogcAnswers(store, { publicUrl, basePath, isReadOnly: readOnly !== undefined }));
  api.use(tileJsonPath, namesServer(publicUrl, basePath));
  api.use(
    '/zones/:zone/*',
    editionScope(editionOf),
    conditional,
    fromFollower(store),
    keptAnswers(store, answers),
    withoutEdition,
  );
  return ofNoEdition
    .route('/', sessionRoutes(gate, signIn, readOnly, provider))
    .route('/', peopleRoutes(gate, signIn))
    .route('/', wayInRoutes(gate))
    .route('/', auditRoutes(gate))
    .route('/', landingRoutes(store))
    .route('/', healthRoutes(store, version))
    .route('/', basemapRoutes(basemap?.reading ?? null))
    .route('/', remoteRoutes(remote))
    .route('/', exportRoutes(store))
    .route('/', ogcRoutes(store, editionOf))
    .route('/', tileRoutes(tiles))
    .route('/', ogcTileRoutes(tiles))
    .route('/', storeRoutes(store, editionOf, gate.accounts));
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
