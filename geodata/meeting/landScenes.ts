import { axisNames, type Axis } from '../axis.ts';
import { bilingual, type Bilingual } from '../bilingual.ts';
import type { PlanItem, StandingBlocker } from '../plan/planItem.ts';
import type { Progress } from '../progress.ts';
import { itemOfSubject } from '../written/writtenRecord.ts';
import { blockerRow, sinceRow, workRow, workRows } from './otherRows.ts';
import { contactRow, planRows } from './planRows.ts';
import { axisInHand, nothingKnown, progressFigure, progressRows } from './progressFigure.ts';
import { axisOfRate, rateFigure, rateInHand } from './rateFigure.ts';
import { plainScene, type SaidOfScene } from './saidOfScene.ts';
import type { SceneFigure, SceneRow } from './sceneReading.ts';
import type { SceneBlock, SceneSource, SceneWork } from './sceneSource.ts';
import { amount, landRow, listed, number, row, spaced, unitOf, unknown } from './sceneWords.ts';

/** One block: how far it is, against its plan and against the last meeting. */
export function blockScene(id: string, source: SceneSource): SaidOfScene {
  const block = source.blocks.find((one) => one.id === id);
  if (!block) return goneScene(id);
  const works = source.works.filter(({ work }) => work.block === id);
  const items = source.plan.filter(({ blocks }) => blocks.some((one) => one.id === id));
  const blockers = source.blockers.filter((one) => isOnBlock(one, block, items, works));
  const seen = progressOfOne(block.parcels, source);
  const rate = rateInHand(block.statistics.indicators);
  const axis = seen ? axisInHand(seen) : axisOfRate(rate);
  return {
    ...plainScene,
    heading: withoutBlock(block.name),
    kicker: kickerOf(bilingual('区块', 'Block'), axis),
    figure: seen ? progressFigure(seen) : rateFigure(rate),
    rows: [
      ...(seen ? progressRows(seen) : otherRates(block, axis)),
      ...workRows(works),
      ...planRows(items, source.zone.origin === 'document'),
      contactRow(items),
      blockerRow(blockers),
      landRow(block.statistics.total),
      sinceRow(block.changes, source.lastMeeting),
    ],
    theme: axis ?? 'stage',
    statistics: block.statistics,
    subject: { kind: 'block', id },
    isHeldUp: blockers.length > 0,
  };
}

/** 南博区块 is headed 南博: the line above says that it is a block. */
function withoutBlock({ zh, en }: Bilingual): Bilingual {
  return bilingual(zh.replace(/区块$/, ''), en.replace(/ block$/i, ''));
}

function kickerOf(what: Bilingual, axis: Axis | null): Bilingual {
  return axis === null ? what : listed([what, axisNames[axis]]);
}

/** What was seen of the only parcel there is; null of several, which are counted. */
function progressOfOne(parcels: readonly string[], source: SceneSource): Progress | null {
  const [only] = parcels;
  return only !== undefined && parcels.length === 1 ? (source.parcels.get(only) ?? null) : null;
}

/** The rates of the other axes: 清表 100 % · 开工 43 %. */
function otherRates({ statistics }: SceneBlock, axis: Axis | null): SceneRow[] {
  const others = statistics.indicators.flatMap((one) => {
    if (axisOfRate(one) === axis || one.value === null) return [];
    const { text, unit } = rateFigure(one);
    const { zh, en } = one.name;
    return [spaced(bilingual(zh.replace(/(完成)?率$/, ''), en), text, ...(unit ? [unit] : []))];
  });
  return others.length === 0 ? [] : [row(bilingual('其余', 'The rest'), listed(others))];
}

function isOnBlock(
  { subject: { kind, id } }: StandingBlocker,
  block: SceneBlock,
  items: readonly PlanItem[],
  works: readonly SceneWork[],
): boolean {
  switch (kind) {
    case 'block':
      return id === block.id;
    case 'parcel':
      return block.parcels.includes(id);
    case 'work':
      return works.some(({ work }) => work.id === id);
    case 'project':
      return items.some(({ subject }) => subject.kind === 'project' && subject.id === id);
    case 'event':
    case 'zone':
      return false;
  }
}

