import type {
  WrittenContents,
  WrittenKind,
  WrittenVersion,
} from '../../geodata/written/writtenRecord.ts';

/** A version that holds: what it says has not been taken back. */
export type PresentVersion<Kind extends WrittenKind = WrittenKind> = {
  readonly [K in Kind]: WrittenVersion<K> & { readonly content: WrittenContents[K] };
}[Kind];

/** A version to be written; the store says when it was. */
export type NewVersion<Kind extends WrittenKind = WrittenKind> = {
  readonly [K in Kind]: Pick<WrittenVersion<K>, 'kind' | 'item' | 'content'>;
}[Kind];

/** Versions that may be written through the page in a zone: decades of a busy zone, and no way to fill a disk. */
export const mostWrittenVersions = 50_000;
