import { bilingual, type Bilingual } from '../bilingual.ts';
import { milestoneNames } from '../plan/milestone.ts';
import type { LightColour, PlanItem, PlannedMilestone } from '../plan/planItem.ts';
import type { SceneRow } from './sceneReading.ts';
import { dash, lightNames, listed, row } from './sceneWords.ts';

const plan = bilingual('计划', 'Plan');

/** What decides first in a meeting. */
const worstFirst: readonly LightColour[] = ['red', 'amber', 'green', 'notDue', 'done', 'unknown'];

const mark = (colour: LightColour): SceneRow['mark'] =>
  colour === 'red' || colour === 'amber' || colour === 'green' ? colour : null;

/**
 * Plans against what was seen: each item where there are two at most, else how many have which light.
 *
 * @param isDocument whether the zone is what a document says, which then gives no day
 */
export function planRows(items: readonly PlanItem[], isDocument: boolean): SceneRow[] {
  const planned = items.filter(({ milestones }) => milestones.some(isPlanned));
  if (planned.length === 0) {
    const remark = isDocument
      ? bilingual('报告没有给期限', 'the report gives no day')
      : bilingual('没有计划记录', 'no plan is on record');
    return [row(plan, dash, { remark })];
  }
  if (planned.length <= 2) return planned.map((item) => itemRow(item, planned.length > 1));
  return [lightsRow(planned)];
}

function isPlanned({ planned }: PlannedMilestone): boolean {
  return planned.length > 0;
}

/** 12 月底前 平整, 未到期. */
function itemRow({ milestones, light, name }: PlanItem, isOneOfSeveral: boolean): SceneRow {
  const open = milestones.filter((one) => isPlanned(one) && one.actual === null);
  const next = open[0] ?? milestones.findLast(isPlanned)!;
  const [day] = next.planned;
  const due = day!.asPrinted ?? bilingual(day!.due, day!.due);
  const milestone = milestoneNames[next.milestone];
  const text = bilingual(`${due.zh} ${milestone.zh}`, `${milestone.en}, ${due.en}`);
  return row(plan, text, {
    remark: listed([...(isOneOfSeveral ? [name] : []), lightNames[light.colour]]),
    mark: mark(light.colour),
    provenance: day!.provenance,
  });
}

/** 红灯 2 · 绿灯 5, and which of them is worst. */
export function lightsRow(items: readonly PlanItem[]): SceneRow {
  const present = worstFirst.flatMap((colour) => {
    const of = items.filter(({ light }) => light.colour === colour);
    return of.length === 0 ? [] : [{ colour, of }];
  });
  const worst = present[0]!;
  const counts = present.map(({ colour, of }): Bilingual => {
    const { zh, en } = lightNames[colour];
    return bilingual(`${zh} ${of.length}`, `${en} ${of.length}`);
  });
  const isTrouble = worst.colour === 'red' || worst.colour === 'amber';
  return row(plan, listed(counts), {
    remark: isTrouble ? worst.of[0]!.name : null,
    mark: mark(worst.colour),
  });
}

/** 联系人: who answers for it. */
export function contactRow(items: readonly PlanItem[]): SceneRow {
  const names = [...new Set(items.flatMap(({ contact }) => contact ?? []))];
  const text =
    names.length === 0
      ? bilingual('未登记', 'none registered')
      : bilingual(names.slice(0, 2).join('、'), names.slice(0, 2).join(', '));
  const more = bilingual(`等 ${names.length} 人`, `and ${names.length - 2} more`);
  return row(bilingual('联系人', 'Contact'), text, { remark: names.length > 2 ? more : null });
}
