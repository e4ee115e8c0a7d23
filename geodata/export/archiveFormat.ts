import { bilingual, type Bilingual, type Language } from '../bilingual.ts';
import type { IsoDate } from '../date.ts';

/** The tiles of a zone in one file. Beside `dataFormats`, for it has no choice of parcels, system or encoding: it is the zone as the map has it. */
export const archiveFormat = {
  id: 'pmtiles',
  name: bilingual('PMTiles', 'PMTiles'),
  hint: bilingual(
    '整个开发区的矢量瓦片，一个文件；QGIS、MapLibre 与本页都能打开，不用服务器',
    'All vector tiles of the zone in one file, for QGIS, MapLibre and this page; needs no server',
  ),
  extension: 'pmtiles',
  mediaType: 'application/vnd.pmtiles',
} as const;

/** `金东开发区_瓦片_2010-09-30.pmtiles`, and the same in letters that any program takes. */
export function archiveName(
  zone: { readonly id: string; readonly name: Bilingual },
  asOf: IsoDate,
  language: Language,
): { readonly name: string; readonly plain: string } {
  const safe = (text: string) => text.replace(/[^\p{L}\p{N}-]+/gu, '-');
  const what = language === 'zh' ? '瓦片' : 'tiles';
  const { extension } = archiveFormat;
  return {
    name: `${safe(zone.name[language])}_${what}_${asOf}.${extension}`,
    plain: `${zone.id.replace(/[^\w-]/g, '-')}-tiles-${asOf}.${extension}`,
  };
}
