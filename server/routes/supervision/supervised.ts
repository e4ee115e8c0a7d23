import type { IsoInstant } from '../../../geodata/date.ts';
import type { PlanRecords } from '../../../geodata/plan/planRecords.ts';
import { blockersHeld } from '../../../geodata/supervision/blockersHeld.ts';
import { parcelsThen, planRecordsThen } from '../../../geodata/supervision/knownThen.ts';
import type { Window } from '../../../geodata/supervision/month.ts';
import { usualScoreRules, type ScoreRules } from '../../../geodata/supervision/scoreRules.ts';
import type { Supervised, SupervisedParcel } from '../../../geodata/supervision/supervised.ts';
import {
  supervisedItems,
  type ItemsOfMonths,
} from '../../../geodata/supervision/supervisedItems.ts';
import type { Moment, Store, ZoneSummary } from '../../store/store.ts';

/** What months are worked out from, as known by one moment. */
type Known = {
  readonly records: PlanRecords;
  readonly parcels: readonly SupervisedParcel[];
  readonly itemsOf: ItemsOfMonths;
};

/** A zone over some months; read once, however many months and moments are asked about. */
export type SupervisedZone = {
  readonly store: Store;
  readonly zone: string;
  /** As they are known now. */
  readonly parcels: readonly SupervisedParcel[];
  /** What was known by a moment, or now. Several months are often told by one knowledge. */
  readonly known: (knownBy: IsoInstant | undefined) => Promise<Known>;
};

export async function readSupervisedZone(
  store: Store,
  zone: ZoneSummary,
  { before, to }: Pick<Window, 'before' | 'to'>,
): Promise<SupervisedZone> {
  const records = await store.planRecords(zone, undefined);
  const parcels = await store.parcelHistories(zone.id, { from: before, to });
  const found = new Map<IsoInstant | undefined, Promise<Known>>();
  const read = async (knownBy: IsoInstant | undefined): Promise<Known> => {
    const then =
      knownBy === undefined
        ? { records, parcels }
        : await readThen(store, zone.id, { records, parcels }, { asOf: to, knownBy });
    return { ...then, itemsOf: supervisedItems(then.records) };
  };
  const known = (knownBy: IsoInstant | undefined) => {
    const there = found.get(knownBy) ?? read(knownBy);
    found.set(knownBy, there);
    return there;
  };
  return { store, zone: zone.id, parcels, known };
}

async function readThen(
  store: Store,
  zone: string,
  now: Omit<Known, 'itemsOf'>,
  { asOf, knownBy }: Moment & { readonly knownBy: IsoInstant },
): Promise<Omit<Known, 'itemsOf'>> {
  const revised = await store.revisedLogs(zone, { asOf, knownBy });
  const [blockers, [durations], [lights]] = await Promise.all([
    store.written(zone, 'blocker', knownBy),
    store.written(zone, 'stageDurations', knownBy),
    store.written(zone, 'lightRules', knownBy),
  ]);
  const records = planRecordsThen(now.records, revised, knownBy, {
    blockers: blockers.map(({ item, content }) => ({ ...content, id: item })),
    stageDurations: durations?.content ?? null,
    lightRules: lights?.content ?? null,
  });
  return { records, parcels: parcelsThen(now.parcels, revised, knownBy) };
}

/** Everything that a month's figures are worked out from, as known by a moment. */
export async function supervisedThen(
  { known }: SupervisedZone,
  window: Window,
  knownBy: IsoInstant | undefined,
): Promise<Supervised> {
  const { records, parcels, itemsOf } = await known(knownBy);
  const { blocks } = records;
  const items = itemsOf(window);
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
