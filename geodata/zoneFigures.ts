import type { AxisStates } from './axis.ts';
import type { ClassOf } from './count.ts';
import type { IsoDate } from './date.ts';
import type { Indicator, MissingReason } from './indicator.ts';
import type { LandUse } from './landUse.ts';
import type { BoundaryQuality } from './quality.ts';
import type { ReportedRate } from './reportedRate.ts';
import type { Stage } from './stage.ts';
import type { Zone } from './zone.ts';

/** Without `areaUnknown` every area is known. */
export type ShortCount = {
  readonly parcels: number;
  readonly areaM2: number;
  readonly areaUnknown?: number | undefined;
};

type ByIndicator<Value> = Readonly<Record<string, Value>>;

/** What every indicator comes to, without its working and without those that speak of nothing in the area. */
export type IndicatorValues = {
  readonly indicators: ByIndicator<number>;
  readonly missing: ByIndicator<Exclude<MissingReason, 'noDenominator'>>;
  readonly unknownParcels: ByIndicator<number>;
  readonly reported: ByIndicator<ReportedRate>;
};

type Named = { readonly id: string; readonly name: string; readonly nameEn: string };
type Some<Class extends string> = { readonly [C in Class]?: ShortCount };

/** Parcels and their land by the classes of every theme of progress; those that no parcel belongs to are left out. */
export type CountedParcels = {
  readonly parcels: number;
  readonly areaKnownM2: number;
  readonly areaKnownMu: number;
  readonly areaUnknownParcels: number;
  readonly stage: Some<ClassOf<Stage>>;
  readonly clearance: Some<ClassOf<AxisStates['clearance']>>;
  readonly levelling: Some<ClassOf<AxisStates['levelling']>>;
  readonly building: Some<ClassOf<AxisStates['building']>>;
  readonly landUse: Some<ClassOf<LandUse>>;
  readonly quality: Some<BoundaryQuality>;
  readonly blocked: ShortCount;
};

/** What the parcels of one zone come to. */
export type ZoneFigures = Named &
  CountedParcels &
  IndicatorValues & {
    readonly origin: Zone['origin'];
    /** The day that is told of: the one asked for, else the zone's newest; null of a zone that speaks of none. */
    readonly asOf: IsoDate | null;
    /** The stage that most of its land is in. */
    readonly leadingStage: ClassOf<Stage> | null;
  };

/** What the parcels of a class come to, over all zones. */
export type GroupFigures = Named & CountedParcels & { readonly origin: Some<Zone['origin']> };

/** What a rate is, without a value. */
export type ZoneRate = Pick<
  Indicator,
  'id' | 'name' | 'formula' | 'numeratorSide' | 'denominatorSide'
> & { readonly unit: 'percent' };

export type StatisticsOfZones = {
  readonly by: 'zone';
  readonly asOf?: IsoDate;
  readonly rates: readonly ZoneRate[];
  readonly zones: readonly ZoneFigures[];
};
