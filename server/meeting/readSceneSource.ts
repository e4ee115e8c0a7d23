import type { Scene } from '../../geodata/meeting/deck.ts';
import type { SceneBlock, SceneSource } from '../../geodata/meeting/sceneSource.ts';
import { progressAt, type Progress } from '../../geodata/progress.ts';
import { summarise } from '../../geodata/statistics.ts';
import type { Meeting } from '../../geodata/supervision/meeting.ts';
import { monthOf } from '../../geodata/supervision/month.ts';
import { areaStatistics } from '../routes/areaStatistics.ts';
import { groupedCells } from '../routes/groupedCells.ts';
import { readMonth } from '../routes/supervision/readMonth.ts';
import type { Moment, Store, ZoneSummary } from '../store/store.ts';
import { changesSince } from './changesSince.ts';
import { grouped } from './grouped.ts';
import type { DayOfZone } from './readDayOfZone.ts';

/** Everything that some scenes of a day are read from; what none of them shows is not read. */
export async function readSceneSource(
  store: Store,
  zone: ZoneSummary,
  day: DayOfZone,
  scenes: readonly Scene[],
): Promise<SceneSource> {
  const { asOf, knownBy, plan, works, blockers, names } = day;
  const lastMeeting = await readLastMeeting(store, zone.id, day);
  const changes = lastMeeting && (await changesSince(store, zone.id, lastMeeting.on, day));
  const counted = await readBlocks(store, zone, day, scenes);
  const blocks = counted.map((block) => ({
    ...block,
    changes: changes?.ofBlock(block.id) ?? null,
  }));
  const alone = [
    ...blocks.flatMap(({ parcels }) => (parcels.length === 1 ? parcels : [])),
    ...plan.flatMap((item) => (item.blocks.length === 0 ? item.parcels : [])),
  ];
  const decisions = await store.written(zone.id, 'meetingDecision', knownBy);
  const isRanked = scenes.some(({ shows }) => shows.kind === 'ranking');
  return {
    zone,
    asOf,
    ...(await readZone(store, zone, day)),
    changes: changes?.ofZone ?? null,
    lastMeeting,
    blocks,
    works,
    plan,
    blockers,
    parcels: await readParcels(store, zone.id, day, alone),
    names,
    ranking: isRanked ? await readRanking(store, zone, day) : null,
    decisions: decisions
      .map(({ content }) => content)
      .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)),
  };
}

async function readLastMeeting(
  store: Store,
  zone: string,
  { asOf, knownBy }: Moment,
): Promise<Meeting | null> {
  const meetings = (await store.written(zone, 'meeting', knownBy)).map(({ content }) => content);
  const before = meetings.filter(({ on }) => on < asOf);
  return before.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1) ?? null;
}

async function readZone(store: Store, zone: ZoneSummary, { asOf, knownBy }: Moment) {
  const { areas, of } = await groupedCells(store, zone, 'zone', { asOf, knownBy });
  const label = areas[0]!;
  const cells = of(label);
  return {
    statistics: summarise(cells.progress),
    indicators: areaStatistics(label, cells, asOf).indicators,
  };
}

/** The blocks that scenes are of. */
async function readBlocks(
  store: Store,
  zone: ZoneSummary,
  { asOf, knownBy, blocks, parcels }: DayOfZone,
  scenes: readonly Scene[],
): Promise<Omit<SceneBlock, 'changes'>[]> {
  const shown = new Set(scenes.flatMap(({ shows }) => (shows.kind === 'block' ? shows.block : [])));
  const cells = grouped(await store.cells(zone.id, 'block', asOf, knownBy), ({ area }) => area);
  const inBlock = grouped(parcels.values(), ({ block }) => block);
  return blocks
    .filter(({ id }) => shown.has(id))
    .map(({ id, name }) => ({
      id,
      name,
      statistics: summarise(cells.get(id) ?? []),
      parcels: (inBlock.get(id) ?? []).map((parcel) => parcel.id),
    }));
}

async function readParcels(
  store: Store,
  zone: string,
  { asOf, knownBy }: Moment,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Progress>> {
  const logs = await store.logsOf(zone, 'parcel', ids.slice(0, mostAlone));
  return new Map([...logs].map(([id, log]) => [id, progressAt(log, asOf, knownBy)]));
}

/** Logs are asked for by name, which an engine takes some thousands of; no deck shows as many. */
const mostAlone = 1000;

async function readRanking(store: Store, zone: ZoneSummary, { asOf, knownBy }: Moment) {
  const month = monthOf(asOf);
  const { figures } = await readMonth({ store, zone, knownBy }, month);
  return { month, areas: figures.areas };
}
