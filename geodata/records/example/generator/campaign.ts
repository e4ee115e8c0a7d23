import { bilingual, type Bilingual } from '../../../bilingual.ts';
import { isoDate, isoInstant } from '../../../date.ts';
import type { Campaign, CampaignField, CampaignTask } from '../../../supervision/campaign.ts';
import type { WrittenVersion } from '../../../written/writtenRecord.ts';
import { exampleProvenance } from './log.ts';

/** A drive of a hundred days, 8 April to 16 July 2026, that runs on the zone's last day; tasks done, done late, late and ahead. */
export function campaignOf(blocks: readonly string[]): WrittenVersion<'campaign'>[] {
  const tasks = taskList.map(({ field, name, owner, planned, done }, index): CampaignTask => {
    const block = blocks[index * 3];
    return {
      id: `task-${index + 1}`,
      name,
      field,
      subject: block === undefined ? null : { kind: 'block', id: block },
      owner,
      planned: isoDate(planned),
      done: done === null ? null : isoDate(done),
    };
  });
  const campaign: Campaign = {
    name: bilingual('示例“百日攻坚”行动', 'Example 100-day drive'),
    from: isoDate('2026-04-08'),
    to: isoDate('2026-07-16'),
    tasks,
    reports,
    provenance: exampleProvenance,
  };
  return [
    {
      kind: 'campaign',
      item: 'hundred-days-2026',
      content: { ...campaign, tasks: tasks.map((task) => ({ ...task, done: null })), reports: [] },
      recordedAt: isoInstant('2026-04-07T15:30:00+08:00'),
      recordedBy: null,
    },
    {
      kind: 'campaign',
      item: 'hundred-days-2026',
      content: campaign,
      recordedAt: isoInstant('2026-06-30T17:10:00+08:00'),
      recordedBy: null,
    },
  ];
}

type Planned = {
  readonly field: CampaignField;
  readonly name: Bilingual;
  readonly owner: string | null;
  readonly planned: string;
  readonly done: string | null;
};

const taskList: readonly Planned[] = [
  {
    field: 'industrialProjects',
    name: bilingual('示例：三个项目同日开工', 'Example: three projects break ground'),
    owner: '示例王',
    planned: '2026-05-15',
    done: '2026-05-12',
  },
  {
    field: 'industrialProjects',
    name: bilingual('示例：两幢厂房结顶', 'Example: two halls topped out'),
    owner: '示例李',
    planned: '2026-06-20',
    done: null,
  },
  {
    field: 'infrastructure',
    name: bilingual('示例：支路通车', 'Example: side road open'),
    owner: '示例陈',
    planned: '2026-05-31',
    done: '2026-06-09',
  },
  {
    field: 'infrastructure',
    name: bilingual('示例：雨污管网接通', 'Example: drains connected'),
    owner: '示例陈',
    planned: '2026-07-10',
    done: null,
  },
  {
    field: 'landAcquisition',
    name: bilingual('示例：沿河地块签约清零', 'Example: riverside, last contracts signed'),
    owner: '示例周',
    planned: '2026-04-30',
    done: '2026-04-28',
  },
  {
    field: 'landAcquisition',
    name: bilingual('示例：北片坟墓迁移', 'Example: graves of the north moved'),
    owner: '示例周',
    planned: '2026-06-10',
    done: null,
  },
  {
    field: 'farmersBuilding',
    name: bilingual('示例：安置房一期交付', 'Example: resettlement flats, phase 1'),
    owner: '示例吴',
    planned: '2026-06-30',
    done: '2026-06-29',
  },
  {
    field: 'idleLand',
    name: bilingual('示例：闲置用地约谈', 'Example: holders of idle land interviewed'),
    owner: '示例郑',
    planned: '2026-05-20',
    done: '2026-05-20',
  },
  {
    field: 'factorSupply',
    name: bilingual('示例：变电站增容', 'Example: substation enlarged'),
    owner: null,
    planned: '2026-07-15',
    done: null,
  },
];

const reports: Campaign['reports'] = [
  {
    on: isoDate('2026-04-30'),
    text: bilingual(
      '示例：动员与签约阶段结束，征迁任务提前两天完成。',
      'Example: the first stage is over; land acquisition two days early.',
    ),
  },
  {
    on: isoDate('2026-05-31'),
    text: bilingual(
      '示例：开工与约谈按期，支路因管线迁改未按期通车。',
      'Example: starts and interviews on time; the side road waits for pipes to be moved.',
    ),
  },
  {
    on: isoDate('2026-06-30'),
    text: bilingual(
      '示例：支路已通车；坟墓迁移、厂房结顶逾期，列入下一阶段。',
      'Example: the side road is open; graves and toppings-out are late and go on.',
    ),
  },
];
