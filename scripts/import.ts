import { SurveyFileError } from '../geodata/survey/surveyFileError.ts';
import { readConfig } from '../server/config.ts';
import { addShippedZones } from '../server/shippedZones.ts';
import { startErrorOf } from '../server/startError.ts';
import {
  ImportInUseError,
  ImportOrderError,
  StoreError,
  UnknownImportError,
} from '../server/store/errors.ts';
import { todayInChina } from '../server/today.ts';
import { openStore } from '../server/store/openStore.ts';
import type { Store } from '../server/store/store.ts';
import { bringIn } from './import/bringIn.ts';
import { chosenLayers } from './import/chosenLayers.ts';
import { describeLayer } from './import/describeLayer.ts';
import { readImportOptions, type ImportOptions } from './import/options.ts';

/**
 * `npm run import -- FILE… --zone ID --yes [--as-of 2026-06-01] [--quality surveyed] [--end-missing] [--crs EPSG:4549] [--encoding gbk]
 * [--parcels LAYER] [--blocks LAYER] [--towns LAYER] [--boundary LAYER] [--field number=DKBH]… [--shift dx,dy,r,k]` brings files into a
 * zone. A LAYER is one of the files, or a file of one layer: `--blocks 片区.zip`; what becomes blocks, towns or the boundary is no
 * parcels. With `--dry-run` it only tells, feature by feature, what they hold and what would become of the parcels.
 * `--zone ID --undo IMPORT --yes` takes one back. Exit 1 when a feature could not come in.
 */
const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  process.exitCode = (await run(process.argv.slice(2))) > 0 ? 1 : 0;
} catch (error) {
  const detail = detailOf(error);
  if (detail === undefined) throw error;
  process.stderr.write(`${detail}\n`);
  process.exitCode = 1;
}

async function run(words: readonly string[]): Promise<number> {
  const options = readImportOptions(words);
  if ('wrong' in options) return refuse(options.wrong);
  if (options.asOf !== undefined && options.asOf > todayInChina())
    return refuse(['--as-of 不能晚于今天。', '--as-of cannot be after today.']);
  if (options.zone === undefined) return describe(options);
  const store = await openStore(readConfig(process.env).store);
  try {
    await addShippedZones(store);
    return await runOn(store, options.zone, options);
  } finally {
    await store.close();
  }
}

async function describe(options: ImportOptions): Promise<number> {
  const chosen = await chosenLayers(options, say);
  if ('wrong' in chosen) return refuse(chosen.wrong);
  let blocked = 0;
  for (const layer of [...Object.values(chosen.areas), ...chosen.parcels])
    blocked += await describeLayer(layer, options, say);
  return blocked;
}

async function runOn(store: Store, zone: string, options: ImportOptions): Promise<number> {
  if (options.undo !== undefined) {
    await store.undoImport(zone, options.undo);
    say(`已撤销 ${options.undo}，一切如导入之前。 Undone.`);
    return 0;
  }
  const chosen = await chosenLayers(options, say);
  if ('wrong' in chosen) return refuse(chosen.wrong);
  const { areas, parcels, files } = chosen;
  const imports =
    Object.keys(areas).length > 0
      ? [{ ...areas, ...(parcels[0] && { parcel: parcels[0] }) }]
      : parcels.map((parcel) => ({ parcel }));
  let blocked = 0;
  for (const layers of imports) blocked += await bringIn(store, layers, { ...options, files }, say);
  return blocked;
}

function refuse(sentences: readonly [zh: string, en: string]): number {
  process.stderr.write(`${sentences.join(' ')}\n`);
  return 1;
}

/** What a person is told; undefined for a fault of ours. */
function detailOf(error: unknown): string | undefined {
  if (error instanceof SurveyFileError) return `${error.detail.zh}\n${error.detail.en}`;
  if (error instanceof ImportInUseError)
    return `这次导入之后的记录用到了它，不能撤销；请先撤销后来的。 ${error.message}`;
  if (error instanceof UnknownImportError) return `没有这次导入，或已撤销。 ${error.message}`;
  if (error instanceof ImportOrderError)
    return `生效日早于所换地块的上一次生效日；请换一个 --as-of。 ${error.message}`;
  if (error instanceof StoreError) return startErrorOf(error)?.message;
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
    ? `没有这个文件。 ${(error as Error).message}`
    : undefined;
}
