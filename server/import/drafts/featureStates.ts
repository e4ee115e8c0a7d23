import type { DraftOutcome, ImportChoices } from '../../../geodata/import/importDraft.ts';
import type { ImportFinding } from '../../../geodata/import/importFinding.ts';
import type { ImportPlan } from '../../../geodata/import/planImport.ts';
import type { PlannedLayer } from '../planLayers.ts';

/** What would become of a feature, and what is to be said of it. */
export type FeatureState = {
  readonly feature: number;
  readonly outcome: DraftOutcome;
  /** Undefined for one that does not come in. */
  readonly planned: ImportPlan['planned'][number] | undefined;
  readonly findings: readonly Omit<ImportFinding, 'feature'>[];
};

/** Every feature of a layer of parcels, in the order of its file. */
export function* featureStates(
  { features, plan }: PlannedLayer,
  { skipped }: Pick<ImportChoices, 'skipped'>,
): Generator<FeatureState & { readonly read: PlannedLayer['features'][number] }> {
  const plannedOf = new Map(plan.planned.map((each) => [each.feature, each]));
  const left = new Set(skipped);
  const findingsOf = new Map<number, Omit<ImportFinding, 'feature'>[]>();
  for (const { feature, ...finding } of plan.findings) {
    const own = findingsOf.get(feature);
    if (own) own.push(finding);
    else findingsOf.set(feature, [finding]);
  }
  for (const read of features) {
    const { number: feature } = read.feature;
    const planned = plannedOf.get(feature);
    const outcome = left.has(feature) ? 'skipped' : (planned?.outcome ?? 'blocked');
    const own = read.judged.findings.map((finding) => ({ ...finding, parcels: [] }));
    yield {
      feature,
      outcome,
      planned,
      read,
      findings: [...own, ...(findingsOf.get(feature) ?? [])],
    };
  }
}
