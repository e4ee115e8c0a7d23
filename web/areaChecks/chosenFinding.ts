import { batch, computed, effect, signal } from '@preact/signals';
import { boundingBoxOf } from '../../geodata/geometry.ts';
import type { Finding } from '../../geodata/areaChecks/finding.ts';
import { place } from '../map/place.ts';
import { boxOfSelection } from '../map/subjects.ts';
import { patch, selection, sheet, view } from '../state/current.ts';
import type { Selection } from '../state/view.ts';
import { toleranceCheck } from './check.ts';
import { findingsListed, type Listing } from './listing.ts';
import { areaChecksOnMap, type FindingFeature, type AreaChecksOnMap } from './overlayState.ts';

export const listing = signal<Listing>('faults');

/** The finding whose place is looked at, with what it has selected. */
type Chosen = { readonly finding: Finding; readonly selection: Selection | null };
const chosen = signal<Chosen | null>(null);

export const chosenId = computed(() => chosen.value?.finding.id ?? null);

/** Opens the card of the finding's parcel, or of its block, and brings its place into sight. */
export function chooseFinding(finding: Finding): void {
  const { geometry, parcels, block } = finding;
  const [parcel] = parcels;
  const subject: Selection | null =
    parcel !== undefined
      ? { kind: 'parcel', id: parcel }
      : block !== null
        ? { kind: 'block', id: block }
        : null;
  // Land that is all in question, a register's figure, is looked at as nearly as a gap.
  const box = geometry ? boundingBoxOf([geometry]) : subject && boxOfSelection(subject);
  batch(() => {
    chosen.value = { finding, selection: select(subject) };
    place.value = box ? { box } : null;
  });
}

/** What is selected already is not selected again: it would be one more place to go back to. */
export function select(subject: Selection | null): Selection | null {
  const current = view.peek().selection;
  if (current && subject && current.kind === subject.kind && current.id === subject.id)
    return current;
  patch({ selection: subject });
  return subject;
}

// Whoever selects something else, or closes the card, looks at the finding no longer.
effect(() => {
  if (chosen.value === null || chosen.value.selection === selection.value) return;
  batch(() => {
    chosen.value = null;
    place.value = null;
  });
});

/** While the list is open the map shows what is listed, else the finding that is still looked at. */
const drawn = computed<readonly Finding[]>(() => {
  const looked = chosen.value ? [chosen.value.finding] : [];
  if (sheet.value !== 'areas') return looked;
  return toleranceCheck.value ? findingsListed(toleranceCheck.value, listing.value) : [];
});

const areas = computed<AreaChecksOnMap['areas']>(() => ({
  type: 'FeatureCollection',
  features: drawn.value.flatMap(featureOf),
}));

const beyond = computed(() =>
  drawn.value.flatMap(({ kind, parcels }) => (kind === 'difference' ? parcels : [])),
);

effect(() => {
  areaChecksOnMap.value =
    drawn.value.length === 0
      ? null
      : { areas: areas.value, beyond: beyond.value, chosen: chosenId.value };
});

function featureOf({ id, kind, geometry }: Finding): FindingFeature[] {
  return geometry ? [{ type: 'Feature', geometry, properties: { id, kind } }] : [];
}
