import type { DraftOutcome } from '../../geodata/import/importDraft.ts';
import { addressOf } from '../api.ts';

/** Where drafts are handed in, and where one is. */
export const draftsOf = (zone: string) => addressOf.below(zone, 'import-drafts');
export const draftAt = (zone: string, draft: string) =>
  addressOf.below(zone, `import-drafts/${encodeURIComponent(draft)}`);

export const importsOf = (zone: string) => addressOf.below(zone, 'imports');
export const importAt = (zone: string, id: string) =>
  addressOf.below(zone, `imports/${encodeURIComponent(id)}`);

/** What the features of a draft are narrowed to; null: not by that. */
export type FeatureFilter = {
  readonly outcome: DraftOutcome | null;
  /** The kind of a finding. */
  readonly finding: string | null;
};

/** A stretch of a draft's features, below the address of the draft. */
export function featuresAt(
  draft: string,
  { outcome, finding }: FeatureFilter,
  from: number,
  limit: number,
): string {
  const query = new URLSearchParams({
    ...(outcome !== null && { outcome }),
    ...(finding !== null && { finding }),
    from: String(from),
    limit: String(limit),
  });
  return `${draft}/features?${query.toString()}`;
}
