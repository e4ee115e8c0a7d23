import { WebMercatorViewport, type Layer } from '@deck.gl/core';
import { ColumnLayer, TextLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import { computed, effect, signal } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { sansFamilies } from '../look/families.ts';
import { boxInView } from '../state/boxInView.ts';
import { theme as themeShown } from '../state/current.ts';
import { parcelFeatures } from '../state/records.ts';
import { classesOf } from '../state/theme.ts';
import { columnLevel } from './columnLevel.ts';
import { columnsOf, type Column } from './columnData.ts';
import { inks } from '../map/ink.ts';
import { labelsApart } from './labelsApart.ts';
import { schemeOnMap } from '../map/schemeOnMap.ts';

type Rgba = [number, number, number, number];

/** What stands on the map: columns so many metres wide, of which a full one is so many high. */
type Standing = {
  readonly columns: readonly Column[];
  readonly radius: number;
  readonly full: number;
};

/** In pixels of a desk's screen. */
const radiusPixels = 13;
const fullPixels = 110;
const labelPixels = 18;

/**
 * Puts columns of progress on the map for as long as the view asks for them. This file and deck.gl with it are fetched
 * only then.
 */
export function showColumns(map: MapLibreMap): () => void {
  let hide = stand(map);
  // deck.gl keeps objects of the context that was lost; a new one starts with none.
  const lost = () => {
    hide();
    releaseContext(map);
  };
  const restored = () => {
    hide = stand(map);
  };
  map.on('webglcontextlost', lost);
  map.on('webglcontextrestored', restored);
  return () => {
    map.off('webglcontextlost', lost);
    map.off('webglcontextrestored', restored);
    hide();
  };
}

/**
 * Takes from the WebGL context, which is the same object after a loss, what luma.gl 9.4 has put on it: its device, and
 * setters that pass over a value which the lost context had already, for the map's calls too. All that is native to a
 * context is on its prototype.
 */
function releaseContext(map: MapLibreMap): void {
  const context = map.getCanvas().getContext('webgl2');
  if (context) for (const name of Object.keys(context)) Reflect.deleteProperty(context, name);
}

/** The overlay is created empty and filled afterwards: deck.gl 9.4 ignores `beforeId` of layers it is born with. */
function stand(map: MapLibreMap): () => void {
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
  map.addControl(overlay);
  const moves = signal(0);
  const moved = () => {
    moves.value = moves.peek() + 1;
  };
  map.on('move', moved);
  const standing = computed(() => {
    void boxInView.value;
    return standingOn(map);
  });
  // As one text, so that a move which leaves the same numbers apart draws none anew.
  const numbered = computed(() => {
    void moves.value;
    return numberedOf(map, standing.value).join('\n');
  });
  const stop = effect(() => {
    const ids = new Set(numbered.value.split('\n'));
    overlay.setProps({ layers: columnLayers(map, standing.value, ids) });
  });
  let isHidden = false;
  return () => {
    if (isHidden) return;
    isHidden = true;
    map.off('move', moved);
    stop();
    map.removeControl(overlay);
  };
}

function standingOn(map: MapLibreMap): Standing {
  const metresPerPixel =
    (40_075_016.686 * Math.cos((map.getCenter().lat * Math.PI) / 180)) / (512 * 2 ** map.getZoom());
  const features = parcelFeatures.value;
  return {
    columns: columnsOf(
      features,
      themeShown.value,
      columnLevel(features, metresPerPixel / typeScale()),
    ),
    radius: radiusPixels * typeScale() * metresPerPixel,
    full: fullPixels * typeScale() * metresPerPixel,
  };
}

/** Size of type against the desk's, 1 on a desk, 2 on a 4K wall. */
function typeScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
}

function heightOf(column: Column, full: number): number {
  return (column.height ?? 0) * full;
}

/** Columns whose numbers are shown: those that no other's lies on. */
function numberedOf(map: MapLibreMap, { columns, full }: Standing): string[] {
  const { clientWidth: width, clientHeight: height } = map.getCanvas();
  const { lng, lat } = map.getCenter();
  const viewport = new WebMercatorViewport({
    width,
    height,
    longitude: lng,
    latitude: lat,
    zoom: map.getZoom(),
    pitch: map.getPitch(),
    bearing: map.getBearing(),
  });
  const size = labelPixels * typeScale();
  return labelsApart(
    columns.flatMap((column) => {
      if (column.label === '') return [];
      const [lon, latitude] = column.position;
      const [x = 0, y = 0] = viewport.project([lon, latitude, heightOf(column, full)]);
      const isInSight = x > 0 && y > 0 && x < width && y < height + fullPixels;
      // A digit is six tenths as wide as it is high; a little air on either side.
      const label = { width: (column.label.length * 0.6 + 0.5) * size, height: size * 1.25 };
      return isInSight ? [{ id: column.id, x, y, ...label }] : [];
    }),
  );
}

function columnLayers(
  map: MapLibreMap,
  { columns, radius, full }: Standing,
  numbered: ReadonlySet<string>,
): Layer[] {
  const [theme, colourScheme] = [themeShown.value, schemeOnMap.value];
  const ink = inks[colourScheme];
  const colours = new Map(
    classesOf(theme, colourScheme).map((entry) => [entry.id, toRgba(entry.colour, 255)]),
  );
  const firstLabel = map.getLayer('town-name') ? { beforeId: 'town-name' } : {};
  const shape = {
    data: columns,
    diskResolution: 6,
    radius,
    extruded: true,
    getPosition: (column: Column) => column.position,
    ...firstLabel,
  };
  return [
    new ColumnLayer<Column>({
      ...shape,
      id: 'columns',
      data: columns.filter((column) => column.height !== null),
      radius: radius * 0.82,
      getElevation: (column) => heightOf(column, full),
      getFillColor: (column) => colours.get(column.classId) ?? toRgba(ink.mutedText, 255),
      transitions: { getElevation: 400 },
      updateTriggers: { getElevation: [theme, full], getFillColor: [theme, colourScheme] },
    }),
    // What a full column would be: a glass the progress rises in, so that 60 % is read as 60 of 100.
    new ColumnLayer<Column>({
      ...shape,
      id: 'columns-full',
      getElevation: (column) => (column.height === null ? full / 60 : full),
      getFillColor: toRgba(ink.mutedText, 34),
      material: false,
      // Glass hides nothing behind it, whichever is drawn first.
      parameters: { depthWriteEnabled: false },
      updateTriggers: { getElevation: [theme, full], getFillColor: colourScheme },
    }),
    new TextLayer<Column>({
      id: 'column-labels',
      data: columns.filter(({ id }) => numbered.has(id)),
      getPosition: (column) => [...column.position, heightOf(column, full)],
      getPixelOffset: [0, -4 * typeScale()],
      getText: (column) => column.label,
      getSize: labelPixels * typeScale(),
      getColor: toRgba(ink.text, 255),
      fontFamily: [...sansFamilies.map((family) => `"${family}"`), 'sans-serif'].join(', '),
      fontWeight: 600,
      outlineWidth: 4,
      outlineColor: toRgba(ink.halo, 255),
      fontSettings: { sdf: true },
      getTextAnchor: 'middle',
      getAlignmentBaseline: 'bottom',
      updateTriggers: { getText: theme, getPosition: [theme, full], getColor: colourScheme },
    }),
  ];
}

function toRgba(hex: string, alpha: number): Rgba {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255, alpha];
}
