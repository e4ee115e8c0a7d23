import { bilingual, type Bilingual } from '../bilingual.ts';
import type { Indicator, IndicatorUnit, MissingReason } from '../indicator.ts';
import { itemOfSubject } from '../written/writtenRecord.ts';
import type { MeetingDecision } from './meetingDecision.ts';
import type { SceneTable } from './sceneReading.ts';
import type { SceneSource } from './sceneSource.ts';
import { dash, number } from './sceneWords.ts';

/** Rates that a meeting looks at, in this order; all others are a tap away. */
const ratesTold = [
  'developmentRate',
  'supplyRate',
  'builtUpRate',
  'industrialLandShare',
  'floorAreaRatio',
  'idleRate',
  'startedRate',
  'completedRate',
];

const missing: Record<MissingReason, Bilingual> = {
  noDenominator: bilingual('没有这类土地', 'no such land'),
  noInput: bilingual('所需数据没有登记', 'what it needs is not on record'),
  notInForce: bilingual('当日尚未施行', 'not in force on the day'),
  partOfReported: bilingual('见报告数', 'see the reported figure'),
};

/** What follows the value; 容积率 has no unit, and others are not told in a meeting. */
const unitText: Partial<Record<IndicatorUnit, string>> = { percent: '%' };

export function ratesTable(indicators: readonly Indicator[]): SceneTable {
  const told = ratesTold.flatMap((id) => indicators.filter((one) => one.id === id));
  return {
    columns: [
      bilingual('指标', 'Rate'),
      bilingual('数值', 'Value'),
      bilingual('怎么算', 'How it is worked out'),
    ],
    rows: told.map((one) => [one.name, valueOf(one), basisOf(one)]),
  };
}

function valueOf({ value, reported, unit }: Indicator): Bilingual {
  const shown = reported?.percent ?? value;
  if (shown === null) return dash;
  const digits = unit === 'percent' ? 1 : 2;
  const text = `${Number(shown.toFixed(digits))}${unitText[unit] === undefined ? '' : ` ${unitText[unit]}`}`;
  return bilingual(text, text);
}

function basisOf({ reported, missing: why, formula }: Indicator): Bilingual {
  if (reported) {
    const { numerator, denominator } = reported;
    return bilingual(
      `报告数 ${numerator.asPrinted} ÷ ${denominator.asPrinted}`,
      `as reported, ${numerator.asPrinted} ÷ ${denominator.asPrinted}`,
    );
  }
  return why === null ? formula : missing[why];
}

/** Blocks by rank, those not ranked last. */
export function rankingTable(areas: NonNullable<SceneSource['ranking']>['areas']): SceneTable {
  const blocks = areas
    .filter(({ kind, id }) => kind === 'block' && id !== null)
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
  return {
    columns: [
      bilingual('名次', 'Rank'),
      bilingual('区块', 'Block'),
      bilingual('得分', 'Score'),
      bilingual('上月名次', 'Rank last month'),
    ],
    rows: blocks.map(({ rank, rankBefore, name, score }) => [
      placeText(rank),
      name,
      score.score === null ? dash : number(score.score, 'points'),
      placeText(rankBefore),
    ]),
  };
}

function placeText(rank: number | null): Bilingual {
  return rank === null ? dash : bilingual(String(rank), String(rank));
}

/** Open ones first. */
export function decisionsTable(
  decisions: readonly MeetingDecision[],
  names: SceneSource['names'],
): SceneTable {
  const [open, done] = [decisions.filter(isOpen), decisions.filter((one) => !isOpen(one))];
  return {
    columns: [
      bilingual('决定', 'Decision'),
      bilingual('对象', 'About'),
      bilingual('责任人', 'Who'),
      bilingual('期限', 'By when'),
      bilingual('办结', 'Done'),
    ],
    rows: [...open, ...done].map(({ what, subject, owner, due, doneOn }) => [
      what,
      subject === null ? dash : (names.get(itemOfSubject(subject)) ?? plain(subject.id)),
      plain(owner),
      plain(due),
      plain(doneOn),
    ]),
  };
}

export function isOpen({ doneOn }: MeetingDecision): boolean {
  return doneOn === null;
}

function plain(text: string | null): Bilingual {
  return text === null ? dash : bilingual(text, text);
}
