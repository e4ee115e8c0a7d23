import type { Bilingual } from '../bilingual.ts';
import type { IsoDate, IsoInstant } from '../date.ts';
import type { BoundingBox } from '../geometry.ts';
import type { RoleFields, RoleGuess } from '../survey/fields/guessRoles.ts';
import type { Encoding, EncodingChoice } from '../survey/surveyFile.ts';
import type { FourParameters } from '../survey/systems/fourParameters.ts';
import type { ImportFinding } from './importFinding.ts';
import type { Outcome } from './resultOf.ts';
import type { AreaLayer, ImportCounts, LayerPurpose } from './zoneImport.ts';

/** How one layer is read. What is left out, or null, is as it was guessed. */
export type LayerReading = {
  /** By its place among the layers of the draft, from 0: two layers may have one name. */
  readonly layer: number;
  /** `EPSG:4549`, or the code of one of the layer's guesses. */
  readonly system: string | null;
  /** Whether the first number of a position is the north; null: as guessed. */
  readonly swapped: boolean | null;
  /** From local axes of 西安80 or 北京54; null: as they are, and marked 未校正. */
  readonly parameters: FourParameters | null;
  readonly fields: RoleFields;
};

/** What somebody corrects of a feature before it comes in. */
export type FeatureEdit = {
  readonly feature: number;
  readonly number?: string | undefined;
  readonly name?: string | undefined;
};

/** What whoever brings a file in decides. */
export type ImportChoices = {
  /** What each layer that is used becomes; at most one for each purpose. */
  readonly layers: Readonly<Partial<Record<LayerPurpose, LayerReading>>>;
  /** Of all text; null: as guessed for each layer. */
  readonly encoding: Encoding | null;
  readonly quality: 'surveyed' | 'digitised';
  /** The day from which what the file says holds; null: it has been so ever since. */
  readonly asOf: IsoDate | null;
  /** Whether parcels that the file does not speak of are none any more from its day on. */
  readonly endMissing: boolean;
  /** Features of the layer of parcels that are left out. */
  readonly skipped: readonly number[];
  readonly edits: readonly FeatureEdit[];
};

/** A coordinate system that a layer may be in, without what a program needs to compute it. */
export type SystemOffer = {
  readonly code: string;
  readonly name: Bilingual;
  readonly swapped: boolean;
  /** 0…1; 1 where the file says so itself. */
  readonly confidence: number;
  readonly reason: Bilingual;
};

/** A layer as its first features show it. */
export type DraftLayer = {
  readonly name: string;
  /** As the table of formats has it: `shapefile`. */
  readonly format: string;
  readonly encoding: EncodingChoice | null;
  /** Likeliest first. */
  readonly systems: readonly SystemOffer[];
  readonly fields: readonly string[];
  /** What the fields are taken for: as an earlier import of the zone had them, else by their names. */
  readonly roles: readonly RoleGuess[];
  /** The first five features, a text for each field. */
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly Bilingual[];
};

/** What would become of a feature; `blocked` cannot come in, `skipped` somebody left out. */
export const draftOutcomes = [
  'new',
  'boundaryReplaced',
  'attributesChanged',
  'unchanged',
  'blocked',
  'skipped',
] as const;
export type DraftOutcome = Outcome | 'blocked' | 'skipped';

/** What an import would do, counted. */
export type DraftSummary = {
  readonly features: number;
  readonly outcomes: Readonly<Record<DraftOutcome, number>>;
  /** Parcels of the zone that the file does not speak of. */
  readonly missing: number;
  /** Findings by their kind. */
  readonly findings: Readonly<Record<string, number>>;
  /** Of all features that come in with a shape. */
  readonly areaM2: number;
  /** Of everything that is drawn, null where nothing is. */
  readonly bbox: BoundingBox | null;
  /** How many areas come in of each layer beside parcels. */
  readonly areas: Readonly<Partial<Record<AreaLayer, number>>>;
  /** Whether applying it would change anything. */
  readonly changes: boolean;
};

/** How far a draft is. `done` and `of` are features; `of` is null while nobody knows how many there are. */
export type DraftStage =
  | {
      readonly kind: 'reading' | 'comparing' | 'writing';
      readonly done: number;
      readonly of: number | null;
    }
  /** The layers are told, and nothing in them can be parcels or areas until somebody chooses. */
  | { readonly kind: 'choosing' }
  | {
      readonly kind: 'ready';
      readonly summary: DraftSummary;
      /** Why it was not written when somebody last asked for it; null when nobody has. */
      readonly refused: Bilingual | null;
    }
  | { readonly kind: 'failed'; readonly detail: Bilingual }
  | { readonly kind: 'written'; readonly import: string; readonly counts: ImportCounts };

/** 导入草稿: files that somebody handed in, held against a zone. Nothing of it is written until it is applied. */
export type ImportDraft = {
  readonly id: string;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  readonly stage: DraftStage;
  /** Empty until the files are read. */
  readonly layers: readonly DraftLayer[];
  /** What was not read and why. */
  readonly notes: readonly Bilingual[];
  /** As guessed until somebody chooses; null until the files are read. */
  readonly choices: ImportChoices | null;
  /** Left alone until then it is thrown away. */
  readonly until: IsoInstant;
};

/** A feature of the layer of parcels, for a list. */
export type DraftFeature = {
  readonly feature: number;
  readonly where: Bilingual;
  readonly number: string | null;
  readonly name: Bilingual | null;
  readonly measuredM2: number | null;
  readonly outcome: DraftOutcome;
  /** The parcel it is taken for, or would become; null where it cannot come in. */
  readonly parcel: string | null;
  readonly matchedBy: 'number' | 'overlap' | null;
  /** The land that both have in common, of the larger: 0…1. */
  readonly share: number | null;
  readonly findings: readonly Omit<ImportFinding, 'feature'>[];
  readonly bbox: BoundingBox | null;
};