/** A project or parcel of no block. */
export function planItemScene(id: string, source: SceneSource): SaidOfScene {
  const item = source.plan.find((one) => one.item === id);
  if (!item) return goneScene(id);
  const seen = progressOfOne(item.parcels, source);
  const axis = seen && axisInHand(seen);
  const blockers = item.blockers.filter(({ clearedOn }) => clearedOn === null);
  const kind =
    item.subject.kind === 'project' ? bilingual('项目', 'Project') : bilingual('地块', 'Parcel');
  const total = {
    parcels: item.parcels.length,
    areaM2: 0,
    areaUnknown: item.unknownAreas,
  };
  return {
    ...plainScene,
    heading: item.name,
    kicker: kickerOf(kind, axis),
    figure: seen ? progressFigure(seen) : partsFigure(item, source),
    rows: [
      ...(seen ? progressRows(seen) : []),
      ...planRows([item], source.zone.origin === 'document'),
      contactRow([item]),
      blockerRow(blockers),
      item.areaMu === null
        ? landRow(total)
        : row(bilingual('面积', 'Area'), amount(item.areaMu, 'mu'), {
            remark:
              item.unknownAreas > 0
                ? bilingual(`另有 ${item.unknownAreas} 宗未知`, `${item.unknownAreas} more unknown`)
                : null,
          }),
    ],
    theme: axis ?? 'stage',
    subject: item.subject,
    isHeldUp: blockers.length > 0,
  };
}

/** Of several parcels: how many are cleared, the first thing that is asked of land. */
function partsFigure({ parcels }: PlanItem, source: SceneSource): SceneFigure {
  const seen = parcels.map((id) => source.parcels.get(id)?.clearance ?? null);
  const cleared = seen.filter((one) => one?.state === 'cleared');
  const [first] = cleared;
  if (!first) return nothingKnown;
  return {
    text: listed([number(cleared.length, 'parcel'), number(parcels.length, 'parcel')], '/'),
    unit: unitOf(parcels.length, 'parcel'),
    of: bilingual('清表完成', 'cleared'),
    share: cleared.length / parcels.length,
    provenance: first.provenance,
  };
}

const finished = ['completed', 'inProduction', 'atCapacity'];

/** Roads, rivers and plants that belong to no block. */
export function worksScene(source: SceneSource): SaidOfScene {
  const works = source.works.filter(({ work }) => work.block === null);
  const known = works.filter(({ progress }) => progress.building !== null);
  const done = known.filter(({ progress }) => finished.includes(progress.building!.state));
  const held = works.some(({ progress }) => progress.building?.blocked);
  return {
    ...plainScene,
    heading: bilingual('道路、河道与厂站', 'Roads, rivers, plants'),
    kicker: bilingual('工程', 'Works'),
    figure:
      known.length === 0
        ? nothingKnown
        : {
            text: listed([number(done.length, 'item'), number(works.length, 'item')], '/'),
            unit: unitOf(works.length, 'item'),
            of: bilingual('已完工或投用', 'completed or in use'),
            share: done.length / works.length,
            provenance: null,
          },
    rows: works.slice(0, 8).map((one) => withDue(workRow(one.work.name, one), one, source)),
    theme: 'stage',
    isHeldUp: held,
  };
}

/** By when it is to be done, where a source says so and nothing is in its way. */
function withDue(line: SceneRow, { work }: SceneWork, { plan }: SceneSource): SceneRow {
  const item = plan.find((one) => one.item === itemOfSubject({ kind: 'work', id: work.id }));
  const day = item?.milestones.flatMap(({ planned }) => planned)[0];
  if (!day || line.remark !== null) return line;
  return { ...line, remark: day.asPrinted ?? bilingual(day.due, day.due) };
}

/** What a deck speaks of and the zone has no more. */
function goneScene(id: string): SaidOfScene {
  const gone = bilingual('本区已没有这个对象', 'The zone no longer has this');
  return { ...plainScene, heading: bilingual(id, id), kicker: gone, rows: [row(gone, unknown)] };
}
