import { areaRatio } from '../area/areaRatio.ts';
import type { LandRecord } from '../land/landRecord.ts';
import type { Observation } from '../observation.ts';
import type { Building, Parcel } from '../parcel.ts';
import { inheritedLand, type InheritedLand } from './inheritedLand.ts';
import { inheritedLog, type Predecessor, type Succession } from './inheritedLog.ts';

/** What new parcels have from those that they came from, to be written with them. */
export type Inheritance = {
  readonly log: readonly Observation[];
  readonly land: readonly InheritedLand[];
  readonly buildings: readonly Building[];
  /** Which projects stand on them. */
  readonly projects: readonly { readonly project: string; readonly parcel: string }[];
};

/** A parcel that ends, with all that is on record of it. */
export type Ancestor = Predecessor & {
  readonly land: readonly LandRecord[];
  readonly buildings: readonly Building[];
  /** Ids. */
  readonly projects: readonly string[];
};

/** What was on record of parcels that end, as that of the parcels that take their place. */
export function inheritanceOf(
  by: Succession,
  from: readonly Ancestor[],
  heirs: readonly Parcel[],
): Inheritance {
  const ids = heirs.map(({ id }) => id);
  const projects = [...new Set(from.flatMap((ancestor) => ancestor.projects))];
  return {
    log: inheritedLog(by, from, heirs),
    land: inheritedLand(
      by.asOf,
      from.map(({ land }) => land),
      ids,
    ),
    buildings: from.flatMap(({ buildings }) => buildings).flatMap((one) => standingOn(one, heirs)),
    projects: projects.flatMap((project) => ids.map((parcel) => ({ project, parcel }))),
  };
}

/** A building stands whole on the part that has most of it. */
function standingOn(building: Building, heirs: readonly Parcel[]): Building[] {
  const shares = heirs.map(({ geometry }) => areaRatio(building.geometry, geometry));
  const most = shares.indexOf(Math.max(...shares));
  const heir = heirs[most];
  return heir ? [{ ...building, id: `${building.id}/${heir.id}`, parcel: heir.id }] : [];
}
