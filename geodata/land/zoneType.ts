import { bilingual, type Bilingual } from '../bilingual.ts';
import type { LandStructure } from './structure.ts';

/** The two types by which zones are compared with their like, and what is neither. */
const zoneTypes = ['industryLed', 'cityIntegrated', 'other'] as const;
type ZoneType = (typeof zoneTypes)[number];

export const zoneTypeNames: Record<ZoneType, Bilingual> = {
  industryLed: bilingual('工业主导型', 'Industry-led'),
  cityIntegrated: bilingual('产城融合型', 'Industry with city'),
  other: bilingual('其他', 'Neither'),
};

/** What has to stand beside the type wherever it is shown. */
export const zoneTypeCaution = bilingual(
  '类型为暂定：判别界限取自公开的评价系统，尚未与规程原文核对；保税区、出口加工区按工业主导型处理，此处不能判别。',
  'Provisional: the limits are taken from a public evaluation system and have not been held against the standard’s text; bonded and export-processing zones count as industry-led, which cannot be told here.',
);

/** Shares of built land in percent, over land of known status and area. */
type ZoneTypeTest = {
  readonly type: ZoneType;
  readonly industrialPercent: number;
  readonly residentialPercent: number;
};

/**
 * A2/A above 30 % and A1/A below 25 %: industry-led. A2/A at most 30 % and A1/A at least 25 %: city-integrated. Null where no
 * built land is on record.
 */
export function zoneTypeOf({
  construction,
  constructionGroup,
}: LandStructure): ZoneTypeTest | null {
  const built = constructionGroup.A.areaM2;
  if (built <= 0) return null;
  const industrialPercent = (construction.A2.areaM2 / built) * 100;
  const residentialPercent = (construction.A1.areaM2 / built) * 100;
  const industrial = industrialPercent > 30;
  const residential = residentialPercent >= 25;
  const type = industrial === residential ? 'other' : industrial ? 'industryLed' : 'cityIntegrated';
  return { type, industrialPercent, residentialPercent };
}
