import { computed, effect, signal } from '@preact/signals';
import { TooDetailedAreaError } from '../../geodata/area/workLimit.ts';
import { checkTolerance, type ToleranceCheck } from '../../geodata/areaChecks/toleranceCheck.ts';
import { defaultTolerance, type Tolerance } from '../../geodata/areaChecks/tolerance.ts';
import {
  validateTopology,
  type TopologyReport,
  type CheckProgress,
} from '../../geodata/areaChecks/validateTopology.ts';
import { sheet } from '../state/current.ts';
import { parcels, surroundings } from '../state/records.ts';
import { inSlices } from './timeSlices.ts';
import { checkedLand, type CheckedLand } from './checkedLand.ts';

/** How far the check of the zone's areas is. */
type Check =
  | { readonly status: 'loading' }
  /** The server did not answer. */
  | { readonly status: 'unanswered' }
  | { readonly status: 'walking'; readonly progress: CheckProgress }
  /** Shapes so detailed that nobody would wait for the end. */
  | { readonly status: 'givenUp' }
  | { readonly status: 'finished'; readonly truth: TopologyReport };

type CheckedOnce = {
  readonly land: CheckedLand;
  readonly check: Extract<Check, { readonly status: 'walking' | 'givenUp' | 'finished' }>;
};

const checkedOnce = signal<CheckedOnce | null>(null);

export const check = computed<Check>(() => {
  const land = checkedLand.value;
  if (land === null) return { status: hasFailed() ? 'unanswered' : 'loading' };
  if (checkedOnce.value?.land === land) return checkedOnce.value.check;
  return { status: 'walking', progress: { done: 0, total: 0 } };
});

function hasFailed(): boolean {
  return [parcels, surroundings].some(({ state }) => state.value.status === 'failed');
}

// CheckedOnce once for the land there is, while the sheet is open; what is closed half way is begun again.
effect(() => {
  if (sheet.value !== 'areas') return undefined;
  const land = checkedLand.value;
  const before = checkedOnce.peek();
  if (land === null || (before?.land === land && before.check.status !== 'walking'))
    return undefined;
  const controller = new AbortController();
  void validateInSlices(land, controller.signal);
  return () => controller.abort();
});

async function validateInSlices(land: CheckedLand, abort: AbortSignal): Promise<void> {
  const tell = (progress: CheckProgress) => {
    checkedOnce.value = { land, check: { status: 'walking', progress } };
  };
  try {
    const truth = await inSlices(validateTopology(land.parcels, land.blocks), tell, abort);
    if (truth) checkedOnce.value = { land, check: { status: 'finished', truth } };
  } catch (error) {
    if (!(error instanceof TooDetailedAreaError)) throw error;
    checkedOnce.value = { land, check: { status: 'givenUp' } };
  }
}

/** How far apart areas may be, as the reader of the list has it; the same for every zone until the page is left. */
export const tolerance = signal<Tolerance>(defaultTolerance);

/** What is found in the zone's land; null until all of it has been looked through. */
export const toleranceCheck = computed<ToleranceCheck | null>(() =>
  check.value.status === 'finished' ? checkTolerance(check.value.truth, tolerance.value) : null,
);
