import { computed, effect, signal } from '@preact/signals';
import type { ParcelFeature } from '../../../geodata/parcelFeature.ts';
import { applyScenario, type ScenarioMark } from '../../../geodata/land/scenario.ts';
import type { LandCollection, ParcelCollection, ZoneSources } from '../../api.ts';
import { dateAsked, zoneAsked } from '../../state/current.ts';
import { rates } from '../area/ratesView.ts';
import { shown } from '../../state/loadable.ts';
import { isLarge, parcelById, parcels, zoneSources } from '../../state/records.ts';
import { land, landAgainst, parcelsAgainst } from '../records.ts';
import { ratesHere } from './askedRates.ts';
import { landTable, withLand, type LandTable } from './reading.ts';

/** The zone's land on the day on show, as the records have it, or what the server sent of the land on the panel; null until it is here. */
export const recordedTable = computed<LandTable | null>(() =>
  isLarge.value
    ? (ratesHere.answered.value?.table ?? null)
    : tableOf(shown(parcels.state.value), shown(land.state.value), shown(zoneSources.state.value)),
);

/** A parcel in view, or of the land on the panel. */
export function parcelHere(id: string): ParcelFeature | undefined {
  return parcelById.value.get(id) ?? recordedTable.value?.features.get(id);
}

/** The zone's land on the day it is compared with; null while none is, or until it is here. */
export const otherDayTable = computed<LandTable | null>(() =>
  tableOf(
    shown(parcelsAgainst.state.value),
    shown(landAgainst.state.value),
    shown(zoneSources.state.value),
  ),
);

/** Parcels, land and what is reported come one after the other; until all speak of one day there is nothing to add up. */
function tableOf(
  collection: ParcelCollection | undefined,
  known: LandCollection | undefined,
  sources: ZoneSources | undefined,
): LandTable | null {
  if (!collection || !known || !sources || collection.asOf !== known.asOf) return null;
  return landTable(collection.features, known.parcels, known.asOf, sources.facts);
}

/** 情景推演: parcels taken as supplied or finished for the moment. In no address and no record. */
export const scenario = signal<ReadonlyMap<string, ScenarioMark>>(new Map());

export const hasScenario = computed(() => scenario.value.size > 0);

/** Takes parcels as something they are not; with null, as the records have them again. */
export function mark(ids: readonly string[], as: ScenarioMark | null): void {
  const next = new Map(scenario.peek());
  for (const id of ids)
    if (as === null) next.delete(id);
    else next.set(id, as);
  scenario.value = next;
}

export function clearScenario(): void {
  scenario.value = new Map();
}

/** The land with the scenario laid over the records. */
export const scenarioTable = computed<LandTable | null>(() => {
  const table = recordedTable.value;
  if (!table || scenario.value.size === 0) return table;
  const changed = [...scenario.value].flatMap(([id, as]) => {
    const feature = table.features.get(id);
    return feature ? [applyScenario(table.land.get(id), feature, as, table.date)] : [];
  });
  return withLand(table, changed);
});

const isOpen = computed(() => rates.value !== null);

// A scenario is thought out on the land of one day, and for the panel that says it is one.
effect(() => {
  void zoneAsked.value;
  void dateAsked.value;
  void isOpen.value;
  if (scenario.peek().size > 0) clearScenario();
});
