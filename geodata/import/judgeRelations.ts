import { areaRatio, areaRatioIn } from '../area/areaRatio.ts';
import { TooDetailedAreaError } from '../area/workLimit.ts';
import { indexCheckedParcels, parcelsNear } from '../areaChecks/checkedParcelIndex.ts';
import { compareAreas, measureParcel, type CheckedParcel } from '../areaChecks/comparison.ts';
import { outsideOf } from '../areaChecks/outside.ts';
import { overlapsOf } from '../areaChecks/overlaps.ts';
import { defaultTolerance } from '../areaChecks/tolerance.ts';
import { bilingual } from '../bilingual.ts';
import { positionsOf, type Areal, type LonLat } from '../geometry.ts';
import type { Parcel } from '../parcel.ts';
import type { ImportFinding } from './importFinding.ts';
import type { Outcome } from './resultOf.ts';
import type { ZoneBoundary } from './zoneImport.ts';

/** A parcel as it will be, by the feature that makes it so. */
export type Judged = {
  readonly feature: number;
  readonly outcome: Outcome;
  readonly parcel: Parcel;
  /** As it was; null for a new one. */
  readonly before: Parcel | null;
};

/**
 * What is to be said of parcels as they will be beside one another, their zone and their registers.
 *
 * @param others parcels that stay as they are
 */
export function* judgeRelations(
  planned: readonly Judged[],
  others: readonly Parcel[],
  boundary: ZoneBoundary | undefined,
): Generator<void, ImportFinding[], void> {
  const drawn = planned.filter(
    ({ outcome }) => outcome === 'new' || outcome === 'boundaryReplaced',
  );
  const checked = [...planned.map(({ parcel }) => parcel), ...others].map(checkedOf);
  const index = indexCheckedParcels(checked);
  const featureOf = new Map(drawn.map(({ parcel, feature }) => [parcel.id, feature]));
  const nameOf = new Map(
    [...planned.map(({ parcel }) => parcel), ...others].map((one) => [one.id, one.name]),
  );
  const block = boundary && { id: 'boundary', ...boundary };
  const shareInBoundary = boundary && areaRatioIn(boundary.geometry);
  const findings: ImportFinding[] = [];
  for (const parcel of index.parcels) {
    const feature = featureOf.get(parcel.id);
    if (feature === undefined) continue;
    const near = parcelsNear(index, parcel.box).filter(
      // Of two that are both drawn anew the first tells it.
      ({ id }) => id !== parcel.id && !((featureOf.get(id) ?? Infinity) < feature),
    );
    for (const { parcels, areaM2, geometry } of whereCut(() => overlapsOf(parcel, near), [])) {
      const name = nameOf.get(parcels[1]!)!;
      findings.push({
        kind: 'overlap',
        severity: 'note',
        detail: bilingual(
          `与${name.zh}重叠 ${areaM2.toFixed(1)} m²。`,
          `Lies over ${name.en} by ${areaM2.toFixed(1)} m².`,
        ),
        feature,
        parcels,
        place: placeOf(geometry ?? parcel.geometry),
      });
    }
    const outside =
      block && shareInBoundary && whereCut(() => outsideOf(parcel, block, shareInBoundary), null);
    if (outside)
      findings.push({
        kind: 'outside',
        severity: 'note',
        detail: bilingual(
          `有 ${outside.areaM2.toFixed(1)} m² 在开发区边界之外。`,
          `${outside.areaM2.toFixed(1)} m² lie outside the zone's boundary.`,
        ),
        feature,
        parcels: [parcel.id],
        place: placeOf(outside.geometry ?? parcel.geometry),
      });
    yield;
  }
  findings.push(...planned.flatMap(apart), ...planned.flatMap(areaDiffers));
  return findings;
}

function checkedOf(parcel: Parcel): CheckedParcel {
  return { ...parcel, registeredM2: parcel.registered?.squareMetres ?? null };
}

/** What cannot be cut while somebody waits says nothing; the area checks look at it again. */
function whereCut<T>(cut: () => T, otherwise: T): T {
  try {
    return cut();
  } catch (error) {
    if (error instanceof TooDetailedAreaError) return otherwise;
    throw error;
  }
}

/** A number that is now elsewhere altogether may be another's. */
function apart({ feature, outcome, parcel, before }: Judged): ImportFinding[] {
  if (outcome !== 'boundaryReplaced' || before === null) return [];
  const common = whereCut(() => areaRatio(before.geometry, parcel.geometry), 1);
  if (common > 0) return [];
  const detail = bilingual(
    `编号 ${parcel.number ?? ''} 与${before.name.zh}相同，但两者没有公共的土地；请核对编号。`,
    `Number ${parcel.number ?? ''} is that of ${before.name.en}, but the two have no land in common; check the number.`,
  );
  return [finding('apart', feature, [parcel.id], detail, placeOf(parcel.geometry))];
}

/** Of an area that stays on record while the boundary does not; one that comes with the file was judged when that was read. */
function areaDiffers({ feature, outcome, parcel, before }: Judged): ImportFinding[] {
  if (outcome !== 'boundaryReplaced' || parcel.registered !== before?.registered) return [];
  const compared = compareAreas(measureParcel(checkedOf(parcel)), defaultTolerance);
  if (compared.verdict !== 'beyond') return [];
  const [registered, measured] = [compared.registeredM2.toFixed(1), compared.measuredM2.toFixed(1)];
  const detail = bilingual(
    `登记面积 ${registered} m²，按图量得 ${measured} m²，相差超出限差。`,
    `The area on record is ${registered} m², the shape measures ${measured} m²: more apart than the tolerance.`,
  );
  return [finding('areaDiffers', feature, [parcel.id], detail, placeOf(parcel.geometry))];
}

function finding(
  kind: ImportFinding['kind'],
  feature: number,
  parcels: readonly string[],
  detail: ImportFinding['detail'],
  place: LonLat | null,
): ImportFinding {
  return { kind, severity: 'note', detail, feature, parcels, place };
}

function placeOf(geometry: Areal): LonLat | null {
  for (const position of positionsOf(geometry)) return position;
  return null;
}
