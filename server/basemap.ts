import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from '@hono/zod-openapi';
import { StartError } from './startError.ts';

const maxzoom = z.int().min(0).max(24).default(18);
/** Plain text: it is shown on the map and must not bring markup of its own. */
const attribution = z
  .string()
  .max(300)
  .regex(/^[^<>]*$/, 'plain text without < and >')
  .default('');

const tileUrl = z
  .string()
  .refine(isTileUrl, 'an http(s) address with {z}, {x} and {y} in its path or query');

const configSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('xyz'),
    tiles: z.array(tileUrl).min(1).max(16),
    attribution,
    datum: z.enum(['wgs84', 'gcj02']).default('wgs84'),
    maxzoom,
  }),
  z.strictObject({ kind: z.literal('pmtiles'), file: z.string().min(1), attribution, maxzoom }),
]);

/** What the page is told of the basemap: nothing of where files lie on the server. */
export const basemapSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('xyz'),
      tiles: z.array(z.string()),
      attribution: z.string(),
      datum: z.enum(['wgs84', 'gcj02']),
      maxzoom: z.number(),
    }),
    z.object({
      kind: z.literal('pmtiles'),
      url: z
        .string()
        .openapi({ description: 'Relative to this answer.', example: '../basemap.pmtiles' }),
      attribution: z.string(),
      maxzoom: z.number(),
    }),
  ])
  .openapi('Basemap');

export type BasemapReading = z.infer<typeof basemapSchema>;

/** A basemap of the user's own: what the page is told, the PMTiles file behind it, and the origins its tiles come from. */
export type Basemap = {
  readonly reading: BasemapReading;
  readonly file: string | null;
  readonly origins: readonly string[];
};

/**
 * Reads the file that GUATU_BASEMAP names; a PMTiles path in it is relative to that file.
 * @throws StartError with one sentence when the file cannot be used
 */
export function readBasemap(path: string): Basemap {
  const parsed = configSchema.safeParse(readJson(path));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') || 'kind';
    throw new StartError(
      `底图配置 ${path} 不正确（${where}）。`,
      `The basemap file ${path} is not valid: ${where}: ${issue?.message ?? ''}.`,
    );
  }
  const config = parsed.data;
  if (config.kind === 'xyz')
    return {
      reading: config,
      file: null,
      origins: [...new Set(config.tiles.map((url) => new URL(url).origin))],
    };
  const file = resolve(dirname(path), config.file);
  checkPmtiles(file);
  const { kind, attribution: credit, maxzoom: zoom } = config;
  const url = '../basemap.pmtiles';
  return { reading: { kind, url, attribution: credit, maxzoom: zoom }, file, origins: [] };
}

/** The origin ends up in the Content-Security-Policy, so placeholders are for path and query only. */
function isTileUrl(text: string): boolean {
  if (!['{z}', '{x}', '{y}'].every((placeholder) => text.includes(placeholder))) return false;
  if (!URL.canParse(text)) return false;
  const { protocol, origin, username, password } = new URL(text);
  const plainOrigin = /^https?:\/\/[a-z0-9.:[\]-]+$/.test(origin);
  return /^https?:$/.test(protocol) && plainOrigin && username === '' && password === '';
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new StartError(
      `无法读取底图配置 ${path}。`,
      `The basemap file ${path} cannot be read as JSON.`,
      error,
    );
  }
}

/** A PMTiles archive begins with its name and version: 'PMTiles', 3. */
function checkPmtiles(file: string): void {
  const head = Buffer.alloc(8);
  try {
    const handle = openSync(file, 'r');
    readSync(handle, head, 0, 8, 0);
    closeSync(handle);
  } catch (error) {
    throw new StartError(
      `无法读取底图文件 ${file}。`,
      `The basemap archive ${file} cannot be read.`,
      error,
    );
  }
  if (head.toString('latin1') !== 'PMTiles\u0003')
    throw new StartError(
      `${file} 不是 PMTiles 第 3 版文件。`,
      `${file} is not a PMTiles version 3 archive.`,
    );
}
