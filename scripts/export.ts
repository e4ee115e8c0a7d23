import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { archiveFormat, archiveName } from '../geodata/export/archiveFormat.ts';
import { dataFormats, type DataFormat } from '../geodata/export/dataFormat.ts';
import { takesSystem } from '../geodata/export/exportSystems.ts';
import { readConfig } from '../server/config.ts';
import {
  exportFile,
  exportName,
  systemFor,
  usualEncoding,
  type ExportRequest,
} from '../server/export/exportFile.ts';
import { editionsFrom } from '../server/http/edition.ts';
import { dayOf } from '../server/routes/context.ts';
import { archiveMetadata } from '../server/routes/tiles/archiveMetadata.ts';
import { StartError, startErrorOf } from '../server/startError.ts';
import { openStore } from '../server/store/openStore.ts';
import type { Store, ZoneSummary } from '../server/store/store.ts';
import { zoneArchive } from '../server/tiles/archive/zoneArchive.ts';
import { zoneTiles } from '../server/tiles/zoneTiles.ts';
import { readExportOptions } from './export/options.ts';

/**
 * `npm run export -- --zone jindong --format shp --crs EPSG:4549`: parcels of the store of the server (DATABASE_URL, GUATU_DATA) as a
 * file of data, beside where it is run or as --out says.
 */
try {
  process.stdout.write(`${await run(process.argv.slice(2))}\n`);
} catch (error) {
  const expected = startErrorOf(error);
  if (expected === undefined) throw error;
  process.stderr.write(`${expected.message}\n`);
  process.exitCode = 1;
}

async function run(words: readonly string[]): Promise<string> {
  const options = readExportOptions(words);
  if ('wrong' in options) throw new StartError(...options.wrong);
  const store = await openStore(readConfig(process.env).store);
  try {
    const { name, pieces } = await fileOf(store, options);
    const path = resolve(options.out ?? name);
    await pipeline(pieces, createWriteStream(path));
    return path;
  } finally {
    await store.close();
  }
}

type Options = Exclude<ReturnType<typeof readExportOptions>, { readonly wrong: unknown }>;

async function fileOf(
  store: Store,
  options: Options,
): Promise<{ readonly name: string; readonly pieces: AsyncIterable<Uint8Array> }> {
  const { signal } = new AbortController();
  const { format, asOf, language } = options;
  const zone = await store.zone(options.zone);
  if (!zone)
    throw new StartError(
      `没有编号为 ${options.zone} 的开发区。`,
      `There is no zone ${options.zone}.`,
    );
  if (format === archiveFormat.id) {
    const origin = {
      store,
      tiles: zoneTiles(store),
      editionOf: editionsFrom(store.identity),
      metadata: archiveMetadata(store),
    };
    return {
      name: archiveName(zone, dayOf(zone, asOf), language).name,
      pieces: zoneArchive(origin, zone, (now) => dayOf(now, asOf), signal),
    };
  }
  const request = requestOf(zone, format, options);
  return { name: exportName(request).name, pieces: exportFile(store, request, signal) };
}

function requestOf(zone: ZoneSummary, format: DataFormat, options: Options): ExportRequest {
  const { asOf, knownBy, blocks, ids, language, encoding } = options;
  const system = options.system ?? systemFor(format, zone);
  if (!takesSystem(format, system))
    throw new StartError(
      `${dataFormats[format].name.zh} 不能用 ${system.code}（${system.name.zh}）。`,
      `${dataFormats[format].name.en} cannot be in ${system.code} (${system.name.en}).`,
    );
  return {
    zone,
    format,
    system,
    extent: { blocks, ids },
    moment: { asOf: dayOf(zone, asOf), knownBy },
    language,
    encoding: encoding ?? usualEncoding(format),
  };
}
