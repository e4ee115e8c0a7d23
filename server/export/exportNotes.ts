import type { Language } from '../../geodata/bilingual.ts';
import { boundaryQualities, qualityNames } from '../../geodata/quality.ts';
import { needsLocalParameters } from '../../geodata/survey/systems/datum.ts';
import type { ReferenceSystem } from '../../geodata/survey/systems/referenceSystem.ts';
import type { Moment, Store, ZoneSummary } from '../store/store.ts';
import type { ExportExtent } from './readExport.ts';

type Noted = {
  readonly zone: ZoneSummary;
  readonly moment: Moment;
  readonly extent: ExportExtent;
  readonly system: ReferenceSystem;
  readonly language: Language;
};

/** What whoever opens a file has to know of it, a line each. */
export async function exportNotes(
  store: Pick<Store, 'sources' | 'cells' | 'areaNames'>,
  { zone, moment, extent, system, language }: Noted,
): Promise<string[]> {
  const { asOf, knownBy } = moment;
  const isChinese = language === 'zh';
  const sources = await store.sources(zone.id);
  const titles = sources.map(({ title }) => title[language]);
  return [
    isChinese
      ? `${zone.name.zh} 地块，截至 ${asOf}${knownBy === undefined ? '' : `，按 ${knownBy} 时所知`}`
      : `Parcels of ${zone.name.en} on ${asOf}${knownBy === undefined ? '' : `, as known by ${knownBy}`}`,
    await extentText(store, zone, extent, language),
    `${isChinese ? '坐标系：' : 'Coordinate system: '}${system.code} ${system.name[language]}`,
    ...(needsLocalParameters(system.datum)
      ? [
          isChinese
            ? '未校正：没有用地方转换参数，位置可能偏几十米至一百多米，不能用于放样。'
            : 'Not corrected: without local parameters places may be tens of metres off, to more than a hundred. Not for setting out.',
        ]
      : []),
    ...(zone.origin === 'example'
      ? [
          isChinese
            ? '示例数据，由程序生成，并非真实。'
            : 'Example data, generated, true of nothing.',
        ]
      : []),
    await qualityText(store, zone.id, moment, language),
    titles.length === 0
      ? isChinese
        ? '资料来源：未载'
        : 'Sources: none on record'
      : `${isChinese ? '资料来源：' : 'Sources: '}${titles.join(isChinese ? '；' : '; ')}`,
  ];
}

async function extentText(
  store: Pick<Store, 'areaNames'>,
  zone: ZoneSummary,
  { blocks, ids, area }: ExportExtent,
  language: Language,
): Promise<string> {
  const isChinese = language === 'zh';
  const names = blocks ? await store.areaNames(zone.id, 'block') : [];
  const parts = [
    ...(blocks
      ? [
          `${isChinese ? '区块 ' : 'blocks '}${blocks
            .map((id) => names.find((block) => block.id === id)?.name[language] ?? id)
            .join(isChinese ? '、' : ', ')}`,
        ]
      : []),
    ...(ids ? [isChinese ? `选定的 ${ids.length} 宗` : `${ids.length} parcels chosen`] : []),
    ...(area ? [areaText(area.cut, isChinese)] : []),
  ];
  if (parts.length === 0) return isChinese ? '范围：全区' : 'Extent: the whole zone';
  return `${isChinese ? '范围：' : 'Extent: '}${parts.join(isChinese ? '，' : '; ')}`;
}

function areaText(cut: boolean, isChinese: boolean): string {
  if (cut)
    return isChinese
      ? '所画范围，地块沿范围裁切；资料所载面积仍是整宗的'
      : 'a drawn area, parcels cut at it; areas on record are still those of whole parcels';
  return isChinese
    ? '与所画范围相交的地块，整宗导出'
    : 'parcels that share land with a drawn area, whole';
}

/** How far the boundaries of the zone may be trusted. */
async function qualityText(
  store: Pick<Store, 'cells'>,
  zone: string,
  { asOf }: Moment,
  language: Language,
): Promise<string> {
  const isChinese = language === 'zh';
  const cells = await store.cells(zone, 'zone', asOf);
  const counts = boundaryQualities.flatMap((quality) => {
    const parcels = cells
      .filter((cell) => cell.quality === quality)
      .reduce((sum, cell) => sum + cell.parcels, 0);
    if (parcels === 0) return [];
    const name = qualityNames[quality][language];
    return [isChinese ? `${name} ${parcels} 宗` : `${name}: ${parcels}`];
  });
  const sketch = isChinese
    ? '示意边界只表示大致位置，其图上量算面积不是土地面积'
    : 'a schematic boundary shows roughly where land lies, and its area as drawn is not that of the land';
  const hasSketch = cells.some((cell) => cell.quality === 'schematic');
  return isChinese
    ? `全区边界质量：${counts.join('、') || '无地块'}${hasSketch ? `（${sketch}）` : ''}`
    : `Boundaries of the zone: ${counts.join(', ') || 'no parcels'}${hasSketch ? ` (${sketch})` : ''}`;
}
