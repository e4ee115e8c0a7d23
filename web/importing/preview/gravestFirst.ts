import type { DraftFeature } from '../../../geodata/import/importDraft.ts';

type Finding = DraftFeature['findings'][number];

const gravity = { blocking: 0, fixable: 1, note: 2 } as const;

/** Notes that say that a feature may be another parcel, or lie elsewhere; others are of its figures. */
const ofPlace: readonly Finding['kind'][] = ['outside', 'apart', 'ambiguous', 'overlap'];

/** What is to be said of a feature, the gravest first: of two notes 越出边界 before 面积不符. */
export function gravestFirst(findings: DraftFeature['findings']): DraftFeature['findings'] {
  return findings.toSorted(
    (one, other) =>
      gravity[one.severity] - gravity[other.severity] || placeOf(one) - placeOf(other),
  );
}

function placeOf({ kind }: Finding): number {
  const place = ofPlace.indexOf(kind);
  return place < 0 ? ofPlace.length : place;
}
