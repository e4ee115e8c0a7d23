import type { IsoDate, IsoInstant } from '../date.ts';
import type { ParcelEdit } from '../editing/parcelEdit.ts';
import type { Areal } from '../geometry.ts';
import type { Parcel } from '../parcel.ts';
import type { Source } from '../provenance.ts';
import type { BoundaryQuality } from '../quality.ts';
import type { RoleFields } from '../survey/fields/guessRoles.ts';
import type { Encoding } from '../survey/surveyFile.ts';
import type { Block, Town } from '../zone.ts';

/** What an import may put in place of all that a zone has of a kind. */
export type AreaLayer = 'block' | 'town' | 'boundary';

/** What a layer of a file may become. */
export const layerPurposes = ['parcel', 'block', 'town', 'boundary'] as const;
export type LayerPurpose = (typeof layerPurposes)[number];

/** How a layer of a file was read: a later file of the zone that has the same fields is read alike. */
export type ReadAs = {
  readonly layer: string;
  /** As the table of formats has it: `shapefile`. */
  readonly format: string;
  /** `EPSG:4549` */
  readonly system: string;
  readonly swapped: boolean;
  readonly encoding: Encoding | null;
  readonly fields: RoleFields;
};

/** What an import did to its zone: to how many parcels, and to which layers. */
export type ImportCounts = {
  readonly added: number;
  readonly replaced: number;
  readonly ended: number;
  readonly layers: readonly AreaLayer[];
};

/** 导入: a file that was brought into a zone, or an edit by hand, by which parcels are others from a day on. */
export type ZoneImport = {
  readonly id: string;
  readonly recordedAt: IsoInstant;
  /** Null where nobody was known: without accounts, and by `npm run import`. */
  readonly recordedBy: string | null;
  /** The day from which what it says holds; null: it has been so ever since. */
  readonly asOf: IsoDate | null;
  /** `二期地块.zip`; null of an edit by hand, which comes in no file. */
  readonly file: string | null;
  /** Which parcels became which by hand; null of a file. */
  readonly edit: ParcelEdit | null;
  /** What figures that came with it name as their source. */
  readonly source: Source;
  /** Nothing of imports that were made before it was noted. */
  readonly readAs: Readonly<Partial<Record<LayerPurpose, ReadAs>>>;
  readonly counts: ImportCounts;
  readonly undoneAt: IsoInstant | null;
};

/** An import as it is asked for; what it did is counted. */
export type NewImport = Omit<ZoneImport, 'counts' | 'undoneAt'>;

/** What becomes of one parcel: a new one, another version of one that is there, or none from the day on. */
export type ParcelChange =
  | { readonly kind: 'added' | 'replaced'; readonly parcel: Parcel }
  | { readonly kind: 'ended'; readonly id: string };

/** The boundary of a zone. */
export type ZoneBoundary = { readonly quality: BoundaryQuality; readonly geometry: Areal };

/** Layers that an import puts in place of all that the zone has of their kind, whatever the day; what is left out stays. */
export type ReplacedAreas = {
  readonly blocks?: readonly Block[];
  readonly towns?: readonly Town[];
  readonly boundary?: ZoneBoundary;
};
