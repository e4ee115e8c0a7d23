import {
  draftOutcomes,
  type DraftOutcome,
  type DraftSummary,
  type ImportChoices,
} from '../../../geodata/import/importDraft.ts';
import type { AreaLayer } from '../../../geodata/import/zoneImport.ts';

/** Outcomes that stand in the summary: those there are, and the three that an import is for even where there are none. */
export function shownOutcomes({ outcomes }: DraftSummary): readonly DraftOutcome[] {
  const always: readonly DraftOutcome[] = ['new', 'boundaryReplaced', 'attributesChanged'];
  return draftOutcomes.filter((outcome) => outcomes[outcome] > 0 || always.includes(outcome));
}

/** One thing that writing would do, with how often. */
type Deed = {
  readonly kind: 'new' | 'boundaryReplaced' | 'attributesChanged' | 'ended' | AreaLayer;
  readonly count: number;
};

/** What writing would do; empty where it would change nothing. */
export function deedsOf(summary: DraftSummary, { endMissing }: ImportChoices): readonly Deed[] {
  if (!summary.changes) return [];
  const { outcomes, areas, missing } = summary;
  const all: Deed[] = [
    { kind: 'new', count: outcomes.new },
    { kind: 'boundaryReplaced', count: outcomes.boundaryReplaced },
    { kind: 'attributesChanged', count: outcomes.attributesChanged },
    { kind: 'ended', count: endMissing ? missing : 0 },
    { kind: 'block', count: areas.block ?? 0 },
    { kind: 'town', count: areas.town ?? 0 },
    { kind: 'boundary', count: areas.boundary ?? 0 },
  ];
  return all.filter(({ count }) => count > 0);
}

/** Why there is nothing to write: all is left out, nothing can come in, or what can is there already. */
export function whyNothing({
  outcomes: { unchanged, blocked, skipped },
  features,
}: DraftSummary): 'allSkipped' | 'nothingReadable' | 'readableThere' | 'alreadyThere' {
  if (unchanged > 0 || features === 0) return blocked > 0 ? 'readableThere' : 'alreadyThere';
  return blocked === 0 && skipped > 0 ? 'allSkipped' : 'nothingReadable';
}

/** Kinds of findings with how many features they are of, the most frequent first. */
export function findingKinds({ findings }: DraftSummary): readonly (readonly [string, number])[] {
  return Object.entries(findings)
    .filter(([, count]) => count > 0)
    .toSorted(([, one], [, other]) => other - one);
}
