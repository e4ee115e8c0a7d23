import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer, getRequestListener } from '@hono/node-server';
import { openAccounts } from './accounts/openAccounts.ts';
import type { Accounts } from './accounts/accounts.ts';
import { createGate } from './access/gate.ts';
import { signInAt } from './access/signIn.ts';
import { trusting } from './access/client.ts';
import { createApp } from './app.ts';
import { keepDailyBackups } from './backups/dailyBackups.ts';
import type { Config } from './config.ts';
import type { Log } from './http/log.ts';
import { answersAgain } from './http/answersAgain.ts';
import { tellEnded } from './http/endedRequest.ts';
import { logFailure } from './http/logFailure.ts';
import { editionsFrom } from './http/edition.ts';
import { unreadableRequests } from './http/unreadable.ts';
import { otherUpgradesIgnored } from './http/otherUpgrades.ts';
import { offlineCopies } from './offlineCopy/offlineCopies.ts';
import { builtOfflineParts } from './pageBuild.ts';
import { sheetPrinter } from './print/sheetPrinter.ts';
import { programBuild } from './programBuild.ts';
import { createHub } from './remote/hub.ts';
import { createMetrics } from './metrics/metrics.ts';
import { serveMetrics } from './metrics/serveMetrics.ts';
import { liveEditions } from './live/liveEditions.ts';
import { reachableAddresses } from './remote/reachable.ts';
import { keptSecret } from './remote/secret.ts';
import { importDrafts, type ImportDrafts } from './import/drafts/importDrafts.ts';
import { remoteSockets, type Sockets } from './remote/sockets.ts';
import { addShippedZones } from './shippedZones.ts';
import { closeShapeWorkers } from './shapes/shapeWorkers.ts';
import { providerBy } from './singleSignOn/provider.ts';
import { StartError } from './startError.ts';
import { openStore } from './store/openStore.ts';
import type { Store } from './store/store.ts';

export type Running = {
  /** `http://127.0.0.1:8787`, `https://…` with a certificate */
  readonly url: string;
  /** By which the first administrator is made; null where somebody has an account. */
  readonly firstToken: string | null;
  /** Refuses new requests, lets those under way finish for up to ten seconds, then closes the store. */
  close(): Promise<void>;
};

const grace = 10_000;

/** A client has this long to send its request; the largest, a file of 400 MB, takes that over a line of 11 Mbit/s. */
const serverOptions = {
  requestTimeout: 300_000,
  // Node would answer a missing Host with an empty 400; the adaptor finds it too.
  requireHostHeader: false,
};

/**
 * Opens the store, fills it on the first run, and serves until `close`.
 *
 * @param pages folder of the built page, undefined to serve the API alone
 * @throws StartError when the port or the store cannot be used
 */
export async function serveGuatu(config: Config, log: Log, pages?: string): Promise<Running> {
  const store = await openStore(config.store, (notice) => log({ level: 'warn', ...notice }));
  try {
    const accounts = await openAccounts(config.store);
    return await serveStore({ config, log, pages, store, accounts }).catch(
      async (error: unknown) => {
        await accounts.close();
        throw error;
      },
    );
  } catch (error) {
    await store.close();
    throw error;
  }
}

type Served = {
  readonly config: Config;
  readonly log: Log;
  readonly pages: string | undefined;
  readonly store: Store;
  readonly accounts: Accounts;
};

