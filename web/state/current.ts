import { computed, effect, signal } from '@preact/signals';
import { plainViewOf, readAddress, writeAddress, type AddressReading } from './address.ts';
import { readerOf } from './reader.ts';
import { linkFromRoot, ownLocation } from './root.ts';
import { tellTheme, type ToldTheme } from './theme.ts';
import type { View } from './view.ts';
import type { ViewPart } from './viewPart.ts';

const reader = readerOf(
  window.navigator.languages,
  window.matchMedia('(prefers-color-scheme: dark)').matches,
);

/** What capabilities have told of the view; see `addViewPart` and `addSheet`. */
const told: { parts: ViewPart[]; sheets: string[] } = { parts: [], sheets: [] };

/** The one state of the page: what is looked at, and what of the address could not be understood. */
const reading = readLocation();

export const view = signal<View>(reading.view);
export const ignoredAddressParts = signal<readonly string[]>(reading.ignored);
/** The path of the address when no page of ours is there: `/jindong`. */
export const unknownPath = signal<string | null>(reading.unknownPath);

function readLocation(): AddressReading {
  return readAddress(ownLocation(), told, reader);
}

/** Takes the members of a capability into the view, as the address has them. Called where they are defined, before any is read. */
export function addViewPart(part: ViewPart): void {
  told.parts.push(part);
  const read = readLocation();
  const names = [...Object.keys(part.initial), ...(part.alsoReads ?? [])];
  const members = names.map((name) => [name, read.view[name as keyof View]]);
  view.value = { ...view.peek(), ...(Object.fromEntries(members) as Partial<View>) };
  ignoredAddressParts.value = read.ignored;
}

/** Lets the address name something that may lie over the map. */
export function addSheet(id: string): void {
  told.sheets.push(id);
  const read = readLocation();
  view.value = { ...view.peek(), sheet: read.view.sheet };
  ignoredAddressParts.value = read.ignored;
}

/** Lets parcels be coloured by what a capability knows of them. */
export function addTheme(theme: ToldTheme): void {
  tellTheme(theme);
  const read = readLocation();
  view.value = { ...view.peek(), theme: read.view.theme, isolated: read.view.isolated };
  ignoredAddressParts.value = read.ignored;
}

/** The address of a view for another screen, from the root of the server. */
export function addressOfView(of: View): string {
  return writeAddress({ ...of, ...ofScreen(plainViewOf(told.parts)) }, told, reader);
}

/** The view that such an address opens on this screen: `/zones/jindong?theme=levelling#14.2/29.15/119.84`. */
export function viewOfAddress(address: string): View {
  const { pathname, search, hash } = new URL(address, 'http://guatu.invalid');
  const opened = readAddress({ pathname, search, hash }, told, reader).view;
  return { ...opened, ...ofScreen(view.peek()) };
}

/** The members of a view that say what its screen is used for. */
function ofScreen(of: View): Partial<View> {
  const names = told.parts.flatMap(({ initial, isOfScreen }) =>
    isOfScreen ? (Object.keys(initial) as (keyof View)[]) : [],
  );
  return Object.fromEntries(names.map((name) => [name, of[name]]));
}

/** The address of this very screen. */
function ownAddress(of: View): string {
  return linkFromRoot(writeAddress(of, told, reader));
}

/** Whether a page opened anew at this address would show the same: a drawn shape may be too long for an address. */
export function isViewInAddress(): boolean {
  const { camera: _, ...inAddress } = readLocation().view;
  const { camera: __, ...shown } = view.peek();
  return JSON.stringify(inAddress) === JSON.stringify(shown);
}

/**
 * Changes the view. A new selection, zone or sheet, and what a capability counts as one, is a place to come back to with the
 * browser's back button; anything else rewrites the current entry, so that back never walks through twenty pans.
 */
export function change(next: (view: View) => View): void {
  const before = view.peek();
  const after = next(before);
  if (after === before) return;
  view.value = after;
  const address = ownAddress(after);
  const isPlace =
    after.selection !== before.selection ||
    after.zone !== before.zone ||
    after.sheet !== before.sheet ||
    told.parts.some((part) => part.isPlace?.(before, after));
  if (isPlace) {
    // What was previewed is part of the place that is left.
    window.history.replaceState(null, '', ownAddress(before));
    window.history.pushState(null, '', address);
  } else window.history.replaceState(null, '', address);
}

export function patch(part: Partial<View>): void {
  change((current) => ({ ...current, ...part }));
}

/** Changes the view for a moment, as a slider does while it is moved: neither address nor history hear of it before `settle`. */
export function preview(part: Partial<View>): void {
  view.value = { ...view.peek(), ...part };
}

/** Writes what has been previewed into the address. */
export function settle(): void {
  window.history.replaceState(null, '', ownAddress(view.peek()));
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
export const knownOn = computed(() => view.value.knownOn);
export const otherDay = computed(() => view.value.otherDay);
export const isolated = computed(() => view.value.isolated);
export const sheet = computed(() => view.value.sheet);
export const camera = computed(() => view.value.camera);
export const language = computed(() => view.value.language);
export const unit = computed(() => view.value.unit);
export const colourScheme = computed(() => view.value.colourScheme);
export const theme = computed(() => view.value.theme);
export const selection = computed(() => view.value.selection);

effect(() => {
  const root = document.documentElement;
  root.lang = language.value === 'zh' ? 'zh-CN' : 'en';
  root.dataset['scheme'] = colourScheme.value;
});

/** The view that an address which says nothing opens on this screen. */
export function plainView(): View {
  return { ...plainViewOf(told.parts), ...ofScreen(view.peek()) };
}

/** Back to the whole zone with nothing chosen, keeping how the reader likes to read. */
export function goHome(): void {
  change(({ zone, language: words, unit: area, colourScheme: look, basemap }) => ({
    ...plainView(),
    zone,
    language: words,
    unit: area,
    colourScheme: look,
    basemap,
  }));
}

/** Another zone whole, on its newest day, as the reader likes to read; null: the first there is. */
export function openZone(id: string | null): void {
  change(({ theme: colours, unit: area, language: speech, colourScheme: look }) => ({
    ...plainView(),
    zone: id,
    theme: colours,
    unit: area,
    language: speech,
    colourScheme: look,
  }));
}
