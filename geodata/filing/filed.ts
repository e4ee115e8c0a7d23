import type { Bilingual } from '../bilingual.ts';
import type { Project, Target } from '../project.ts';
import type { Source } from '../provenance.ts';
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

/** A record as it was filled in whole, and why it was changed; null where it is new, or nobody said. */
export type Filed<Kind extends FiledKind = FiledKind> = {
  readonly [K in Kind]: { readonly record: FiledRecords[K]; readonly reason: Bilingual | null };
}[Kind];

/** A record as it stands; `etag` of the version that holds, for changing it, null where nobody has filled it in by a form. */
export type RecordOnFile<Kind extends FiledKind> = {
  readonly record: FiledRecords[Kind];
  readonly etag: string | null;
};

/** Everything on file of a zone, by kind, each in the order of its list. */
export type ZoneFile = { readonly [Kind in FiledKind]: readonly RecordOnFile<Kind>[] };

export function isFiledKind(kind: string): kind is FiledKind {
  return (filedKinds as readonly string[]).includes(kind);
}
