import { bilingual } from '../../../bilingual.ts';
import { isoDate, type IsoDate } from '../../../date.ts';
import type { Bilingual } from '../../../bilingual.ts';
import type { Fact } from '../../../fact.ts';
import type { Subject } from '../../../observation.ts';
import { blockSubjects, reportDate, subjects, zoneSubject } from '../reported.ts';

const elsewhere = (
  id: string,
  text: Bilingual,
  basis: Bilingual,
  about: readonly Subject[] = [zoneSubject],
  asOf: IsoDate = reportDate,
): Fact => ({
  id,
  topic: 'places',
  text,
  figures: [],
  subjects: about,
  provenance: { kind: 'external', basis },
  asOf,
});

/** K1–K3: geography that the drawing and the towns rest on and the report does not tell. */
export const placeFacts: readonly Fact[] = [
  elsewhere(
    'K1',
    bilingual(
      '鞋塘镇于 2000 年 6 月 30 日并入孝顺镇；鞋塘西区块和前屋村据此归入孝顺镇。',
      'The town of Xietang became part of Xiaoshun on 30 June 2000; Xietang West and Qianwu village are placed in Xiaoshun on that ground.',
    ),
    bilingual(
      '出自网上的行政区划沿革资料，未见原始文件。',
      'From accounts on the web of how the towns were divided; the original document was not seen.',
    ),
    [...blockSubjects('xietangxi'), ...subjects('event', 'qianwu-2010')],
    isoDate('2000-06-30'),
  ),
  elsewhere(
    'K2',
    bilingual(
      'G60 沪昆高速经过鞋塘、傅村两个收费站；图上的走向由这两点示意画出。',
      'The G60 expressway passes the toll stations Xietang and Fucun; its course on the map is sketched through these two.',
    ),
    bilingual(
      '两个收费站的位置取自公开的收费站名录，坐标系未经核实。',
      'The two places are from a public list of toll stations, whose coordinate system was not confirmed.',
    ),
  ),
  elsewhere(
    'K3',
    bilingual(
      '孝顺镇、傅村镇的轮廓按大致范围手绘；鞋塘、傅村、孝顺和所有区块、地块、道路、河流的位置均为示意。',
      'The outlines of Xiaoshun and Fucun are drawn by hand to their rough extent; the places of Xietang, Fucun, Xiaoshun and of every block, parcel, road and river are schematic.',
    ),
    bilingual(
      '绘图者对当地的大致了解，不是行政界线，也不是测绘成果。',
      'What whoever drew them knew roughly of the area: neither administrative boundaries nor surveyed.',
    ),
  ),
];
