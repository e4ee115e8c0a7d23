import { bilingual } from '../../bilingual.ts';
import type { Observation } from '../../observation.ts';
import { observationOf, type ReportedState } from './reportedState.ts';

const work = (id: string) => ({ kind: 'work', id }) as const;

const contractorOnSite = bilingual('已进场施工', 'contractor on site');

const reportedStates: readonly ReportedState[] = [
  {
    subject: work('jindong-sewage-plant'),
    axis: 'building',
    state: 'inProduction',
    qualifiers: [bilingual('已正式投入使用', 'formally in operation')],
    section: '一(二)',
    fact: 'C1',
  },
  {
    subject: work('xiaoshun-stream'),
    axis: 'building',
    state: 'started',
    qualifiers: [contractorOnSite],
    section: '一(二)',
    fact: 'C4',
  },
  {
    subject: work('changchun-road'),
    axis: 'building',
    state: 'started',
    qualifiers: [contractorOnSite],
    section: '一(二)',
    fact: 'C6',
  },
  {
    subject: work('provincial-road-03'),
    axis: 'building',
    state: 'preparing',
    qualifiers: [bilingual('招标方案待重做', 'tender scheme to be drawn up again')],
    blocked: bilingual(
      '因土方原因，招投标方案要重新制定',
      'The tender scheme must be redone on account of the earthwork',
    ),
    section: '一(二)',
    fact: 'C7',
  },
  {
    subject: work('xietangxi-fence'),
    axis: 'building',
    state: 'started',
    qualifiers: [bilingual('统一招投标', 'one tender for all'), contractorOnSite],
    section: '一(二)',
    fact: 'C2',
  },
  ...['xietangxi-power', 'xietangxi-access'].map((id): ReportedState => ({
    subject: work(id),
    axis: 'building',
    state: 'completed',
    section: '一(二)',
    fact: 'C2',
  })),
  {
    subject: work('xietangxi-utilities'),
    axis: 'building',
    state: 'underConstruction',
    qualifiers: [bilingual('正在实施', 'in hand')],
    section: '一(二)',
    fact: 'C2',
  },
  {
    subject: work('nanbo-roads'),
    axis: 'building',
    state: 'preparing',
    qualifiers: [bilingual('招投标已完成', 'tender complete')],
    section: '一(二)',
    fact: 'C3',
  },
  ...['liushi-roads', 'zhucun-roads', 'donghouxu-roads'].map((id): ReportedState => ({
    subject: work(id),
    axis: 'building',
    state: 'started',
    qualifiers: [contractorOnSite],
    section: '一(二)',
    fact: 'C5',
  })),
];

/** How far the works are; they are observed on the building axis. */
export const workLog: readonly Observation[] = reportedStates.map(observationOf);
