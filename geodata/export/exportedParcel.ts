import type { Bilingual } from '../bilingual.ts';
import type { IsoDate } from '../date.ts';
import type { Areal } from '../geometry.ts';
import type { ParcelProperties } from '../parcelFeature.ts';
import type { Axis } from '../axis.ts';

/** What a file says of one axis beyond the state and the percent: of which day that is, and from where. */
export type AxisSource = { readonly asOf: IsoDate; readonly source: Bilingual };

/** A parcel as it goes into a file. Its geometry is in degrees, cut where only a part was asked for. */
export type ExportedParcel = {
  readonly properties: ParcelProperties;
  readonly geometry: Areal;
  /** Of the geometry that goes into the file. */
  readonly measuredM2: number;
  /** The share of its land that is in the file: 1 is the whole parcel. */
  readonly share: number;
  readonly block: Bilingual | null;
  readonly town: Bilingual | null;
  /** What a document says of its area, word for word, and which. */
  readonly registered: { readonly asPrinted: string; readonly source: Bilingual } | null;
  readonly axes: Readonly<Record<Axis, AxisSource | null>>;
  /** Why work cannot go on; null where nothing is said to be in the way. */
  readonly blocked: Bilingual | null;
};
