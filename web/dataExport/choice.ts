import { computed, signal } from '@preact/signals';
import {
  dataFormats,
  type DataFormat,
  type TextEncoding,
} from '../../geodata/export/dataFormat.ts';
import { systemsAt, takesSystem, usualSystem } from '../../geodata/export/exportSystems.ts';
import type { LonLat } from '../../geodata/geometry.ts';
import { chosenLand } from '../state/chosenLand.ts';
import { selection } from '../state/current.ts';
import { zone } from '../state/records.ts';

const extentKinds = ['zone', 'block', 'parcels', 'drawn'] as const;
type ExtentKind = (typeof extentKinds)[number];

type Choice = {
  readonly format: DataFormat;
  /** Its code; null where the usual one of the format is meant. */
  readonly system: string | null;
  readonly extent: ExtentKind;
  readonly block: string | null;
  /** Whether parcels are cut at a drawn area. */
  readonly cut: boolean;
  readonly encoding: TextEncoding;
  /** Whether it is the tiles of the whole zone instead, in which nothing of the above is to be chosen. */
  readonly tiles: boolean;
};

const choice = signal<Choice>({
  format: 'shp',
  system: null,
  extent: 'zone',
  block: null,
  cut: false,
  encoding: 'gbk',
  tiles: false,
});

export function choose(part: Partial<Choice>): void {
  choice.value = { ...choice.peek(), ...part };
}

/** Parcels that are chosen on the page: those whose rates are read, else the one whose card is open. */
export const chosenParcels = computed((): readonly string[] => {
  const land = chosenLand.value;
  if (land?.kind === 'parcels') return land.ids;
  return selection.value?.kind === 'parcel' ? [selection.value.id] : [];
});

export const drawnArea = computed(() =>
  chosenLand.value?.kind === 'drawn' ? chosenLand.value.geometry : null,
);

/** Extents that there is something in now. */
export const extents = computed(() =>
  extentKinds.filter(
    (kind) =>
      !(kind === 'parcels' && chosenParcels.value.length === 0) &&
      !(kind === 'drawn' && drawnArea.value === null),
  ),
);

const middle = computed((): LonLat => {
  const [west, south, east, north] = zone.value?.bbox ?? [119.8, 29.1, 119.9, 29.3];
  return [(west + east) / 2, (south + north) / 2];
});

/** Coordinate systems that the format may be in, at this place. */
export const systems = computed(() =>
  systemsAt(middle.value).filter((system) => takesSystem(choice.value.format, system)),
);

/** What is chosen as far as it can be had: an area may have been put away, a format lack a coordinate system. */
export const current = computed(() => {
  const { format, system, extent, encoding, ...rest } = choice.value;
  const { encodings } = dataFormats[format];
  return {
    ...rest,
    format,
    extent: extents.value.includes(extent) ? extent : ('zone' as const),
    system: systems.value.find(({ code }) => code === system) ?? usualSystem(format, middle.value),
    encodings,
    encoding: encodings.find((one) => one === encoding) ?? encodings[0],
  };
});
