import { computed, effect, signal } from '@preact/signals';
import { readAddress, writeAddress, type AddressReading } from './address.ts';
import { readerOf } from './reader.ts';
import { pathBelowRoot, pathFromRoot } from './root.ts';
import { defaultView, type View } from './view.ts';

const reader = readerOf(
  window.navigator.languages,
  window.matchMedia('(prefers-color-scheme: dark)').matches,
);

/** The one state of the page: what is looked at, and what of the address could not be understood. */
const reading = readLocation();

export const view = signal<View>(reading.view);
export const ignoredAddressParts = signal<readonly string[]>(reading.ignored);
/** The path of the address when no page of ours is there: `/jindong`. */
export const unknownPath = signal<string | null>(reading.unknownPath);

function readLocation(): AddressReading {
  const { pathname, search, hash } = window.location;
  return readAddress({ pathname: pathBelowRoot(pathname), search, hash }, reader);
}

/** Whether a page opened anew at this address would show the same: a drawn shape may be too long for an address. */
export function isViewInAddress(): boolean {
  const { camera: _, ...inAddress } = readLocation().view;
  const { camera: __, ...shown } = view.peek();
  return JSON.stringify(inAddress) === JSON.stringify(shown);
}

/**
 * Changes the view. A new selection, zone or sheet, and the rates board opened or closed, is a place to come back to with
 * the browser's back button; anything else rewrites the current entry, so that back never walks through twenty pans.
 */
export function change(next: (view: View) => View): void {
  const before = view.peek();
  const after = next(before);
  if (after === before) return;
  view.value = after;
  const address = pathFromRoot(writeAddress(after, reader));
  const isPlace =
    after.selection !== before.selection ||
    after.zone !== before.zone ||
    after.sheet !== before.sheet ||
    (after.rates === null) !== (before.rates === null);
  if (isPlace) window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
}

export function patch(part: Partial<View>): void {
  change((current) => ({ ...current, ...part }));
}

window.addEventListener('popstate', () => {
  const next = readLocation();
  view.value = next.view;
  ignoredAddressParts.value = next.ignored;
  unknownPath.value = next.unknownPath;
});

/**
 * Parts of the view as signals of their own: whoever reads one is not woken by the others, least of all by the camera,
 * which changes with every pan.
 */
export const zoneAsked = computed(() => view.value.zone);
export const dateAsked = computed(() => view.value.date);
export const isolated = computed(() => view.value.isolated);
export const sheet = computed(() => view.value.sheet);
/** What the rates board reads. */
export const rates = computed(() => view.value.rates);
export const columns = computed(() => view.value.columns);
export const camera = computed(() => view.value.camera);
export const language = computed(() => view.value.language);
export const unit = computed(() => view.value.unit);
export const room = computed(() => view.value.room);
export const theme = computed(() => view.value.theme);
export const selection = computed(() => view.value.selection);

effect(() => {
  const root = document.documentElement;
  root.lang = language.value === 'zh' ? 'zh-CN' : 'en';
  root.dataset['room'] = room.value;
});

/** Back to the whole zone with nothing chosen, keeping how the reader likes to read. */
export function goHome(): void {
  change(({ zone, language: words, unit: area, room: look, basemap }) => ({
    ...defaultView,
    zone,
    language: words,
    unit: area,
    room: look,
    basemap,
  }));
}
