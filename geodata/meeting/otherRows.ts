import { stateName } from '../axis.ts';
import { bilingual, type Bilingual } from '../bilingual.ts';
import { parcelChangeKinds, parcelChangeNames, type ChangeSummary } from '../parcelChanges.ts';
import type { StandingBlocker } from '../plan/planItem.ts';
import type { Meeting } from '../supervision/meeting.ts';
import type { Work } from '../zone.ts';
import type { SceneRow } from './sceneReading.ts';
import type { SceneWork } from './sceneSource.ts';
import { amount, listed, row, unknown } from './sceneWords.ts';

/** 卡点: the one that has stood longest, and how many there are. */
export function blockerRow(blockers: readonly StandingBlocker[]): SceneRow {
  const name = bilingual('卡点', 'Blockers');
  const [longest] = blockers.toSorted((a, b) => b.ageDays - a.ageDays);
  if (!longest) return row(name, bilingual('没有记录', 'none on record'));
  const all = blockers.length;
  const { said, aside } = partsOf(longest.what);
  const parts: Bilingual[] = [
    ...(all > 1 ? [bilingual(`共 ${all} 项`, `${all} in all`)] : []),
    longest.owner === null
      ? bilingual('无人认领', 'nobody has taken it')
      : bilingual(longest.owner, longest.owner),
    ...(longest.ageDays > 0
      ? [bilingual(`已 ${longest.ageDays} 天`, `${longest.ageDays} days`)]
      : []),
    ...(longest.isOverdue ? [bilingual('逾期', 'overdue')] : []),
    ...aside,
  ];
  return row(name, said, {
    remark: listed(parts),
    mark: 'red',
    provenance: longest.provenance,
  });
}

const inBrackets = /^(.+?)\s*[（(](.+)[）)]$/;

/** 清表要等安置（何时起报告未载）: what it is, and what is said of it beside that. */
function partsOf({ zh, en }: Bilingual): {
  readonly said: Bilingual;
  readonly aside: readonly Bilingual[];
} {
  const [, saidZh, asideZh] = inBrackets.exec(zh) ?? [];
  const [, saidEn, asideEn] = inBrackets.exec(en) ?? [];
  if (!saidZh || !asideZh || !saidEn || !asideEn) return { said: bilingual(zh, en), aside: [] };
  return { said: bilingual(saidZh, saidEn), aside: [bilingual(asideZh, asideEn)] };
}

const workKinds: Record<Work['kind'], Bilingual> = {
  road: bilingual('道路', 'Roads'),
  river: bilingual('河道', 'River'),
  plant: bilingual('厂站', 'Plant'),
  fence: bilingual('围墙', 'Wall'),
  power: bilingual('电力', 'Power'),
  utility: bilingual('配套', 'Utilities'),
};

/** 道路: 招标已完成. Beyond four, the others are counted. */
export function workRows(works: readonly SceneWork[]): SceneRow[] {
  const shown = works.length > 4 ? 3 : 4;
  const others = works.length - shown;
  const rest = bilingual('其他工程', 'Other works');
  return [
    ...works.slice(0, shown).map((one) => workRow(workKinds[one.work.kind], one)),
    ...(others > 0 ? [row(rest, amount(others, 'item'))] : []),
  ];
}

/** A work as its source tells it; one that is held up is marked. */
export function workRow(name: Bilingual, { progress: { building } }: SceneWork): SceneRow {
  if (building === null) return row(name, unknown);
  const { qualifiers, state } = building;
  const said = qualifiers.length > 0 ? qualifiers : [stateName('building', state)];
  return row(name, listed(said), {
    remark: building.blocked,
    mark: building.blocked === null ? null : 'red',
    provenance: building.provenance,
  });
}

/** What became of it since the meeting before: 前进 3 宗 · 新受阻 1 宗. */
export function sinceRow(changes: ChangeSummary | null, lastMeeting: Meeting | null): SceneRow {
  const name = bilingual('上次汇报', 'Since last time');
  if (changes === null || lastMeeting === null)
    return row(name, bilingual('没有更早的记录', 'no earlier meeting is on record'));
  const remark = bilingual(`${lastMeeting.on} 以来`, `since ${lastMeeting.on}`);
  const moved = parcelChangeKinds.filter((kind) => changes.kinds[kind].parcels > 0);
  if (moved.length === 0) return row(name, bilingual('没有变化', 'no change'), { remark });
  const said = moved.map((kind) => {
    const { zh, en } = parcelChangeNames[kind];
    const { parcels } = changes.kinds[kind];
    return bilingual(`${zh} ${parcels} 宗`, `${en.toLowerCase()} ${parcels}`);
  });
  const isWorse = moved.includes('blocked') || moved.includes('slippedBack');
  return row(name, listed(said), { remark, mark: isWorse ? 'red' : null });
}
