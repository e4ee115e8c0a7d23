import type { Bilingual } from '../../../geodata/bilingual.ts';
import type {
  DraftFeature,
  DraftLayer,
  DraftOutcome,
  DraftSummary,
  ImportChoices,
} from '../../../geodata/import/importDraft.ts';
import type {
  ParcelChange,
  ReplacedAreas,
  ZoneImport,
} from '../../../geodata/import/zoneImport.ts';
import type { Parcel } from '../../../geodata/parcel.ts';
import type { RoleFields } from '../../../geodata/survey/fields/guessRoles.ts';
import type { SurveyFileError } from '../../../geodata/survey/surveyFileError.ts';
import type { Encoding } from '../../../geodata/survey/surveyFile.ts';
import type { Part } from '../read/part.ts';
import type { ZoneAsItIs } from '../zoneAsItIs.ts';

/** A zone without its parcels, which come in pages after it. */
export type ZoneFrame = Omit<ZoneAsItIs, 'parcels'>;

export type FeatureQuery = {
  readonly outcome?: DraftOutcome | undefined;
  readonly finding?: string | undefined;
  readonly from: number;
  readonly limit: number;
};

/** What the worker of a draft is asked, and what it answers. One question at a time. */
export type DraftDialogue = {
  /** Takes files, or the same ones anew in another encoding, and tells what is in them. */
  readonly read: {
    readonly question: {
      /** Null: those that were read before. */
      readonly files: readonly Part[] | null;
      readonly encoding: Encoding | null;
      readonly zone: ZoneFrame;
      readonly earlier: readonly RoleFields[];
      /** Names what comes in as the source of its figures. */
      readonly source: string;
    };
    readonly answer: {
      readonly layers: readonly DraftLayer[];
      readonly notes: readonly Bilingual[];
      readonly choices: ImportChoices;
    };
  };
  /** Forgets what it knew of the zone. */
  readonly zone: { readonly question: { readonly zone: ZoneFrame }; readonly answer: null };
  /** Takes parcels of the zone. */
  readonly parcels: {
    readonly question: { readonly parcels: readonly Parcel[] };
    readonly answer: null;
  };
  /** Holds the files against the zone; null where nothing is chosen. */
  readonly plan: {
    readonly question: { readonly choices: ImportChoices };
    readonly answer: DraftSummary | null;
  };
  readonly features: {
    readonly question: FeatureQuery;
    readonly answer: { readonly total: number; readonly features: readonly DraftFeature[] };
  };
  /** GeoJSON, as text in UTF-8. */
  readonly shapes: { readonly question: object; readonly answer: Uint8Array };
  /** What an import is to say of itself, and the areas that it brings; its changes are asked for from the first one on. */
  readonly begin: {
    readonly question: object;
    readonly answer: {
      readonly readAs: ZoneImport['readAs'];
      readonly areas: ReplacedAreas;
      readonly changes: number;
    };
  };
  /** The next changes; none at the end. */
  readonly changes: {
    readonly question: { readonly limit: number };
    readonly answer: readonly ParcelChange[];
  };
};

export type DraftQuestion = {
  [Kind in keyof DraftDialogue]: { readonly kind: Kind } & DraftDialogue[Kind]['question'];
}[keyof DraftDialogue];

/** What comes from the worker: how far it is, now and then, and in the end an answer or why there is none. */
export type DraftMessage =
  | {
      readonly kind: 'progress';
      readonly phase: 'reading' | 'comparing';
      readonly done: number;
      readonly of: number | null;
    }
  | { readonly kind: 'answer'; readonly answer: unknown }
  | {
      readonly kind: 'refused';
      readonly detail: Bilingual;
      readonly fault: SurveyFileError['fault'];
    };
