import { stateName, stateOrder, statesOf, type Axis, type AxisStates } from '../axis.ts';
import { bilingual, type Bilingual } from '../bilingual.ts';
import { addYears, type IsoDate } from '../date.ts';
import type { Observation } from '../observation.ts';
import type { EntryField } from './entryCell.ts';
import type { ProposedEntry } from './proposed.ts';
import type { AxisStanding } from './standing.ts';

/** Something about an entry: `reason` passes once it is explained, `blocking` not at all. */
export type EntryFinding = {
  readonly kind:
    | 'percentFalls'
    | 'stateGoesBack'
    | 'requiredOrNot'
    | 'percentContradicts'
    | 'laterKnown'
    | 'dayAhead'
    | 'dayFarAhead';
  readonly weight: 'reason' | 'blocking';
  readonly field: EntryField | 'day';
  readonly said: Bilingual;
};

/** States of work that is done, so that less than all of it cannot be. */
const done: ReadonlySet<string> = new Set([
  'cleared',
  'complete',
  'completed',
  'inProduction',
  'atCapacity',
]);

/** Whatever is unlikely or impossible of an entry, beside what is known. */
export function findingsOf(entry: ProposedEntry, { held, later }: AxisStanding): EntryFinding[] {
  return [
    ...contradictions(entry),
    ...(held === null ? [] : [...fallenPercent(entry, held), ...stateGoneBack(entry, held)]),
    ...(later === null ? [] : [laterKnown(entry.axis, later)]),
  ];
}

/** The same of the day for which all of it is entered. */
export function findingsOfDay(day: IsoDate, today: IsoDate): EntryFinding[] {
  if (day <= today) return [];
  const field = 'day';
  if (day > addYears(today, 1))
    return [
      {
        kind: 'dayFarAhead',
        weight: 'blocking',
        field,
        said: bilingual(
          `${day} 在一年以后，请核对日期。`,
          `${day} is more than a year ahead; check the day.`,
        ),
      },
    ];
  const said = bilingual(
    `${day} 还没有到，请说明为什么现在就记。`,
    `${day} has not come yet; say why it is recorded now.`,
  );
  return [{ kind: 'dayAhead', weight: 'reason', field, said }];
}

function contradictions({ axis, state, percent }: ProposedEntry): EntryFinding[] {
  const name = nameOf(axis, state);
  const contradicts = (zh: string, en: string): EntryFinding[] => [
    { kind: 'percentContradicts', weight: 'blocking', field: 'percent', said: bilingual(zh, en) },
  ];
  if (percent === null) return [];
  if (state === 'notRequired')
    return contradicts(`“${name.zh}”不能有百分数。`, `“${name.en}” cannot have a percent.`);
  if (state === statesOf[axis][0] && percent > 0)
    return contradicts(
      `“${name.zh}”与 ${percent}% 矛盾，请改状态或百分数。`,
      `“${name.en}” contradicts ${percent}%; change the state or the percent.`,
    );
  if (done.has(state) && percent < 100)
    return contradicts(
      `“${name.zh}”与 ${percent}% 矛盾，完成应是 100%。`,
      `“${name.en}” contradicts ${percent}%; what is done is at 100%.`,
    );
  return [];
}

function fallenPercent({ percent }: ProposedEntry, held: Observation): EntryFinding[] {
  if (percent === null || held.percent === null || percent >= held.percent) return [];
  const said = bilingual(
    `百分数由 ${held.percent}%（${held.asOf}）降到 ${percent}%，请说明原因。`,
    `The percent falls from ${held.percent}% (${held.asOf}) to ${percent}%; say why.`,
  );
  return [{ kind: 'percentFalls', weight: 'reason', field: 'percent', said }];
}

function stateGoneBack({ axis, state }: ProposedEntry, held: Observation): EntryFinding[] {
  const [before, after] = [nameOf(axis, held.state), nameOf(axis, state)];
  const [from, to] = [stateOrder(axis, held.state as never), stateOrder(axis, state as never)];
  if ((from === undefined) !== (to === undefined))
    return [
      {
        kind: 'requiredOrNot',
        weight: 'reason',
        field: 'state',
        said: bilingual(
          `由“${before.zh}”改为“${after.zh}”，请说明原因。`,
          `“${before.en}” becomes “${after.en}”; say why.`,
        ),
      },
    ];
  if (from === undefined || to === undefined || to >= from) return [];
  const said = bilingual(
    `状态由“${before.zh}”（${held.asOf}）退回“${after.zh}”，请说明原因。`,
    `The state goes back from “${before.en}” (${held.asOf}) to “${after.en}”; say why.`,
  );
  return [{ kind: 'stateGoesBack', weight: 'reason', field: 'state', said }];
}

function laterKnown(axis: Axis, later: Observation): EntryFinding {
  const name = nameOf(axis, later.state);
  return {
    kind: 'laterKnown',
    weight: 'reason',
    field: 'state',
    said: bilingual(
      `已有 ${later.asOf} 的记录“${name.zh}”，现在补记更早的一天，请说明原因。`,
      `“${name.en}” is on record of ${later.asOf} already; say why an earlier day is added now.`,
    ),
  };
}

function nameOf(axis: Axis, state: AxisStates[Axis]): Bilingual {
  return stateName(axis, state as never);
}
