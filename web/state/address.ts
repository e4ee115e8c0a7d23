import { parseIsoDate } from '../../geodata/date.ts';
import { areaUnits } from '../../geodata/units.ts';
import { usualReader, type Reader } from './reader.ts';
import { colourSchemes, type ColourScheme } from './colourScheme.ts';
import { classesOf, isTheme } from './theme.ts';
import { defaultView, selectableKinds, type Camera, type Selection, type View } from './view.ts';
import type { ViewPart } from './viewPart.ts';

/** An address in its three written parts: `/zones/jindong/parcels/nanbo`, `?theme=levelling`, `#14.2/29.15/119.84`. */
type Address = { readonly pathname: string; readonly search: string; readonly hash: string };

/**
 * A view read from an address, and the parts of the address that mean nothing and were left out. `unknownPath` is the path
 * when no page is there at all, `/jindong`; the view is then the one of the front page.
 */
export type AddressReading = {
  readonly view: View;
  readonly ignored: readonly string[];
  readonly unknownPath: string | null;
};

const segmentOf: Record<Selection['kind'], string> = {
  parcel: 'parcels',
  block: 'blocks',
  work: 'works',
  event: 'events',
  project: 'projects',
};

/** `?room=dark`: as addresses that people have say it. */
const writtenScheme: Readonly<Record<ColourScheme, string>> = { light: 'paper', dark: 'dark' };

/** What capabilities have told of the view. */
export type ViewParts = {
  readonly parts: readonly ViewPart[];
  /** What may lie over the map. */
  readonly sheets: readonly string[];
};

/** The view that an address which says nothing opens. */
export function plainViewOf(parts: readonly ViewPart[]): View {
  return Object.assign({}, defaultView, ...parts.map((part) => part.initial)) as View;
}

/**
 * Reads an address. Parts that are wrong fall back to their default and are named in `ignored`; it never fails.
 *
 * @param reader whose language and colour scheme hold where the address names none
 */
export function readAddress(
  address: Address,
  capabilities: ViewParts,
  reader: Reader = usualReader,
): AddressReading {
  const path = readPath(address.pathname);
  const query = readQuery(address.search, capabilities);
  const camera = readCamera(address.hash);
  return {
    view: {
      ...plainViewOf(capabilities.parts),
      ...reader,
      ...path.view,
      ...query.view,
      camera: camera.camera,
    },
    ignored: [...path.ignored, ...query.ignored, ...camera.ignored],
    unknownPath: path.unknownPath,
  };
}

/** Writes a view as an address relative to the server's root; defaults, and what the reader's system says, are left out. */
export function writeAddress(
  view: View,
  { parts }: Pick<ViewParts, 'parts'>,
  reader: Reader = usualReader,
): string {
  const zone = view.zone === null ? '' : `zones/${encodeURIComponent(view.zone)}`;
  const selection =
    view.selection && view.zone !== null
      ? `/${segmentOf[view.selection.kind]}/${encodeURIComponent(view.selection.id)}`
      : '';
  const query = new URLSearchParams(
    Object.entries(writeQuery(view, parts, reader)).filter(([, value]) => value !== null) as [
      string,
      string,
    ][],
  ).toString();
  return `/${zone}${selection}${query && `?${query}`}${view.camera ? writeCamera(view.camera) : ''}`;
}

function readPath(pathname: string): {
  view: Partial<View>;
  ignored: string[];
  unknownPath: string | null;
} {
  const segments = pathname.split('/').filter((segment) => segment !== '');
  if (segments.length === 0) return { view: {}, ignored: [], unknownPath: null };
  const [root, zone, plural, id, ...rest] = segments.map(decodeSegment);
  if (root !== 'zones' || zone === undefined)
    return { view: {}, ignored: [], unknownPath: segments.map(decodeSegment).join('/') };
  return { ...readZonePath(zone, plural, id, rest), unknownPath: null };
}

function readZonePath(
  zone: string,
  plural: string | undefined,
  id: string | undefined,
  rest: readonly string[],
): { view: Partial<View>; ignored: string[] } {
  const kind = selectableKinds.find((candidate) => segmentOf[candidate] === plural);
  const ignored = rest.length > 0 ? [rest.join('/')] : [];
  if (plural === undefined) return { view: { zone }, ignored };
  if (kind === undefined || id === undefined)
    return { view: { zone }, ignored: [[plural, id, ...rest].filter(Boolean).join('/')] };
  return { view: { zone, selection: { kind, id } }, ignored };
}

/** A stray percent sign is no reason to lose the rest of a link. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return segment;
    throw error;
  }
}

/** The view's switches as written in the query; null where the default holds. */
function writeQuery(
  view: View,
  parts: readonly ViewPart[],
  reader: Reader,
): Record<string, string | null> {
  const unless = <Value extends string | null>(value: Value, usual: Value) =>
    value === usual ? null : value;
  return {
    theme: unless(view.theme, defaultView.theme),
    date: view.date,
    known: view.knownOn,
    other: view.otherDay,
    only: view.isolated,
    sheet: view.sheet,
    ...Object.fromEntries(parts.flatMap((part) => Object.entries(part.write(view)))),
    basemap: view.basemap ? null : 'off',
    unit: unless(view.unit, defaultView.unit),
    lang: unless(view.language, reader.language),
    room: isSchemeChosen(view, parts)
      ? writtenScheme[view.colourScheme]
      : unless(writtenScheme[view.colourScheme], writtenScheme[reader.colourScheme]),
  };
}

