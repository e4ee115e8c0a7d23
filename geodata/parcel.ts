import { bilingual, type Bilingual } from './bilingual.ts';
import type { Areal, Polygon } from './geometry.ts';
import type { LandUse } from './landUse.ts';
import type { Provenance, ProvenanceKind } from './provenance.ts';
import type { BoundaryQuality } from './quality.ts';

/** What a register or document says of an area: the figure as printed beside its value in m². `provenance` says which. */
export type RegisteredArea = {
  readonly squareMetres: number;
  /** `2000 亩` */
  readonly asPrinted: string;
  readonly provenance: Provenance;
};

/** An area is called what its source makes it: a report's figure stands in no register. */
export const recordedAreaNames: Record<ProvenanceKind, Bilingual> = {
  document: bilingual('报告面积', 'Reported area'),
  site: bilingual('实测面积', 'Surveyed area'),
  computed: bilingual('计算面积', 'Computed area'),
  inferred: bilingual('推断面积', 'Inferred area'),
  external: bilingual('外部资料面积', 'Area from elsewhere'),
  example: bilingual('登记面积（示例）', 'Registered area (example)'),
};

/** 地块: the smallest piece of land whose progress is recorded. */
export type Parcel = {
  readonly id: string;
  /** The number by which offices know it (宗地号, 地块编号); null when none is known. */
  readonly number: string | null;
  readonly name: Bilingual;
  readonly block: string | null;
  readonly town: string | null;
  readonly landUse: LandUse | null;
  readonly quality: BoundaryQuality;
  readonly registered: RegisteredArea | null;
  /** Ellipsoidal area of the geometry. For a schematic shape of unknown area it says how large the drawing is, not the land. */
  readonly measuredM2: number;
  readonly geometry: Areal;
  readonly note: Bilingual | null;
};

/** 建筑: a building on a parcel. */
export type Building = {
  readonly id: string;
  readonly parcel: string;
  readonly name: Bilingual;
  readonly floors: number;
  readonly footprintM2: number;
  readonly floorAreaM2: number;
  readonly quality: BoundaryQuality;
  readonly geometry: Polygon;
};

/**
 * The area by which a parcel counts, null when unknown: the registered one; without it the measured one, unless the
 * boundary is schematic, because the size of a sketch is no knowledge of the land.
 */
export function countedAreaM2(
  parcel: Pick<Parcel, 'measuredM2' | 'quality'> & { readonly registeredM2: number | null },
): number | null {
  if (parcel.registeredM2 !== null) return parcel.registeredM2;
  return parcel.quality === 'schematic' ? null : parcel.measuredM2;
}

/**
 * The area of the part of a parcel that lies inside some area, null when unknown. A sketch says nothing of where its land
 * lies: a part of one, a reported area times the share of a drawing, is an estimate and no known area.
 *
 * @param areaM2 of the whole parcel, null when unknown
 * @param share 0…1; 1 is all of it
 */
export function partAreaM2(
  areaM2: number | null,
  { quality, share }: { readonly quality: BoundaryQuality; readonly share: number },
): number | null {
  if (share === 1 || areaM2 === null) return areaM2;
  return quality === 'schematic' ? null : areaM2 * share;
}
