import type { OpenAPIHono } from '@hono/zod-openapi';
import { bilingual, type Bilingual } from '../../../geodata/bilingual.ts';
import type { IsoInstant } from '../../../geodata/date.ts';
import type { FiledKind } from '../../../geodata/filing/filed.ts';
import { landItem } from '../../../geodata/filing/filedLand.ts';
import {
  itemOfSubject,
  zoneItem,
  type WrittenContents,
  type WrittenKind,
} from '../../../geodata/written/writtenRecord.ts';
import type { ZoneVariables } from '../../http/zoneScope.ts';
import type { Store } from '../../store/store.ts';
import { zoneRouter } from '../context.ts';
import { requireKnown } from './requireKnown.ts';
import { requireOver } from './requireOver.ts';
import { writtenRoutes, type WrittenResource } from './writtenRoutes.ts';

type Resource<Kind extends WrittenKind> = Omit<
  WrittenResource,
  'kind' | 'itemOf' | 'requireTimely'
> & {
  readonly itemOf: (content: WrittenContents[Kind]) => string | null;
  readonly requireTimely?: (content: WrittenContents[Kind], now: IsoInstant) => void;
};

/** Everything that people write down beside observations. */
const resources: { readonly [Kind in WrittenKind]: Resource<Kind> } = {
  plan: {
    path: 'plans',
    name: bilingual('计划', 'Plans'),
    description: 'Of projects, blocks, works, parcels or the zone, one of each at most.',
    exampleItem: 'project:aviation',
    itemOf: ({ subject }) => itemOfSubject(subject),
  },
  stageDurations: {
    path: 'stage-durations',
    name: bilingual('标准工期', 'Stage durations'),
    description: 'Empty until the zone sets its own; the item is `zone`.',
    exampleItem: zoneItem,
    itemOf: () => zoneItem,
  },
  lightRules: {
    path: 'light-rules',
    name: bilingual('亮灯规则', 'Light rules'),
    description: 'Empty until the zone sets its own; the item is `zone`.',
    exampleItem: zoneItem,
    itemOf: () => zoneItem,
  },
  blocker: {
    path: 'blockers',
    name: bilingual('卡点', 'Blockers'),
    description: 'Cleared ones too, with the day of it.',
    exampleItem: 'resettlement-housing',
    itemOf: () => null,
  },
  monthClosing: {
    path: 'month-closings',
    name: bilingual('月度定版', 'Closed months'),
    description:
      'Figures of a closed month are those known at `recordedAt`. The item is the month.',
    exampleItem: '2010-09',
    itemOf: ({ month }) => month,
    requireTimely: ({ month }, now) => requireOver(month, now),
  },
  scoreRules: {
    path: 'score-rules',
    name: bilingual('考核规则', 'Score rules'),
    description: 'Empty until the zone sets its own; the item is `zone`.',
    exampleItem: zoneItem,
    itemOf: () => zoneItem,
  },
  campaign: {
    path: 'campaigns',
    name: bilingual('攻坚行动', 'Campaigns'),
    description: 'With their tasks and reports.',
    exampleItem: 'hundred-days-2010',
    itemOf: () => null,
  },
  meeting: {
    path: 'meetings',
    name: bilingual('例会', 'Meetings'),
    description: 'The item is the day.',
    exampleItem: '2010-10-08',
    itemOf: ({ on }) => on,
  },
  deck: {
    path: 'decks',
    name: bilingual('汇报', 'Decks'),
    description: 'What is gone through in a meeting, scene by scene.',
    exampleItem: 'september',
    itemOf: () => null,
  },
  meetingDecision: {
    path: 'meeting-decisions',
    name: bilingual('决定事项', 'Decisions of meetings'),
    description: 'Done ones too, with the day of it.',
    exampleItem: '2010-10-08-1',
    itemOf: () => null,
  },
  source: filed('source', bilingual('资料来源', 'Sources on file'), 'report-2010q3'),
  town: filed('town', bilingual('镇街', 'Towns on file'), 'xiaoshun'),
  block: filed('block', bilingual('区块', 'Blocks on file'), 'xietangxi'),
  project: filed('project', bilingual('项目', 'Projects on file'), 'aviation'),
  work: filed('work', bilingual('工程', 'Works on file'), 'ring-road'),
  target: filed('target', bilingual('目标', 'Targets on file'), 'target-1'),
  parcelLand: {
    path: 'land-records',
    name: bilingual('土地利用记录', 'Land records on file'),
    description:
      'Those that were filled in or corrected by a form; all of a parcel are at `/zones/{zone}/parcels/{id}/records`. The item is the day and the parcel; rates, lists and maps of that day and later follow at once. What is taken back is as it came with the zone again, or gone.',
    exampleItem: '2010-09-30:xietangxi',
    itemOf: ({ record }) => landItem(record),
    requireTimely: ({ record }, now) => requireKnown(record.asOf, now),
  },
  doubt: filed('doubt', bilingual('存疑', 'Doubts on file'), 'doubt-1'),
};

/** What is on file beside the parcels. */
function filed<Kind extends FiledKind>(kind: Kind, name: Bilingual, exampleItem: string) {
  return {
    path: `${kind}-records`,
    name,
    description:
      'Those that were filled in or corrected by a form; everything on file is at `/zones/{zone}/records`. What is taken back is as it came with the zone again, or gone.',
    exampleItem,
    itemOf: ({ record }: WrittenContents[Kind]): string => record.id,
  };
}

export function writtenRecordRoutes(store: Store): OpenAPIHono<ZoneVariables> {
  const router = zoneRouter();
  for (const [kind, resource] of Object.entries(resources))
    router.route('/', writtenRoutes(store, { ...resource, kind } as WrittenResource));
  return router;
}
