import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleRecords } from '../../geodata/records/example/exampleRecords.ts';
import { jindongRecords } from '../../geodata/records/jindong/jindongRecords.ts';
import { createApp, type App, type AppOptions } from '../../server/app.ts';
import type { LogLine } from '../../server/http/log.ts';
import { openStore } from '../../server/store/openStore.ts';
import type { Store } from '../../server/store/store.ts';
import { conformanceTo, type Conformance } from './conformance/conformance.ts';

/**
 * The app over a real store that holds both shipped zones; `lines` is what it has logged. Every answer that a test gets is
 * held against the document that the app itself publishes.
 */
export type Served = {
  readonly store: Store;
  readonly lines: LogLine[];
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** The JSON of an address that is there. */
  json(path: string): Promise<unknown>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  request(path: string, init?: RequestInit): Promise<Response>;
};

export function served(store: Store, options: Partial<AppOptions> = {}): Served {
  const lines: LogLine[] = [];
  const app = createApp({ store, version: '1.2.3', log: (line) => lines.push(line), ...options });
  const request = async (path: string, init?: RequestInit) => {
    const response = await app.request(path, init);
    const { pathname } = new URL(path, 'http://localhost');
    return (await publishedFor(store, options)).check(init?.method ?? 'GET', pathname, response);
  };
  const get = (path: string, headers: Record<string, string> = {}) => request(path, { headers });
  return {
    store,
    lines,
    request,
    get,
    json: async (path) => {
      const response = await get(path);
      if (response.status !== 200) throw new Error(`${path} is answered ${response.status}`);
      return response.json() as Promise<unknown>;
    },
    post: (path, body, headers = { 'Content-Type': 'application/json' }) =>
      request(path, {
        method: 'POST',
        headers,
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}

/** By what the options have, for that is all the document depends on: to write it takes as long as many a test. */
const published = new Map<string, Promise<Conformance>>();

function publishedFor(store: Store, options: Partial<AppOptions>): Promise<Conformance> {
  const kind = Object.entries(options)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (typeof value === 'string' ? `${name} ${value}` : name))
    .join();
  let known = published.get(kind);
  if (!known) {
    // An app of its own is asked, so that no line of it stands in the log.
    known = publishedBy(createApp({ store, version: '1.2.3', ...options, log: () => {} }));
    published.set(kind, known);
  }
  return known;
}

async function publishedBy(app: App): Promise<Conformance> {
  return conformanceTo(await (await app.request('/api/openapi.json')).text());
}

export async function fill(store: Store): Promise<void> {
  await store.replaceZone(jindongRecords());
  await store.replaceZone(exampleRecords({ parcels: 240, seed: 1 }));
}

/** An SQLite store with both zones in a folder of its own. */
export async function openFilledStore(): Promise<{ store: Store; close(): Promise<void> }> {
  const folder = temporaryFolder();
  const store = await openStore({ file: join(folder.path, 'guatu.gpkg') });
  await fill(store);
  const close = async () => {
    await store.close();
    folder.remove();
  };
  return { store, close };
}

export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'guatu-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
