import { bilingual, type Bilingual } from '../../../bilingual.ts';
import { addDays, type IsoDate } from '../../../date.ts';
import type { Subject } from '../../../observation.ts';
import type { Blocker } from '../../../plan/blocker.ts';
import type { WrittenVersion } from '../../../written/writtenRecord.ts';
import { chance, integerBetween, pick, type Random } from '../random.ts';
import { exampleProvenance } from './log.ts';
import { dayIn, endOfMonth, lastMonth } from './months.ts';
import { ownerOfBlocker } from './names.ts';
import { recordedAfter } from './recordedAfter.ts';

type Trouble = { readonly what: Bilingual; readonly nextStep: Bilingual };

/** What is in the way of land that stands still, by what was seen in its way. */
const standing: Readonly<Record<string, Bilingual>> = {
  '示例：3 户尚未签约': bilingual(
    '示例：逐户上门，月底前签约',
    'Example: call on each, sign by the month’s end',
  ),
  '示例：青苗补偿有争议': bilingual(
    '示例：请第三方评估',
    'Example: have it valued by a third party',
  ),
  '示例：坟墓迁移未完成': bilingual('示例：落实公墓穴位', 'Example: find places in the cemetery'),
  '示例：高压线未迁改': bilingual(
    '示例：与电力公司签迁改协议',
    'Example: sign for the move with the grid company',
  ),
  '示例：弃土场未落实': bilingual(
    '示例：协调邻镇弃土场',
    'Example: arrange for a tip in the next town',
  ),
  '示例：便道被截断': bilingual('示例：另修临时便道', 'Example: build another access road'),
};

/** What was in the way for a while. */
const passing: readonly [Trouble, ...Trouble[]] = [
  {
    what: bilingual('示例：施工许可材料不齐', 'Example: papers for the building permit missing'),
    nextStep: bilingual('示例：补齐图审意见', 'Example: hand in the plan review'),
  },
  {
    what: bilingual('示例：临时用电未接通', 'Example: temporary power not connected'),
    nextStep: bilingual('示例：报装容量批复', 'Example: have the supply approved'),
  },
  {
    what: bilingual('示例：企业资金未到位', 'Example: the firm’s money has not come'),
    nextStep: bilingual('示例：约谈企业', 'Example: speak with the firm'),
  },
];

const lastDay = endOfMonth(lastMonth);

/**
 * The blockers of a parcel, or of its project: one that stands where nothing moves, some overdue, some that nobody owns; and one in
 * twelve of the others had one, most of them cleared, which was recorded then.
 *
 * @param blocked what was last seen to be in the way; null where nothing is
 */
export function blockersOf(
  subject: Subject,
  { stall, blocked }: { readonly stall: number; readonly blocked: Bilingual | null },
  random: Random,
): WrittenVersion<'blocker'>[] {
  const item = `blocker-${subject.id}`;
  if (blocked !== null) {
    const since = dayIn(lastMonth - Math.max(0.5, stall - 1));
    const nextStep = chance(random, 0.12) ? null : (standing[blocked.zh] ?? null);
    const due = nextStep && dueAfter(since, random);
    return [
      versionOf(
        item,
        { ...blockerOf(subject, random), what: blocked, since, nextStep, due },
        since,
        random,
      ),
    ];
  }
  if (!chance(random, 0.08)) return [];
  const stands = chance(random, 0.2);
  const since = dayIn(
    integerBetween(random, stands ? lastMonth - 3 : 2, lastMonth - (stands ? 0 : 4)),
  );
  const clearedOn = addDays(since, integerBetween(random, 12, 95));
  const trouble = pick(random, passing);
  const due = addDays(since, integerBetween(random, 20, 60));
  const blocker: Blocker = { ...blockerOf(subject, random), ...trouble, since, due };
  const first = versionOf(item, blocker, since, random);
  if (stands) return [first];
  return [first, versionOf(item, { ...blocker, clearedOn }, clearedOn, random)];
}

function blockerOf(subject: Subject, random: Random) {
  return {
    subject,
    owner: chance(random, 0.2) ? null : ownerOfBlocker(random),
    clearedOn: null,
    provenance: exampleProvenance,
  };
}

/** Half of the steps are overdue by the last day. */
function dueAfter(since: IsoDate, random: Random): IsoDate {
  const early = addDays(since, integerBetween(random, 15, 45));
  return chance(random, 0.5) ? early : addDays(lastDay, integerBetween(random, 5, 50));
}

function versionOf(
  item: string,
  content: Blocker,
  after: IsoDate,
  random: Random,
): WrittenVersion<'blocker'> {
  const recordedAt = recordedAfter(after, integerBetween(random, 1, 9), random);
  return { kind: 'blocker', item, content, recordedAt, recordedBy: null };
}
