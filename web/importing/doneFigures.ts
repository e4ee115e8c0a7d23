import type { DraftSummary } from '../../geodata/import/importDraft.ts';
import type { ImportCounts } from '../../geodata/import/zoneImport.ts';

/** What was done to parcels, with to how many. */
type Done = {
  readonly kind: 'added' | 'replaced' | 'boundaryReplaced' | 'attributesChanged' | 'ended';
  readonly count: number;
};

/**
 * What an import has done. It is on record how many parcels are others, not whether by boundary or by attributes: that is told
 * where the comparison it was written from is still at hand.
 */
export function donesOf(counts: ImportCounts, seen: DraftSummary | null): readonly Done[] {
  const { added, replaced, ended } = counts;
  const [boundaries, attributes] = [
    seen?.outcomes.boundaryReplaced ?? 0,
    seen?.outcomes.attributesChanged ?? 0,
  ];
  const others: readonly Done[] =
    boundaries + attributes === replaced
      ? [
          { kind: 'boundaryReplaced', count: boundaries },
          { kind: 'attributesChanged', count: attributes },
        ]
      : [{ kind: 'replaced', count: replaced }];
  const all: readonly Done[] = [
    { kind: 'added', count: added },
    ...others,
    { kind: 'ended', count: ended },
  ];
  return all.filter(({ count }) => count > 0);
}

/** What did not come in though it was in the file. */
export function leftBehind({
  outcomes: { blocked, skipped },
}: DraftSummary): readonly { readonly kind: 'blocked' | 'skipped'; readonly count: number }[] {
  const all = [
    { kind: 'blocked', count: blocked },
    { kind: 'skipped', count: skipped },
  ] as const;
  return all.filter(({ count }) => count > 0);
}
