import {
  draftOutcomes,
  type DraftOutcome,
  type DraftSummary,
  type ImportChoices,
} from '../../../geodata/import/importDraft.ts';
import { boundingBoxOf, type Areal, type BoundingBox } from '../../../geodata/geometry.ts';
import type { PlannedImport, ReadLayers } from '../planLayers.ts';
import { featureStates } from './featureStates.ts';

/** What an import would do, counted. */
export function summarise(
  { parcels, areas }: PlannedImport,
  read: ReadLayers,
  choices: ImportChoices,
): DraftSummary {
  const outcomes = Object.fromEntries(draftOutcomes.map((outcome) => [outcome, 0])) as Record<
    DraftOutcome,
    number
  >;
  const findings: Record<string, number> = {};
  let areaM2 = 0;
  for (const state of parcels ? featureStates(parcels, choices) : []) {
    outcomes[state.outcome] += 1;
    if (state.planned) areaM2 += state.read.judged.measuredM2 ?? 0;
    for (const { kind } of state.findings) findings[kind] = (findings[kind] ?? 0) + 1;
  }
  const missing = parcels?.plan.missing.length ?? 0;
  const changing = outcomes.new + outcomes.boundaryReplaced + outcomes.attributesChanged;
  const counted = { block: read.block, town: read.town, boundary: read.boundary };
  return {
    features: parcels?.features.length ?? 0,
    outcomes,
    missing,
    findings,
    areaM2,
    bbox: boxOf(read),
    areas: Object.fromEntries(
      Object.entries(counted).flatMap(([kind, layer]) =>
        layer ? [[kind, layer.incoming.length]] : [],
      ),
    ),
    changes: changing > 0 || (choices.endMissing && missing > 0) || Object.keys(areas).length > 0,
  };
}

function boxOf(read: ReadLayers): BoundingBox | null {
  const areas = Object.values(read).flatMap(({ features }) =>
    features.flatMap(({ judged }): Areal[] => (judged.area ? [judged.area] : [])),
  );
  return boundingBoxOf(areas) ?? null;
}
