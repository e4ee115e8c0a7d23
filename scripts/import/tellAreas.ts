import type { AreaLayer } from '../../geodata/import/zoneImport.ts';
import type { Areal } from '../../geodata/geometry.ts';
import { measureArea } from '../../geodata/measure.ts';
import type { Town } from '../../geodata/zone.ts';
import type { PlannedImport, ReadLayer } from '../../server/import/planLayers.ts';
import type { ZoneAsItIs } from '../../server/import/zoneAsItIs.ts';
import { areaText, findingLine } from './layerLines.ts';

export const layerNames = { block: '区块', town: '镇街', boundary: '边界' } as const;

/** Lines about a layer of areas held against a zone: each with its name, its area and what would become of it; then what is wrong. */
export function* areaLines(
  purpose: AreaLayer,
  { features }: ReadLayer,
  { areas }: Pick<PlannedImport, 'areas'>,
  zone: ZoneAsItIs,
): Generator<string> {
  yield* changesIn(purpose, areas, zone);
  for (const { feature, judged } of features)
    for (const finding of judged.findings)
      yield `  ${feature.where.zh} ${findingLine(finding).trim()}`;
}

function* changesIn(
  purpose: AreaLayer,
  { blocks, towns, boundary }: PlannedImport['areas'],
  zone: ZoneAsItIs,
): Generator<string> {
  const lineOf = (name: string, geometry: Areal, isThere: boolean) =>
    [
      layerNames[purpose],
      name,
      areaText(measureArea(geometry)),
      isThere ? '换 replaced' : '新增 new',
    ].join('\t');
  if (purpose === 'boundary') {
    if (boundary) yield lineOf('开发区边界', boundary.geometry, zone.boundary !== undefined);
    else yield `${layerNames[purpose]}\t不变 unchanged`;
    return;
  }
  const [before, after]: readonly [readonly Town[], readonly Town[] | undefined] =
    purpose === 'block' ? [zone.blocks, blocks] : [zone.towns, towns];
  if (!after) yield `${layerNames[purpose]}\t不变 unchanged`;
  const known = new Set(before.map(({ id }) => id));
  // What the file does not name is the very area that there was.
  for (const area of after ?? [])
    if (!before.includes(area)) yield lineOf(area.name.zh, area.geometry, known.has(area.id));
}
