import { computed } from '@preact/signals';
import type { Areal } from '../../../geodata/geometry.ts';
import type { AreaChoice } from '../area/areaChoice.ts';
import { rates } from '../area/ratesView.ts';
import { shown, type Resource } from '../../state/loadable.ts';
import { parcels } from '../../state/records.ts';
import { land, landAgainst, parcelsAgainst, savedAreas } from '../records.ts';
import { draft } from '../area/area.ts';
import { readShape, readWhole, type LandTable, type ShapeReading } from './reading.ts';
import { hasScenario, otherDayTable, recordedTable, scenarioTable } from './landTables.ts';

/** What the panel can say of some land: nothing yet, what is wrong with its shape, or the figures. */
export type Measured =
  | { readonly status: 'loading' }
  /** The server did not answer. */
  | { readonly status: 'failed' }
  /** A saved area that is no more. */
  | { readonly status: 'missing' }
  | ShapeReading;

/** The land on the panel: being drawn, or chosen; null while the panel is closed. */
export const measuredArea = computed<AreaChoice | null>(() =>
  rates.value && draft.value
    ? { kind: 'drawn', geometry: draft.value, name: null }
    : (rates.value?.area ?? null),
);

/** The shape of land that has one of its own; null where it is the zone, a block, a town or parcels. */
export function shapeOf(area: AreaChoice): Areal | null {
  if (area.kind === 'drawn') return area.geometry;
  return area.kind === 'saved' ? (savedAreaOf(area.id)?.geometry ?? null) : null;
}

export function savedAreaOf(id: string) {
  return shown(savedAreas.state.value)?.find((entry) => entry.id === id);
}

const today: readonly Resource<unknown>[] = [land, parcels];
const otherDay: readonly Resource<unknown>[] = [landAgainst, parcelsAgainst];

/** The figures of the land on the panel as the records have it. */
export const recorded = computed<Measured | null>(() =>
  of(measuredArea.value, recordedTable.value, today),
);

/** The same with the scenario laid over the records; the very same while there is none. */
export const measured = computed<Measured | null>(() =>
  hasScenario.value ? of(measuredArea.value, scenarioTable.value, today) : recorded.value,
);

/** What the panel holds it against: the land on the other day, or the other land; null while nothing is compared. */
export const measuredAgainst = computed<Measured | null>(() => {
  const against = rates.value?.against;
  if (!against) return null;
  return against.kind === 'day'
    ? of(measuredArea.value, otherDayTable.value, otherDay)
    : of(against.area, recordedTable.value, today);
});

/** Asks again for all that failed. */
export function askAgain(): void {
  for (const resource of [...today, ...otherDay, savedAreas])
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

function ofSaved(id: string, table: LandTable): Measured {
  const saved = savedAreaOf(id);
  if (saved) return noted(() => readShape(table, saved.geometry));
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
