import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { layerPurposes, type AreaLayer } from '../../geodata/import/zoneImport.ts';
import type { SurveyLayer } from '../../geodata/survey/surveyFile.ts';
import { readSurvey } from '../../server/import/read/readSurvey.ts';
import type { ImportOptions } from './options.ts';

type Wrong = { readonly wrong: readonly [zh: string, en: string] };

/** Layers of the files of a command line. */
type Chosen = {
  readonly areas: Readonly<Partial<Record<AreaLayer, SurveyLayer>>>;
  /** One after the other; one at most where there are areas, which come in with it. */
  readonly parcels: readonly SurveyLayer[];
  /** `一期.zip` */
  readonly files: readonly string[];
};

type Asked = Pick<ImportOptions, 'files' | 'layers' | 'encoding'>;

/** Reads the files and finds the layers that are asked for; the others are parcels where nobody says which those are. */
export async function chosenLayers(
  { files: paths, layers: asked, encoding }: Asked,
  say: (line: string) => void,
): Promise<Chosen | Wrong> {
  const read = async (some: readonly string[]): Promise<readonly SurveyLayer[]> => {
    const files = await Promise.all(
      some.map(async (path) => ({ name: basename(path), bytes: await readFile(path) })),
    );
    const { layers, notes } = await readSurvey(files, encoding === undefined ? {} : { encoding });
    for (const { zh, en } of notes) say(`注意 ${zh} ${en}`);
    return layers;
  };
  const layers = paths.length > 0 ? await read(paths) : [];
  const found = new Map<string, readonly SurveyLayer[]>();
  const files = [...paths];
  for (const purpose of layerPurposes) {
    const name = asked[purpose];
    if (name === undefined) continue;
    const named = layers.filter((layer) => layer.name === name);
    const isFile = named.length === 0 && existsSync(name);
    const own = isFile ? await read([name]) : named;
    if (isFile) files.push(name);
    if (own.length === 0) return noLayer(name, layers);
    if (own.length > 1 && (isFile || purpose !== 'parcel')) return severalLayers(name, own);
    found.set(purpose, own);
  }
  const taken = new Set([...found.values()].flat());
  const parcels = found.get('parcel') ?? layers.filter((layer) => !taken.has(layer));
  found.delete('parcel');
  if (found.size > 0 && parcels.length > 1) return whichParcels(parcels);
  const areas = Object.fromEntries([...found].map(([purpose, [layer]]) => [purpose, layer]));
  return { areas, parcels, files: files.map((path) => basename(path)) };
}

const namesOf = (layers: readonly SurveyLayer[]) => layers.map(({ name }) => name).join('、');

function noLayer(name: string, layers: readonly SurveyLayer[]): Wrong {
  return {
    wrong: [
      `没有图层或文件 ${name}${layers.length > 0 ? `；图层有 ${namesOf(layers)}` : ''}。`,
      `There is no layer or file ${name}.`,
    ],
  };
}

function severalLayers(name: string, layers: readonly SurveyLayer[]): Wrong {
  return {
    wrong: [
      `${name} 不止一个图层（${namesOf(layers)}）：把文件写在前面，选项里写图层名，一次用一个。`,
      `${name} is more than one layer: name the file first, and one layer in the option.`,
    ],
  };
}

function whichParcels(layers: readonly SurveyLayer[]): Wrong {
  return {
    wrong: [
      `还剩几个图层（${namesOf(layers)}）：请用 --parcels 指明哪个是地块。`,
      'Several layers are left: say with --parcels which of them are the parcels.',
    ],
  };
}