/** Whether a part that has a colour scheme of its own is in use: what the reader's system says then decides nothing. */
function isSchemeChosen(view: View, parts: readonly ViewPart[]): boolean {
  return parts.some(
    ({ alsoReads, initial }) =>
      alsoReads?.includes('colourScheme') &&
      (Object.keys(initial) as (keyof View)[]).some(
        (name) => view[name] !== (initial as Partial<View>)[name],
      ),
  );
}

const readers: Record<string, (text: string, read: Partial<View>) => Partial<View> | undefined> = {
  theme: (text) => (isTheme(text) ? { theme: text } : undefined),
  date: (text) => {
    const date = parseIsoDate(text);
    return date && { date };
  },
  known: (text) => {
    const knownOn = text === 'then' ? text : parseIsoDate(text);
    return knownOn && { knownOn };
  },
  other: (text) => {
    const otherDay = parseIsoDate(text);
    return otherDay && { otherDay };
  },
  only: (text, read) =>
    classesOf(read.theme ?? defaultView.theme, 'light').some((entry) => entry.id === text)
      ? { isolated: text }
      : undefined,
  basemap: (text) => (text === 'off' ? { basemap: false } : undefined),
  unit: (text) => oneOf(areaUnits, text, (unit) => ({ unit })),
  lang: (text) => oneOf(['zh', 'en'] as const, text, (language) => ({ language })),
  room: (text) => {
    const colourScheme = colourSchemes.find((scheme) => writtenScheme[scheme] === text);
    return colourScheme && { colourScheme };
  },
};

function oneOf<Value extends string>(
  values: readonly Value[],
  text: string,
  then: (value: Value) => Partial<View>,
): Partial<View> | undefined {
  const value = values.find((candidate) => candidate === text);
  return value && then(value);
}

function readQuery(
  search: string,
  { parts, sheets }: ViewParts,
): { view: Partial<View>; ignored: string[] } {
  const ordered = ['theme', ...parts.flatMap(({ keys }) => keys)];
  // Which classes can be isolated depends on the theme; of a part a key may depend on those before it.
  const rank = (key: string) => (ordered.includes(key) ? ordered.indexOf(key) : ordered.length);
  const pairs = [...new URLSearchParams(search)].sort(([a], [b]) => rank(a) - rank(b));
  let view: Partial<View> = {};
  const ignored: string[] = [];
  for (const [key, text] of pairs) {
    const read = readMember(key, text, view);
    if (read) view = { ...view, ...read };
    else ignored.push(`${key}=${text}`);
  }
  return { view, ignored };

  function readMember(key: string, text: string, before: Partial<View>) {
    if (key === 'sheet') return oneOf(sheets, text, (sheet) => ({ sheet }));
    const part = parts.find(({ keys }) => keys.includes(key));
    if (part) return part.read(key, text, before);
    return Object.hasOwn(readers, key) ? readers[key]?.(text, before) : undefined;
  }
}

/** `#14.2/29.15/119.84`, then bearing and pitch when the map is turned or tilted. */
function writeCamera({ zoom, latitude, longitude, bearing, pitch }: Camera): string {
  // One pixel at zoom z spans 360 / (512 · 2^z) degrees; the decimals keep less than that.
  const decimals = Math.max(2, Math.ceil((zoom * Math.LN2 + Math.log(512 / 360)) / Math.LN10) + 1);
  const turned = bearing !== 0 || pitch !== 0 ? `/${round(bearing, 1)}/${round(pitch, 1)}` : '';
  return `#${round(zoom, 2)}/${round(latitude, decimals)}/${round(longitude, decimals)}${turned}`;
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** What the map itself can show; a large screen that shows the whole world does so at a negative zoom. */
const cameraRanges = [
  [-2, 24],
  [-85, 85],
  [-180, 180],
  [-180, 180],
  [0, 85],
] as const;

function readCamera(hash: string): { camera: Camera | null; ignored: string[] } {
  if (hash === '' || hash === '#') return { camera: null, ignored: [] };
  const parts = hash.slice(1).split('/');
  // A number below a millionth is written as 4e-7.
  const number = /^-?\d+(\.\d+)?(e-\d+)?$/;
  const numbers = parts.map((part) => (number.test(part) ? Number(part) : Number.NaN));
  const inRange = numbers.every((value, index) => {
    const range = cameraRanges[index];
    return range !== undefined && value >= range[0] && value <= range[1];
  });
  const [zoom, latitude, longitude, bearing = 0, pitch = 0] = numbers;
  if (!inRange || zoom === undefined || latitude === undefined || longitude === undefined)
    return { camera: null, ignored: [hash] };
  return {
    camera: { zoom, latitude, longitude, bearing, pitch, movedBy: 'address' },
    ignored: [],
  };
}
