import type { Bilingual, Language } from '../../../geodata/bilingual.ts';
import type { IsoDate } from '../../../geodata/date.ts';
import type { Geometry } from '../../../geodata/geometry.ts';
import type { ParcelFeature } from '../../../geodata/parcelFeature.ts';
import type { AreaUnit } from '../../../geodata/units.ts';
import type { Theme } from '../../state/theme.ts';

/** A parcel and its class under the theme of the sheet. */
export type SheetParcel = { readonly feature: ParcelFeature; readonly class: string };

/** What lies around the parcels: towns, blocks, works, events, landmarks. */
export type SheetSurrounding = {
  readonly geometry: Geometry | null;
  readonly properties: {
    readonly layer: 'town' | 'block' | 'work' | 'event' | 'landmark';
    readonly id: string;
    readonly name: string | null;
    readonly nameEn: string | null;
    readonly kind: string | null;
    readonly state: string | null;
    readonly blocked: boolean;
  };
};

/** Everything that a sheet says, whatever paper it is drawn on. */
export type SheetContent = {
  readonly language: Language;
  readonly unit: AreaUnit;
  readonly theme: Theme;
  /** The class that alone is drawn in full. */
  readonly isolated: string | null;
  readonly zone: Bilingual;
  readonly parcels: readonly SheetParcel[];
  readonly surroundings: readonly SheetSurrounding[];
  /** The day that is shown. */
  readonly day: IsoDate | null;
  /** By the end of which day what is shown was known; null: all that is known. */
  readonly knownOn: IsoDate | null;
  /** Titles of the documents it rests on; none where everything is made up. */
  readonly sources: readonly string[];
  /** The day on which the sheet is drawn. */
  readonly drawnOn: IsoDate;
  /** Opens the same view: what the code leads to. */
  readonly address: string;
};