async function serveStore({ config, log, pages, store, accounts }: Served): Promise<Running> {
  await addShippedZones(store);
  const gate = createGate({
    accounts,
    isTrusted: trusting(config.trustedProxies),
    publicUrl: config.publicUrl,
    basePath: config.basePath,
  });
  const signIn = signInAt(gate);
  const sockets = remoteSockets(
    createHub(onceAsked(() => keptSecret(dirname(config.store.file)))),
    gate,
  );
  const addresses = () => reachableAddresses(config.host);
  const own: { address?: string } = {};
  const drafts = importDrafts(store, (error) => logFailure(log, 'import', error));
  const printer = sheetPrinter(() => (pages === undefined ? undefined : own.address));
  const [version, build] = [programVersion(), programBuild()];
  const metrics = config.metrics && createMetrics(version);
  const editionOf = editionsFrom(store.identity, version, build);
  const live = liveEditions(store, editionOf);
  const again = answersAgain(store, gate, editionOf, tellEnded(log, metrics?.ended));
  const app = createApp({
    store,
    log,
    version,
    build,
    live,
    again,
    metrics,
    publicUrl: config.publicUrl,
    remote: { upgrade: sockets.upgrade, addresses },
    printer,
    drafts,
    readOnly: config.readOnly,
    gate,
    signIn,
    provider: config.singleSignOn && providerBy(config.singleSignOn),
    offlineCopies:
      pages === undefined
        ? undefined
        : offlineCopies(store, () => builtOfflineParts(programFolder), version),
    ...(pages === undefined ? {} : { pages }),
    ...(config.basePath === undefined ? {} : { basePath: config.basePath }),
    ...(config.basemap === undefined ? {} : { basemap: config.basemap }),
  });
  const { errorHandler, onClientError } = unreadableRequests(log, `${config.basePath ?? ''}/`);
  const answer = getRequestListener(app.fetch, { errorHandler });
  const server = serverOf(
    config,
    (request, response) =>
      void (async () => (await again.answer(request, response)) || answer(request, response))(),
  );
  server.on('clientError', onClientError);
  // The adaptor's own server would answer what cannot be read in its own way; it only adds the sockets to ours.
  createAdaptorServer({ fetch: app.fetch, createServer: () => server, websocket: sockets });
  otherUpgradesIgnored(server);
  const firstToken = await signIn.firstToken();
  const endMetrics = config.metrics && metrics && (await serveMetrics(metrics, config.metrics));
  const url = await listen(server, config);
  own.address = `${onThisMachine(url)}${config.basePath ?? ''}`;
  const backups = config.backups.daily
    ? keepDailyBackups(config.store, config.backups.folder, log)
    : undefined;
  const close = () => {
    backups?.close();
    endMetrics?.();
    live.close();
    printer.close();
    return stop(server, { store, accounts, sockets, drafts });
  };
  return { url, firstToken, close };
}

function onceAsked<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

const programFolder = fileURLToPath(new URL('..', import.meta.url));

function programVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function serverOf({ tls }: Config, listener: RequestListener): Server {
  return tls
    ? createSecureServer({ ...serverOptions, ...tls }, listener)
    : createServer(serverOptions, listener);
}

function listen(server: Server, { host, port, tls }: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)));
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo;
      const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
      resolve(`${tls ? 'https' : 'http'}://${name}:${address.port}`);
    });
  });
}

/** `http://0.0.0.0:8787` → `http://127.0.0.1:8787`: the address that stands for all of a machine is none to ask. */
function onThisMachine(url: string): string {
  return url.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): StartError {
  if (error.code === 'EADDRINUSE')
    return new StartError(
      `端口 ${port} 已被占用，请用 PORT 指定其他端口。`,
      `Port ${port} on ${host} is taken; choose another with PORT.`,
      error,
    );
  return new StartError(
    `无法在 ${host}:${port} 上提供服务（${error.code}）。`,
    `Cannot listen on ${host}:${port} (${error.code}).`,
    error,
  );
}

type Kept = Pick<Served, 'store' | 'accounts'> & {
  readonly sockets: Sockets;
  readonly drafts: ImportDrafts;
};

async function stop(server: Server, { store, accounts, sockets, drafts }: Kept): Promise<void> {
  sockets.close();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that finishes its answer now would stay open for the next question.
  server.prependListener('request', (_request, response) =>
    response.setHeader('Connection', 'close'),
  );
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const force = setTimeout(() => server.closeAllConnections(), grace);
  await closed;
  clearInterval(idle);
  clearTimeout(force);
  await drafts.close();
  await closeShapeWorkers();
  await accounts.close();
  await store.close();
}
