import type { Portion } from '../../../geodata/area/portions.ts';
import type { Areal } from '../../../geodata/geometry.ts';
import { assessIdle, type IdleAssessment } from '../../../geodata/land/idle.ts';
import type { LandCell } from '../../../geodata/land/landCell.ts';
import type { LandParcel } from '../../../geodata/land/landParcel.ts';
import { parcelLandOf } from '../../../geodata/land/parcelLand.ts';
import { pendingOf, type Pending } from '../../../geodata/land/pending.ts';
import type { ScenarioMark } from '../../../geodata/land/scenario.ts';
import type { ParcelProperties } from '../../../geodata/parcelFeature.ts';
import type { LandTable } from '../reading/reading.ts';

/** A parcel of the land that is taken away: what is known of the whole of it, and how much of it lies inside. */
export type ExportedParcel = {
  readonly properties: ParcelProperties;
  readonly geometry: Areal;
  /** Of its area inside, 0…1; 1 for the whole. */
  readonly share: number;
  /** The area by which the part inside counts, m²; null when the parcel's area is unknown. */
  readonly countedM2: number | null;
  readonly land: LandParcel | null;
  /** null where nothing is on record of the land. */
  readonly idle: IdleAssessment | null;
  readonly pending: Pending;
  /** What a scenario takes it for. */
  readonly scenario: ScenarioMark | null;
};

/** null when the table does not have the parcel. */
export function exportParcel(
  { id, share }: Portion,
  cell: LandCell | undefined,
  { features, land, date }: LandTable,
  scenario: ReadonlyMap<string, ScenarioMark>,
): ExportedParcel | null {
  const feature = features.get(id);
  if (!feature || !cell) return null;
  const record = land.get(id)?.record ?? null;
  return {
    properties: feature.properties,
    geometry: feature.geometry,
    share,
    countedM2: cell.areaUnknown > 0 ? null : cell.areaM2,
    land: land.get(id) ?? null,
    idle: record && assessIdle(record, date),
    pending: pendingOf(parcelLandOf(feature.properties, land.get(id), share), date),
    scenario: scenario.get(id) ?? null,
  };
}
