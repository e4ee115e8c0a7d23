import { bilingual } from '../../../bilingual.ts';
import type { ReportClaims } from '../../../reportCheck/claim.ts';

/** The sections of the report that state something, in its order, under titles of ours. */
export const reportSections: ReportClaims['sections'] = [
  { id: '一·开头', title: bilingual('前三季度经济指标', 'Indicators of the three quarters') },
  { id: '一(一)', title: bilingual('工业项目', 'Industrial projects') },
  { id: '一(二)', title: bilingual('区块与基础设施', 'Blocks and infrastructure') },
  { id: '一(三)', title: bilingual('转型升级与三产', 'Upgrading and services') },
  { id: '一(四)', title: bilingual('城镇配套', 'Town works') },
  { id: '一(五)', title: bilingual('违建拆除', 'Illegal building') },
  { id: '一(六)', title: bilingual('土地征迁', 'Land acquisition') },
  { id: '一(七)', title: bilingual('百日攻坚', 'The 100-day drive') },
  { id: '二·开头', title: bilingual('四季度思路', 'The line for the fourth quarter') },
  { id: '二(一)', title: bilingual('四季度：项目推进', 'Fourth quarter: projects') },
  { id: '二(二)', title: bilingual('四季度：违建整治', 'Fourth quarter: illegal building') },
  { id: '二(三)', title: bilingual('四季度：要素保障', 'Fourth quarter: supply of factors') },
  { id: '二(四)', title: bilingual('四季度：百日攻坚', 'Fourth quarter: the drive') },
  { id: '二(五)', title: bilingual('四季度：党建', 'Fourth quarter: party work') },
];
