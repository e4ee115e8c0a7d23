import type { Bilingual } from '../bilingual.ts';
import type { Project, Target } from '../project.ts';
import type { Source } from '../provenance.ts';
import { landItem, type FiledLand } from './filedLand.ts';
import type { Block, Doubt, Town, Work } from '../zone.ts';

/** What is on file of a zone beside its parcels, by kind: filled in and corrected by forms. */
export type FiledRecords = {
  readonly source: Source;
  readonly project: Project;
  readonly target: Target;
  readonly work: Work;
  readonly block: Block;
  readonly town: Town;
  readonly doubt: Doubt;
};
export type FiledKind = keyof FiledRecords;

/** In the order in which a zone is filled in: what others name comes first. */
export const filedKinds = [
  'source',
  'town',
  'block',
  'project',
  'work',
  'target',
  'doubt',
] as const satisfies readonly FiledKind[];

/** Everything that forms write: what a zone has on file, and what is on record of the land of each of its parcels. */
export type FormRecords = FiledRecords & { readonly parcelLand: FiledLand };
export type FormKind = keyof FormRecords;

export const formKinds = [...filedKinds, 'parcelLand'] as const satisfies readonly FormKind[];

/** A record as it was filled in whole, and why it was changed; null where it is new, or nobody said. */
export type Filed<Kind extends FormKind = FormKind> = {
  readonly [K in Kind]: { readonly record: FormRecords[K]; readonly reason: Bilingual | null };
}[Kind];

/** A record as it stands; `etag` of the version that holds, for changing it, null where nobody has filled it in by a form. */
export type RecordOnFile<Kind extends FormKind> = {
  readonly record: FormRecords[Kind];
  readonly etag: string | null;
};

/** Everything on file of a zone, by kind, each in the order of its list. */
export type ZoneFile = { readonly [Kind in FiledKind]: readonly RecordOnFile<Kind>[] };

/** Everything on file of a parcel: what is on record of its land, oldest first. */
export type ParcelFile = { readonly parcelLand: readonly RecordOnFile<'parcelLand'>[] };

export function isFormKind(kind: string): kind is FormKind {
  return (formKinds as readonly string[]).includes(kind);
}

/** The item that the versions of a record stand under: its id, of a land record its day and parcel. */
export function formItem<Kind extends FormKind>(record: FormRecords[Kind]): string {
  return 'asOf' in record ? landItem(record) : record.id;
}
