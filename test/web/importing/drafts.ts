import { bilingual } from '../../../geodata/bilingual.ts';
import { isoInstant } from '../../../geodata/date.ts';
import type {
  DraftFeature,
  DraftLayer,
  DraftSummary,
  ImportChoices,
  ImportDraft,
  SystemOffer,
} from '../../../geodata/import/importDraft.ts';

function offer(code: string, confidence: number): SystemOffer {
  return {
    code,
    name: bilingual(code, code),
    swapped: false,
    confidence,
    reason: bilingual('按坐标', 'By its coordinates'),
  };
}

/** A shapefile without .prj: likely CGCS2000, perhaps 西安80. */
export const layer: DraftLayer = {
  name: '一期红线',
  format: 'shapefile',
  encoding: null,
  systems: [offer('EPSG:4549', 0.6), offer('EPSG:2385', 0.3)],
  fields: ['DKBH', 'DKMC', 'BZ'],
  roles: [
    { field: 'DKBH', role: 'number', confidence: 0.98 },
    { field: 'DKMC', role: 'name', confidence: 0.97 },
  ],
  rows: [],
  notes: [],
};

export const guessed: ImportChoices = {
  layers: {
    parcel: {
      layer: 0,
      system: null,
      swapped: null,
      parameters: null,
      fields: { number: 'DKBH', name: 'DKMC' },
    },
  },
  encoding: null,
  quality: 'digitised',
  asOf: null,
  endMissing: false,
  skipped: [],
  edits: [],
};

export const summary: DraftSummary = {
  features: 4,
  outcomes: {
    new: 2,
    boundaryReplaced: 1,
    attributesChanged: 0,
    unchanged: 0,
    blocked: 1,
    skipped: 0,
  },
  missing: 7,
  findings: { overlap: 1, notAnArea: 3, sliver: 0 },
  areaM2: 64_000,
  bbox: [119.84, 29.1, 119.86, 29.2],
  areas: { block: 3 },
  changes: true,
};

export function draftAt(stage: ImportDraft['stage'], choices = guessed): ImportDraft {
  const isRead = stage.kind !== 'reading';
  return {
    id: 'k3',
    files: [{ name: '一期红线.zip', bytes: 1200 }],
    stage,
    layers: isRead ? [layer] : [],
    notes: [],
    choices: isRead ? choices : null,
    until: isoInstant('2026-12-01T00:00:00.000Z'),
  };
}

export const ready: ImportDraft['stage'] = { kind: 'ready', summary, refused: null };

export function featureOf(feature: number, part: Partial<DraftFeature> = {}): DraftFeature {
  return {
    feature,
    where: bilingual(`第 ${feature} 行`, `row ${feature}`),
    number: `FT-${feature}`,
    name: null,
    measuredM2: 64_000,
    outcome: 'new',
    parcel: `FT-${feature}`,
    matchedBy: null,
    share: null,
    findings: [],
    bbox: null,
    ...part,
  };
}
