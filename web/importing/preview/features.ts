import { computed, effect, signal } from '@preact/signals';
import type { DraftFeature } from '../../../geodata/import/importDraft.ts';
import { getJson } from '../../api.ts';
import { isPassing, keepTrying } from '../../state/keepTrying.ts';
import { zoneId } from '../../state/records.ts';
import { draftAt, featuresAt, type FeatureFilter } from '../addresses.ts';
import { compared, draft } from '../draft/work.ts';
import { pageOf, pageSize, rowsOf } from './pages.ts';

export const noFilter: FeatureFilter = { outcome: null, finding: null };

/** What the list is narrowed to. */
export const filter = signal<FeatureFilter>(noFilter);

type Listed = {
  /** Of which comparison, narrowed how. */
  readonly key: string;
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly DraftFeature[]>;
};

const listed = signal<Listed | null>(null);

/** The address of the draft that was compared; null while there is none. */
const address = computed(() => {
  const [zone, held] = [zoneId.value, draft.value?.id];
  return zone === null || held === undefined ? null : draftAt(zone, held);
});

/** The comparison and the filter that are asked for now; null while there is nothing to list. */
const askedKey = computed(() => {
  const version = compared.value?.version;
  const { outcome, finding } = filter.value;
  return address.value === null || version === undefined
    ? null
    : `${address.value} ${version} ${outcome} ${finding}`;
});

/** A row for each feature, null for those on their way; the rows of the last comparison until the next ones are here. */
export const rows = computed(() =>
  listed.value === null ? null : rowsOf(listed.value.total, listed.value.pages),
);

/** Stretches that were asked for, and how nobody waits for them any more. */
let asking = { pages: new Set<number>(), controller: new AbortController() };
/** The stretch that was looked at last; the first of what is narrowed in another way. */
let looked = { filter: noFilter, page: 0 };

effect(() => {
  const key = askedKey.value;
  asking.controller.abort();
  asking = { pages: new Set(), controller: new AbortController() };
  if (looked.filter !== filter.peek()) looked = { filter: filter.peek(), page: 0 };
  if (key === null) listed.value = null;
  else void fetchPage(looked.page);
});

/** Asks for the stretch in which a row is, once. */
export function wantRow(position: number): void {
  looked = { filter: filter.peek(), page: pageOf(position) };
  void fetchPage(looked.page);
}

async function fetchPage(page: number): Promise<void> {
  const [key, mine] = [askedKey.peek(), asking];
  if (key === null || mine.pages.has(page)) return;
  mine.pages.add(page);
  try {
    const { total, features } = await askFor(page * pageSize, pageSize, mine.controller.signal);
    if (mine.controller.signal.aborted) return;
    const before = listed.peek();
    const pages = before?.key === key ? before.pages : [];
    listed.value = { key, total, pages: new Map([...pages, [page, features]]) };
    // The list has become shorter than what was looked at.
    if (features.length === 0 && total > 0) void fetchPage(0);
  } catch {
    // It is compared anew, or gone; both are told elsewhere.
    mine.pages.delete(page);
  }
}

type Stretch = { readonly total: number; readonly features: readonly DraftFeature[] };

function askFor(from: number, limit: number, abort: AbortSignal): Promise<Stretch> {
  const path = featuresAt(address.peek() ?? '', filter.peek(), from, limit);
  return keepTrying(() => getJson<Stretch>(path, abort), { abort, mayPass: isPassing });
}

/** A feature as it is now, whatever the list is narrowed to; undefined where it cannot be had. */
export async function featureNow(feature: number): Promise<DraftFeature | undefined> {
  const path = featuresAt(address.peek() ?? '', noFilter, feature - 1, 1);
  try {
    const { features } = await getJson<Stretch>(path, new AbortController().signal);
    return features.find((one) => one.feature === feature);
  } catch {
    return undefined;
  }
}
