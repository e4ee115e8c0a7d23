import { join, resolve } from 'node:path';
import { readBasemap, type Basemap } from './basemap.ts';
import { StartError } from './startError.ts';

export type Config = {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** A PostGIS database where an address is given (`postgres://…`), else the GeoPackage file. */
  readonly store: { readonly databaseUrl?: string | undefined; readonly file: string };
  readonly basemap: Basemap | undefined;
};

/**
 * Reads HOST, PORT, DATABASE_URL, GUATU_DATA (folder of the data file) and GUATU_BASEMAP (file of a basemap of one's own).
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
