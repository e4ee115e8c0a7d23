import type { IsoInstant } from '../../../geodata/date.ts';
import type { PlanRecords } from '../../../geodata/plan/planRecords.ts';
import { blockersHeld } from '../../../geodata/supervision/blockersHeld.ts';
import { parcelsThen, planRecordsThen } from '../../../geodata/supervision/knownThen.ts';
import type { Window } from '../../../geodata/supervision/month.ts';
import { usualScoreRules, type ScoreRules } from '../../../geodata/supervision/scoreRules.ts';
import type { Supervised, SupervisedParcel } from '../../../geodata/supervision/supervised.ts';
import { supervisedItems } from '../../../geodata/supervision/supervisedItems.ts';
import type { Store, ZoneSummary } from '../../store/store.ts';

/** A zone over some months, as it is known now; read once, however many months and moments are asked about. */
export type SupervisedZone = {
  readonly store: Store;
  readonly zone: string;
  readonly records: PlanRecords;
  readonly parcels: readonly SupervisedParcel[];
};

export async function readSupervisedZone(
  store: Store,
  zone: ZoneSummary,
  { before, to }: Pick<Window, 'before' | 'to'>,
): Promise<SupervisedZone> {
  const records = await store.planRecords(zone, undefined);
  const parcels = await store.parcelHistories(zone.id, { from: before, to });
  return { store, zone: zone.id, records, parcels };
}

/** Everything that a month's figures are worked out from, as known by a moment. */
export async function supervisedThen(
  { store, zone, records: now, parcels: known }: SupervisedZone,
  window: Window,
  knownBy: IsoInstant | undefined,
): Promise<Supervised> {
  let [records, parcels] = [now, known];
  if (knownBy !== undefined) {
    const revised = await store.revisedLogs(zone, { asOf: window.to, knownBy });
    const [blockers, [durations], [lights]] = await Promise.all([
      store.written(zone, 'blocker', knownBy),
      store.written(zone, 'stageDurations', knownBy),
      store.written(zone, 'lightRules', knownBy),
    ]);
    records = planRecordsThen(now, revised, knownBy, {
      blockers: blockers.map(({ item, content }) => ({ ...content, id: item })),
      stageDurations: durations?.content ?? null,
      lightRules: lights?.content ?? null,
    });
    parcels = parcelsThen(known, revised, knownBy);
  }
  const { blocks } = records;
  const items = supervisedItems(records, window);
  const blockers = blockersHeld(records.blockers, { items, parcels, blocks });
  return { blocks, parcels, items, blockers };
}

/** The rules that held at a moment, the usual ones until the zone publishes its own. */
export async function readScoreRules(
  { store, zone }: Pick<SupervisedZone, 'store' | 'zone'>,
  knownBy: IsoInstant | undefined,
): Promise<{ readonly rules: ScoreRules; readonly areRulesUsual: boolean }> {
  const [published] = await store.written(zone, 'scoreRules', knownBy);
  return {
    rules: published?.content ?? usualScoreRules,
    areRulesUsual: published === undefined,
  };
}
