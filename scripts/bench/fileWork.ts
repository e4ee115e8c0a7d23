import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { isoDate } from '../../geodata/date.ts';
import { isDataFormat } from '../../geodata/export/dataFormat.ts';
import { exportFile, systemFor, usualEncoding } from '../../server/export/exportFile.ts';
import { openStore } from '../../server/store/openStore.ts';
import type { Store } from '../../server/store/store.ts';
import { bringIn } from '../import/bringIn.ts';
import { chosenLayers } from '../import/chosenLayers.ts';
import { readImportOptions } from '../import/options.ts';

/**
 * A process of its own that brings one file into a store, or writes one from it: `fileWork.ts import STORE ZONE FILE`, `fileWork.ts export
 * STORE ZONE FILE FORMAT`. It says as JSON how many milliseconds that took, with store and program there, and how much memory at most.
 */
const [work = '', storeFile = '', zone = '', file = '', format = ''] = process.argv.slice(2);

const store = await openStore({ file: storeFile });
const began = performance.now();
await (work === 'import' ? importFrom(store) : exportTo(store));
const ms = performance.now() - began;
await store.close();
const peakMB = (process.resourceUsage().maxRSS * 1024) / 1e6;
process.stdout.write(`${JSON.stringify({ ms, peakMB })}\n`);

/** As `npm run import` does it, to the last line that it says. */
async function importFrom(to: Store): Promise<void> {
  let isWritten = false;
  const say = (line: string) => void (isWritten ||= line.includes('--undo'));
  const options = readImportOptions([file, '--zone', zone, '--yes']);
  if ('wrong' in options) throw new Error(options.wrong[1]);
  const chosen = await chosenLayers(options, say);
  if ('wrong' in chosen) throw new Error(chosen.wrong[1]);
  for (const parcel of chosen.parcels)
    await bringIn(to, { parcel }, { ...options, files: chosen.files }, say);
  if (!isWritten) throw new Error(`${file} changed nothing`);
}

async function exportTo(from: Store): Promise<void> {
  const summary = await from.zone(zone);
  if (!summary || !isDataFormat(format)) throw new Error(`no ${zone} as ${format}`);
  const request = {
    zone: summary,
    format,
    system: systemFor(format, summary),
    extent: {},
    moment: { asOf: summary.latest ?? isoDate('2010-09-30') },
    language: 'zh',
    encoding: usualEncoding(format),
  } as const;
  await pipeline(exportFile(from, request, new AbortController().signal), createWriteStream(file));
}
