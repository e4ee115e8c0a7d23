import { setImmediate as nextTick } from 'node:timers/promises';
import type { Bilingual } from '../../geodata/bilingual.ts';
import type { IsoDate, IsoInstant } from '../../geodata/date.ts';
import type { SceneWork } from '../../geodata/meeting/sceneSource.ts';
import { landOfSubjects } from '../../geodata/plan/landOfSubjects.ts';
import type { PlanItem, StandingBlocker } from '../../geodata/plan/planItem.ts';
import { planItemsOf, standingBlockers } from '../../geodata/plan/planItems.ts';
import type { PlanRecords } from '../../geodata/plan/planRecords.ts';
import { progressAt } from '../../geodata/progress.ts';
import { itemOfSubject } from '../../geodata/written/writtenRecord.ts';
import { etagOf } from '../routes/written/etag.ts';
import { logsBySubject } from '../routes/worksReading.ts';
import type { Moment, Store, ZoneSummary } from '../store/store.ts';

/** Of a zone on a day, what a deck is made from and its scenes are read from. */
export type DayOfZone = {
  readonly asOf: IsoDate;
  /** Undefined: all that is known now. */
  readonly knownBy: IsoInstant | undefined;
  readonly blocks: PlanRecords['blocks'];
  readonly parcels: PlanRecords['parcels'];
  readonly works: readonly SceneWork[];
  readonly plan: readonly PlanItem[];
  /** Those that stand. */
  readonly blockers: readonly StandingBlocker[];
  /** 'block:nanbo' → 南博区块. */
  readonly names: ReadonlyMap<string, Bilingual>;
};

export async function readDayOfZone(
  store: Store,
  zone: ZoneSummary,
  { asOf, knownBy }: Moment,
): Promise<DayOfZone> {
  const records = await store.planRecords(zone, knownBy);
  const { works } = await store.surroundings(zone.id);
  const logs = logsBySubject(await store.logs(zone.id, 'work'));
  const blockers = standingBlockers(records, asOf, landOfSubjects(records));
  return {
    asOf,
    knownBy,
    blocks: records.blocks,
    parcels: records.parcels,
    works: works.map(({ id, name, kind, block }) => ({
      work: { id, name, kind, block },
      progress: progressAt(logs.get(id) ?? [], asOf, knownBy),
    })),
    plan: await readPlan(records, asOf),
    blockers: blockers.filter(({ clearedOn }) => clearedOn === null),
    names: namesOf(records),
  };
}

/** Others get a turn after so many. */
const itemsAtOnce = 200;

async function readPlan(records: PlanRecords, asOf: IsoDate): Promise<PlanItem[]> {
  const plan: PlanItem[] = [];
  for (const item of planItemsOf(records, { day: asOf, etagOf })) {
    plan.push(item);
    if (plan.length % itemsAtOnce === 0) await nextTick();
  }
  return plan;
}

function namesOf({
  zone,
  blocks,
  parcels,
  projects,
  works,
  events,
}: PlanRecords): ReadonlyMap<string, Bilingual> {
  const all = {
    zone: [zone],
    block: blocks,
    parcel: [...parcels.values()],
    project: projects,
    work: works,
    event: events,
  };
  return new Map(
    Object.entries(all).flatMap(([kind, named]) =>
      named.map(({ id, name }) => [itemOfSubject({ kind, id }), name] as const),
    ),
  );
}
