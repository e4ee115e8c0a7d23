import type { DraftOutcome, ImportChoices } from '../../../geodata/import/importDraft.ts';
import { polygonsOf, type Areal } from '../../../geodata/geometry.ts';
import type { LayerPurpose } from '../../../geodata/import/zoneImport.ts';
import type { Finding } from '../../../geodata/survey/findings/finding.ts';
import type { PlannedImport, ReadLayers } from '../planLayers.ts';
import { featureStates } from './featureStates.ts';

/** What a shape of a draft is told with, for the map. */
type ShapeProperties = {
  readonly feature: number;
  readonly purpose: LayerPurpose;
  /** Null for an area. */
  readonly outcome: DraftOutcome | null;
  readonly severity: Finding['severity'] | null;
  readonly name: string | null;
};

/** All shapes of a draft where they lie, as GeoJSON in UTF-8; what lies nowhere is left out. */
export function tellShapes(
  { plan: { parcels }, choices }: { readonly plan: PlannedImport; readonly choices: ImportChoices },
  read: ReadLayers,
): Uint8Array<ArrayBuffer> {
  const shapes: string[] = [];
  for (const purpose of ['boundary', 'town', 'block'] as const)
    for (const { shape, feature, said } of read[purpose]?.incoming ?? [])
      if (shape) {
        const name = said.name?.zh ?? null;
        shapes.push(
          text(shape.geometry, { feature, purpose, outcome: null, severity: null, name }),
        );
      }
  for (const state of parcels ? featureStates(parcels, choices) : []) {
    const { feature, outcome, planned, findings, read: own } = state;
    if (!own.judged.area) continue;
    const name = planned?.parcel.name.zh ?? null;
    const severity = severest(findings);
    shapes.push(text(own.judged.area, { feature, purpose: 'parcel', outcome, severity, name }));
  }
  return new TextEncoder().encode(
    `{"type":"FeatureCollection","features":[${shapes.join(',\n')}]}`,
  );
}

/** Seven digits of a degree are a centimetre. */
const scale = 1e7;

function text(area: Areal, properties: ShapeProperties): string {
  const coordinates = polygonsOf(area).map((rings) =>
    rings.map((ring) =>
      ring.map(([lon, lat]) => [Math.round(lon * scale) / scale, Math.round(lat * scale) / scale]),
    ),
  );
  const geometry = { type: 'MultiPolygon', coordinates };
  return JSON.stringify({ type: 'Feature', id: properties.feature, properties, geometry });
}

const severities = ['blocking', 'fixable', 'note'] as const;

function severest(findings: readonly Pick<Finding, 'severity'>[]): Finding['severity'] | null {
  return severities.find((one) => findings.some(({ severity }) => severity === one)) ?? null;
}
