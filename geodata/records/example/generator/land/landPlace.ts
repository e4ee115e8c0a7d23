import type { LandUse } from '../../../../landUse.ts';
import type { Building, Parcel } from '../../../../parcel.ts';
import type { Project } from '../../../../project.ts';
import type { PlotKind } from '../schedule.ts';

/** A parcel with what stands on it and is planned for it. */
export type LandPlace = {
  readonly parcel: Parcel;
  readonly landUse: LandUse;
  readonly kind: PlotKind;
  /** The parcel's number in the zone from 0. */
  readonly index: number;
  readonly buildings: readonly Building[];
  readonly projects: readonly Project[];
};
