import { bilingual, type Bilingual } from '../bilingual.ts';
import { roundTo } from '../units.ts';
import type { Compared, IncomparableReason } from './comparison.ts';
import type { Finding, FindingKind, GapFinding } from './finding.ts';

export const findingNames: Record<FindingKind, Bilingual> = {
  difference: bilingual('超差', 'Beyond tolerance'),
  overlap: bilingual('重叠', 'Overlap'),
  outside: bilingual('越出区块', 'Outside block'),
  enclosed: bilingual('夹心空地', 'Enclosed gap'),
  sliver: bilingual('缝隙', 'Sliver'),
  margin: bilingual('沿边空地', 'Margin'),
};

export const incomparableNames: Record<IncomparableReason, Bilingual> = {
  unregistered: bilingual('没有资料面积', 'No area on record'),
  schematic: bilingual(
    '边界为示意，图形大小不代表土地面积',
    'The boundary is a sketch, whose size is no measure of the land',
  ),
};

/** What is wrong, said of the parcels or the block that the finding names. */
export function findingText(finding: Finding): Bilingual {
  const text = landText(finding);
  const isCut = finding.kind === 'difference' || finding.geometry !== null;
  return isCut
    ? text
    : bilingual(
        `${text.zh}；图形有误，切不出这块地`,
        `${text.en}; a faulty shape, so this land cannot be drawn`,
      );
}

function landText(finding: Finding): Bilingual {
  switch (finding.kind) {
    case 'difference':
      return differenceText(finding.comparison);
    case 'overlap':
      return bilingual(
        `两宗地块重叠，占较小一宗的 ${percent(finding.share)}`,
        `Two parcels claim the same land, ${percent(finding.share)} of the smaller one`,
      );
    case 'outside':
      return bilingual(
        `画到了所属区块之外，占地块的 ${percent(finding.share)}`,
        `Drawn out of its own block, ${percent(finding.share)} of the parcel`,
      );
    case 'enclosed':
    case 'sliver':
    case 'margin':
      return gapText(finding);
  }
}

function differenceText({ differenceM2, allowedM2 }: Compared): Bilingual {
  const [by, allowed] = [decimals(Math.abs(differenceM2), 1), decimals(allowedM2, 1)];
  return differenceM2 > 0
    ? bilingual(
        `图上比资料多 ${by} m²，允许 ${allowed} m²`,
        `Drawn ${by} m² larger than on record, ${allowed} m² allowed`,
      )
    : bilingual(
        `图上比资料少 ${by} m²，允许 ${allowed} m²`,
        `Drawn ${by} m² smaller than on record, ${allowed} m² allowed`,
      );
}

function gapText({ kind, meanWidthM }: GapFinding): Bilingual {
  const width = decimals(meanWidthM, kind === 'sliver' ? 2 : 1);
  switch (kind) {
    case 'enclosed':
      return bilingual(
        `夹在地块之间，不属任何地块，平均宽 ${width} m`,
        `Between parcels and held by none, ${width} m wide on average`,
      );
    case 'sliver':
      return bilingual(
        `平均宽 ${width} m，不成其为地：同一条界线画成了两条`,
        `${width} m wide on average, no land: one line drawn as two`,
      );
    case 'margin':
      return bilingual(
        `区块边上不属任何地块，平均宽 ${width} m：绿带、小路，或漏画的地块`,
        `Along the block’s edge, held by no parcel, ${width} m wide on average: a verge, a lane, or a parcel left out`,
      );
  }
}

/** 1309.497 → `1309.5`. */
function decimals(value: number, digits: number): string {
  return roundTo(value, digits).toFixed(digits);
}

/** 0.0012 → `0.12 %`; what is more than nothing is never called 0. */
function percent(share: number): string {
  return share > 0 && share < 0.00005 ? '<0.01 %' : `${roundTo(share * 100, 2)} %`;
}
