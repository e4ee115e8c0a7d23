import { join, resolve } from 'node:path';
import { readBasemap, type Basemap } from './basemap.ts';
import { StartError } from './startError.ts';
import { readTls, type Tls } from './tls.ts';

export type Config = {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** A PostGIS database where an address is given (`postgres://…`), else the GeoPackage file. */
  readonly store: { readonly databaseUrl?: string | undefined; readonly file: string };
  readonly basemap: Basemap | undefined;
  /** The public path of the server behind a proxy, `/guatu`; undefined at the root of a host. */
  readonly basePath: string | undefined;
  /** Serves HTTPS with this certificate; undefined: plain HTTP. */
  readonly tls?: Tls | undefined;
};

/**
 * Reads HOST, PORT, DATABASE_URL, GUATU_DATA (folder of the data file), GUATU_BASEMAP (file of a basemap of one's own),
 * BASE_PATH (`/guatu`), TLS_CERT and TLS_KEY (files of a certificate and its key).
 * @throws StartError when one of them cannot be used
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const setting = (name: string) => env[name]?.trim() || undefined;
  const basemap = setting('GUATU_BASEMAP');
  return {
    host: setting('HOST') ?? '127.0.0.1',
    port: portOf(setting('PORT')),
    store: {
      databaseUrl: setting('DATABASE_URL'),
      file: join(resolve(setting('GUATU_DATA') ?? 'data'), 'guatu.gpkg'),
    },
    basemap: basemap === undefined ? undefined : readBasemap(resolve(basemap)),
    basePath: basePathOf(setting('BASE_PATH')),
    tls: readTls(setting('TLS_CERT'), setting('TLS_KEY')),
  };
}

function portOf(text = '8787'): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new StartError(
    `端口 PORT=${text} 不正确，须为 0 至 65535 的整数。`,
    `PORT=${text} is not a port; give a whole number from 0 to 65535.`,
  );
}

function basePathOf(text = '/'): string | undefined {
  const path = text.replace(/\/$/, '');
  if (path === '') return undefined;
  if (/^(\/[\w.~-]*[\w~-][\w.~-]*)+$/.test(path)) return path;
  throw new StartError(
    `路径 BASE_PATH=${text} 不正确，须以 / 开头，只含字母、数字和 - . _ ~，例如 /guatu。`,
    `BASE_PATH=${text} is not a path; begin with / and use letters, digits and - . _ ~ only, like /guatu.`,
  );
}
