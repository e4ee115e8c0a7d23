import { bilingual, type Bilingual } from '../../bilingual.ts';
import type { LonLat } from '../../geometry.ts';
import { tooWideForParcel } from '../../parcelExtent.ts';

/**
 * blocking: the feature cannot come in as it is. fixable: we have a way to mend it, see `mends`. note: it can come in, somebody
 * should know.
 */
type Severity = 'blocking' | 'fixable' | 'note';

export type FindingKind =
  | 'noShape'
  | 'notAnArea'
  | 'notFinite'
  | 'unclosed'
  | 'duplicateVertices'
  | 'orientation'
  | 'withoutArea'
  | 'selfIntersecting'
  | 'tooDetailed'
  | 'tooWide'
  | 'sliver'
  | 'uncorrected'
  | 'areaDiffers'
  | 'repeatedNumber';

/** One thing that somebody who brings a feature in should know, or must do something about. */
export type Finding = {
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly detail: Bilingual;
  /** Where on the earth, when it has a place there. */
  readonly place: LonLat | null;
};

/** A finding without words of its own. */
export function plainFinding(kind: keyof typeof plainWordings): Finding {
  return { kind, ...plainWordings[kind], place: null };
}

export function finding(
  kind: FindingKind,
  severity: Severity,
  detail: Bilingual,
  place: LonLat | null = null,
): Finding {
  return { kind, severity, detail, place };
}

const plainWordings = {
  noShape: {
    severity: 'note',
    detail: bilingual(
      '只有属性，没有图形；按编号对到已有地块。',
      'It has attributes and no shape; it is matched to a parcel by its number.',
    ),
  },
  notAnArea: {
    severity: 'blocking',
    detail: bilingual(
      '是点或没有闭合的线，不是面；请在原软件中闭合，或跳过。',
      'It is a point or an open line and no area; close it in the program it comes from, or skip it.',
    ),
  },
  notFinite: {
    severity: 'blocking',
    detail: bilingual(
      '有坐标不是数字，或在投影范围之外；请检查坐标系和原文件。',
      'A coordinate is no number or lies beyond the projection; check the coordinate system and the file.',
    ),
  },
  unclosed: {
    severity: 'fixable',
    detail: bilingual(
      '环没有闭合；可由系统补上最后一点。',
      'A ring is open; the first position can be repeated at its end.',
    ),
  },
  orientation: {
    severity: 'note',
    detail: bilingual(
      '洞与外环方向相同；读入时会调整方向。',
      'A hole winds the same way as its outer ring; it will be turned.',
    ),
  },
  withoutArea: {
    severity: 'blocking',
    detail: bilingual(
      '环没有围成面；请检查界址点的数目和顺序。',
      'A ring encloses nothing; check the number and the order of its points.',
    ),
  },
  tooDetailed: {
    severity: 'blocking',
    detail: bilingual(
      '顶点超过 50000 个，或边线过于密集曲折；请先简化。',
      'It has more than 50 000 vertices, or its edges wind too closely; simplify it first.',
    ),
  },
  tooWide: { severity: 'blocking', detail: tooWideForParcel },
  uncorrected: {
    severity: 'note',
    detail: bilingual(
      '未校正：西安80、北京54 没有本地参数，位置可能差几十米至一百多米；请填四参数。',
      "Uncorrected: without local parameters Xi'an 80 and Beijing 54 lie tens of metres or more beside their place; give the four parameters.",
    ),
  },
} as const satisfies Partial<Record<FindingKind, Omit<Finding, 'kind' | 'place'>>>;
