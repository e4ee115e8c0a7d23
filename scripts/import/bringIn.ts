import { isoInstant } from '../../geodata/date.ts';
import { boundaryFrom } from '../../geodata/import/areasFrom.ts';
import { changesOf } from '../../geodata/import/planImport.ts';
import { importId, newImport } from '../../geodata/import/newImport.ts';
import type { ImportCounts, LayerPurpose } from '../../geodata/import/zoneImport.ts';
import type { SurveyLayer } from '../../geodata/survey/surveyFile.ts';
import { examineLayer } from '../../geodata/survey/examineLayer.ts';
import {
  planRead,
  readLayers,
  type ChosenLayer,
  type ChosenLayers,
  type PlannedImport,
  type ReadLayers,
} from '../../server/import/planLayers.ts';
import { readAsOf } from '../../server/import/readAs.ts';
import { zoneAsItIs, type ZoneAsItIs } from '../../server/import/zoneAsItIs.ts';
import type { Store } from '../../server/store/store.ts';
import { fieldsAsked } from './fieldsAsked.ts';
import { headingLines } from './layerLines.ts';
import type { ImportOptions } from './options.ts';
import { areaLines, layerNames } from './tellAreas.ts';
import { blockedIn, planLines } from './tellPlan.ts';

type Layers = Readonly<Partial<Record<LayerPurpose, SurveyLayer>>>;

/**
 * Tells what layers would change in a zone and, where `--yes` says so, changes it in one transaction. Features that cannot come in are
 * left out. Answers how many those are.
 */
export async function bringIn(
  store: Store,
  layers: Layers,
  options: ImportOptions,
  say: (line: string) => void,
): Promise<number> {
  const zone = await store.zone(options.zone ?? '');
  if (!zone) {
    const all = (await store.zones()).map(({ id }) => id).join('、');
    say(`没有开发区 ${options.zone}；有 ${all}。 There is no zone ${options.zone}.`);
    return 1;
  }
  const recordedAt = isoInstant(new Date().toISOString());
  const id = importId(recordedAt);
  const { files, asOf = null } = options;
  const choices = { ...options, source: id };
  const asItIs = await zoneAsItIs(store, zone);
  const chosen = await chosenFrom(layers, asItIs, options);
  const read = await readLayers(asItIs, chosen, choices);
  const planned = await planRead(asItIs, read, choices);
  for (const line of linesOf(layers, read, planned, asItIs)) say(line);
  if (read.boundary && !boundaryFrom(read.boundary.incoming)) {
    say(
      '边界图层没有可用的图形，或图形互相重叠；什么都没有写。 No boundary in it; nothing was written.',
    );
    return 1;
  }
  const { parcels, areas } = planned;
  const blocked = [read.town, read.block, read.boundary, parcels].reduce(
    (sum, layer) => sum + (layer ? blockedIn(layer) : 0),
    0,
  );
  const changes = parcels ? [...changesOf(parcels.plan)] : [];
  const isNothing = changes.length === 0 && Object.keys(areas).length === 0;
  if (isNothing) say('没有要改的。 Nothing would change.');
  if (options.isTried || isNothing) return blocked;
  const readAs = readAsOf(chosen, read);
  const header = newImport({ id, recordedAt, recordedBy: null, asOf, files, readAs });
  const { counts } = await store.applyImport(zone.id, header, changes, areas);
  say(`已导入 ${id}：${countsText(counts)}。`);
  say(`撤销这次导入 to undo it: npm run import -- --zone ${zone.id} --undo ${id}`);
  return blocked;
}

/** Layers with what the command line says of how they are read. */
async function chosenFrom(
  layers: Layers,
  { near }: ZoneAsItIs,
  options: ImportOptions,
): Promise<ChosenLayers> {
  const chosen: Partial<Record<LayerPurpose, ChosenLayer>> = {};
  for (const [purpose, layer] of Object.entries(layers)) {
    const fields = fieldsAsked(await examineLayer(layer, near), options);
    const { system, parameters } = options;
    chosen[purpose as LayerPurpose] = { layer, system, parameters, fields };
  }
  return chosen;
}

function* linesOf(
  layers: Layers,
  read: ReadLayers,
  planned: PlannedImport,
  zone: ZoneAsItIs,
): Generator<string> {
  for (const purpose of ['town', 'block', 'boundary'] as const) {
    const own = read[purpose];
    if (!own) continue;
    yield* headingLines(layers[purpose]!, own);
    yield* areaLines(purpose, own, planned, zone);
  }
  if (!planned.parcels) return;
  yield* headingLines(layers.parcel!, planned.parcels);
  yield* planLines(planned.parcels);
}

/** `新增 12，改动 0，撤销 0；换了区块、边界` */
function countsText({ added, replaced, ended, layers }: ImportCounts): string {
  const names = layers.map((layer) => layerNames[layer]).join('、');
  return `新增 ${added}，改动 ${replaced}，撤销 ${ended}${names === '' ? '' : `；换了${names}`}`;
}
