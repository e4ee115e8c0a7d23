import type { DraftFeature, ImportChoices } from '../../../geodata/import/importDraft.ts';
import { boundingBoxOf } from '../../../geodata/geometry.ts';
import { bilingual } from '../../../geodata/bilingual.ts';
import type { AttributeValue } from '../../../geodata/survey/surveyFile.ts';
import type { PlannedImport, PlannedLayer } from '../planLayers.ts';
import { featureStates, type FeatureState } from './featureStates.ts';
import type { FeatureQuery } from './messages.ts';

type Told = { readonly plan: PlannedImport; readonly choices: ImportChoices };

/** A stretch of the features of the layer of parcels that are of an outcome and have a finding, with how many there are of them. */
export function tellFeatures(
  { plan: { parcels }, choices }: Told,
  { outcome, finding, from, limit }: FeatureQuery,
): { total: number; features: DraftFeature[] } {
  const features: DraftFeature[] = [];
  let total = 0;
  if (!parcels) return { total, features };
  for (const state of featureStates(parcels, choices)) {
    if (outcome !== undefined && state.outcome !== outcome) continue;
    if (finding !== undefined && !state.findings.some(({ kind }) => kind === finding)) continue;
    if (total >= from && features.length < limit) features.push(told(state, parcels));
    total += 1;
  }
  return { total, features };
}

function told(
  {
    feature,
    outcome,
    planned,
    read,
    findings,
  }: FeatureState & {
    readonly read: PlannedLayer['features'][number];
  },
  { fields }: PlannedLayer,
): DraftFeature {
  const { attributes, where } = read.feature;
  const { area, measuredM2 } = read.judged;
  const name = text(attributes.get(fields.name ?? ''));
  return {
    feature,
    where,
    number: planned?.parcel.number ?? text(attributes.get(fields.number ?? '')),
    name: planned?.parcel.name ?? (name === null ? null : bilingual(name, name)),
    measuredM2,
    outcome,
    parcel: planned?.parcel.id ?? null,
    matchedBy: planned?.match?.by ?? null,
    share: planned?.match?.share ?? null,
    findings,
    bbox: (area && boundingBoxOf([area])) ?? null,
  };
}

function text(value: AttributeValue | undefined): string | null {
  const said = String(value ?? '').trim();
  return said === '' ? null : said;
}
