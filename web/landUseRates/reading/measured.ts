import { computed } from '@preact/signals';
import type { Bilingual } from '../../../geodata/bilingual.ts';
import { RequestFailed } from '../../api.ts';
import type { AreaChoice } from '../area/areaChoice.ts';
import { rates } from '../area/ratesView.ts';
import { savedAreaOf, shapeOf } from '../area/shapeOf.ts';
import { knownOn } from '../../state/current.ts';
import type { Resource } from '../../state/loadable.ts';
import { isLarge, parcels } from '../../state/records.ts';
import { land, landAgainst, parcelsAgainst, savedAreas } from '../records.ts';
import { draft } from '../area/area.ts';
import { ratesAgainst, ratesHere, type AskedRates } from './askedRates.ts';
import {
  faultsOf,
  readPortions,
  readShape,
  readWhole,
  type LandTable,
  type ShapeReading,
} from './reading.ts';
import { hasScenario, otherDayTable, recordedTable, scenarioTable } from './landTables.ts';

/** What the panel can say of some land: nothing yet, what is wrong with its shape, or the figures. */
export type Measured =
  | { readonly status: 'loading' }
  /** The server did not answer. */
  | { readonly status: 'failed' }
  /** The server does not work it out, and says why. */
  | { readonly status: 'refused'; readonly detail: Bilingual }
  /** Of a zone that is not held whole there are no figures as they were once known. */
  | { readonly status: 'onlyNow' }
  /** A saved area that is no more. */
  | { readonly status: 'missing' }
  | ShapeReading;

/** The land on the panel: being drawn, or chosen; null while the panel is closed. */
export const measuredArea = computed<AreaChoice | null>(() =>
  rates.value && draft.value
    ? { kind: 'drawn', geometry: draft.value, name: null }
    : (rates.value?.area ?? null),
);

const today: readonly Resource<unknown>[] = [land, parcels];
const otherDay: readonly Resource<unknown>[] = [landAgainst, parcelsAgainst];

/** The figures of the land on the panel as the records have it. */
export const recorded = computed<Measured | null>(() =>
  isLarge.value
    ? ofAsked(measuredArea.value, ratesHere)
    : of(measuredArea.value, recordedTable.value, today),
);

/** The same with the scenario laid over the records; the very same while there is none. */
export const measured = computed<Measured | null>(() => {
  if (!hasScenario.value) return recorded.value;
  return isLarge.value
    ? supposed(recorded.value, scenarioTable.value)
    : of(measuredArea.value, scenarioTable.value, today);
});

/** What the panel holds it against: the land on the other day, or the other land; null while nothing is compared. */
export const measuredAgainst = computed<Measured | null>(() => {
  const against = rates.value?.against;
  if (!against) return null;
  const area = against.kind === 'day' ? measuredArea.value : against.area;
  if (isLarge.value) return ofAsked(area, ratesAgainst);
  return against.kind === 'day'
    ? of(area, otherDayTable.value, otherDay)
    : of(area, recordedTable.value, today);
});

/** Asks again for all that failed. */
export function askAgain(): void {
  const asked = [ratesHere.resource, ratesAgainst.resource];
  for (const resource of [...today, ...otherDay, ...asked, savedAreas])
    if (resource.state.peek().status === 'failed') resource.retry();
}

function of(
  area: AreaChoice | null,
  table: LandTable | null,
  sources: readonly Resource<unknown>[],
): Measured | null {
  if (area === null) return null;
  if (sources.some(isFailed)) return { status: 'failed' };
  if (!table) return { status: 'loading' };
  switch (area.kind) {
    case 'drawn':
      return noted(() => readShape(table, area.geometry));
    case 'saved':
      return ofSaved(area.id, table);
    default:
      return noted(() => readWhole(table, area));
  }
}

/** What the server said of the land. */
function ofAsked(area: AreaChoice | null, { resource, answered }: AskedRates): Measured | null {
  if (area === null) return null;
  if (knownOn.value !== null) return { status: 'onlyNow' };
  const geometry = shapeOf(area);
  if (area.kind === 'saved' && !geometry) return savedMeanwhile();
  const faults = geometry ? faultsOf(geometry) : [];
  if (geometry && faults.length > 0) return { status: 'faulty', geometry, faults };
  const { value: state } = resource.state;
  if (state.status === 'failed') {
    const { error } = state;
    return error instanceof RequestFailed && error.isRefusal && error.problem
      ? { status: 'refused', detail: { zh: error.problem.detail, en: error.problem.detailEn } }
      : { status: 'failed' };
  }
  const now = draft.value === null ? answered.value : undefined;
  return now ? { status: 'read', reading: now.reading } : { status: 'loading' };
}

/** A scenario is of parcels that are all here. */
function supposed(read: Measured | null, table: LandTable | null): Measured | null {
  if (read?.status !== 'read' || read.reading.counted || !table) return read;
  const { portions, touching } = read.reading;
  return { status: 'read', reading: readPortions(table, portions, touching) };
}

function ofSaved(id: string, table: LandTable): Measured {
  const saved = savedAreaOf(id);
  if (saved) return noted(() => readShape(table, saved.geometry));
  return savedMeanwhile();
}

function savedMeanwhile(): Measured {
  if (isFailed(savedAreas)) return { status: 'failed' };
  return { status: savedAreas.state.value.status === 'loaded' ? 'missing' : 'loading' };
}

function isFailed({ state }: Resource<unknown>): boolean {
  return state.value.status === 'failed';
}

/** Notes how long reading the figures took: while a hand draws, every move waits for it. */
function noted(read: () => ShapeReading): ShapeReading {
  const start = performance.now();
  const reading = read();
  performance.measure('guatu:rates-read', { start });
  return reading;
}
