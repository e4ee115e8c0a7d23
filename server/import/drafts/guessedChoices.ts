import type { ImportChoices, LayerReading } from '../../../geodata/import/importDraft.ts';
import type { LayerPurpose } from '../../../geodata/import/zoneImport.ts';
import { fieldsByRole } from '../../../geodata/survey/fields/guessRoles.ts';
import type { Encoding } from '../../../geodata/survey/surveyFile.ts';
import type { Examined } from './tellLayer.ts';

/** Layers that are called so are no parcels: `区块`, `镇界`, `开发区范围`. */
const names: readonly (readonly [LayerPurpose, RegExp])[] = [
  ['boundary', /边界|范围|红线范围|boundary/i],
  ['block', /区块|片区|block/i],
  ['town', /乡镇|镇街|镇界|街道|行政区|town/i],
];

/** What the layers of files are taken for until somebody says otherwise: by their names, and the first of the others is parcels. */
export function guessedChoices(
  layers: readonly Examined[],
  encoding: Encoding | null,
): ImportChoices {
  const chosen = new Map<LayerPurpose, LayerReading>();
  const readable = layers.flatMap(({ examined, told }, layer) =>
    isUseful({ examined, told }) ? [{ name: told.name, reading: readingOf(told, layer) }] : [],
  );
  for (const { name, reading } of readable) {
    const [named] = readable.length > 1 ? (names.find(([, words]) => words.test(name)) ?? []) : [];
    const purpose = named ?? 'parcel';
    if (!chosen.has(purpose)) chosen.set(purpose, reading);
  }
  return {
    layers: Object.fromEntries(chosen),
    encoding,
    quality: 'digitised',
    asOf: null,
    endMissing: false,
    skipped: [],
    edits: [],
  };
}

function readingOf({ roles }: Examined['told'], layer: number): LayerReading {
  return { layer, system: null, swapped: null, parameters: null, fields: fieldsByRole(roles) };
}

/** Points and lines are neither parcels nor areas; rows of attributes may be. */
function isUseful({ examined: { sample } }: Examined): boolean {
  return sample.some(
    ({ geometry }) =>
      geometry === null || geometry.type === 'Polygon' || geometry.type === 'MultiPolygon',
  );
}
