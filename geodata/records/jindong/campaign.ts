import { bilingual, type Bilingual } from '../../bilingual.ts';
import { isoDate } from '../../date.ts';
import type { Subject } from '../../observation.ts';
import type { CampaignField, CampaignTask } from '../../supervision/campaign.ts';
import type { WrittenVersion } from '../../written/writtenRecord.ts';
import { reportDate, reported, restatedAt, restatedBy } from './reported.ts';

/**
 * 一(七): the drive of the report. The seven key projects that it speaks of are not named, so its tasks here are those things in its
 * fields for which the report gives a day within its window.
 */
export const jindongCampaign: WrittenVersion<'campaign'> = {
  kind: 'campaign',
  item: 'hundred-days-2010',
  content: {
    name: bilingual('“百日攻坚”活动', 'The 100-day drive'),
    from: isoDate('2010-08-11'),
    to: isoDate('2010-11-30'),
    tasks: [
      task(
        'changchun-road',
        'infrastructure',
        bilingual('常春路续建（10 月底前）', 'Changchun Road extension (by the end of October)'),
        { kind: 'work', id: 'changchun-road' },
        '2010-10-31',
      ),
      task(
        'provincial-road-03',
        'infrastructure',
        bilingual(
          '03 省道降坡（10 月底前，招投标方案重新制定）',
          'Regrading of provincial road 03 (by the end of October; tender to be redone)',
        ),
        { kind: 'work', id: 'provincial-road-03' },
        '2010-10-31',
      ),
      task(
        'guihang-yunfei',
        'industrialProjects',
        bilingual('贵航云飞开工（11 月中旬前）', 'Guihang Yunfei started (before mid-November)'),
        { kind: 'parcel', id: 'guihang-yunfei' },
        '2010-11-20',
      ),
      task(
        'jiayuan-gelong',
        'industrialProjects',
        bilingual(
          '嘉远格隆光伏开工（11 月底；二(一) 作 11 月中旬前）',
          'Jiayuan Gelong PV started (end of November; 二(一) says before mid-November)',
        ),
        { kind: 'project', id: 'jiayuan-gelong' },
        '2010-11-30',
      ),
    ],
    reports: [
      {
        on: reportDate,
        text: bilingual(
          '10 月份是“百日攻坚”进入实施阶段后的最后冲刺阶段（二(四)）。',
          'October is the final sprint of the drive since its working stage began (二(四)).',
        ),
      },
      {
        on: reportDate,
        text: bilingual(
          '报告只说“8 月中旬至 11 月底”，起日按中旬首日 8 月 11 日记；所说“七大攻坚项目”没有列名，下列各项是报告中写有期限、属攻坚重点的。',
          'The report says “mid-August to the end of November”; the first day is held as 11 August. It does not name its “seven key projects”: the tasks here are what it dates within the drive’s fields.',
        ),
      },
    ],
    provenance: reported('一(七)', 'H1'),
  },
  recordedAt: restatedAt,
  recordedBy: restatedBy,
};

function task(
  id: string,
  field: CampaignField,
  name: Bilingual,
  subject: Subject,
  planned: string,
): CampaignTask {
  return { id, name, field, subject, owner: null, planned: isoDate(planned), done: null };
}
