import type { Layer } from '@deck.gl/core';
import { ColumnLayer, TextLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import { effect } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { measureLength } from '../../geodata/measure.ts';
import { sansFamilies } from '../look/type.ts';
import { room as roomShown, theme as themeShown } from '../state/current.ts';
import { parcelFeatures, zone } from '../state/records.ts';
import { classesOf } from '../state/theme.ts';
import { columnsOf, type Column } from './columnData.ts';
import { inks } from './ink.ts';

type Rgba = [number, number, number, number];

/**
 * Puts columns of progress on the map for as long as the view asks for them. This file and deck.gl with it are fetched
 * only then. The overlay is created empty and filled afterwards: deck.gl 9.4 ignores `beforeId` of layers it is born with.
 */
export function showColumns(map: MapLibreMap): () => void {
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
  map.addControl(overlay);
  const stop = effect(() => {
    overlay.setProps({ layers: columnLayers(map) });
  });
  return () => {
    stop();
    map.removeControl(overlay);
  };
}

function columnLayers(map: MapLibreMap): Layer[] {
  const [theme, room] = [themeShown.value, roomShown.value];
  const ink = inks[room];
  const columns = columnsOf(parcelFeatures.value, theme);
  const colours = new Map(
    classesOf(theme, room).map((entry) => [entry.id, toRgba(entry.colour, 255)]),
  );
  const size = zoneWidth() / 60;
  const full = size * 9;
  const heightOf = (column: Column) => (column.height ?? 0) * full;
  const firstLabel = map.getLayer('town-name') ? { beforeId: 'town-name' } : {};
  const shape = {
    data: columns,
    diskResolution: 6,
    radius: size,
    extruded: true,
    getPosition: (column: Column) => column.position,
    ...firstLabel,
  };
  return [
    new ColumnLayer<Column>({
      ...shape,
      id: 'columns',
      data: columns.filter((column) => column.height !== null),
      radius: size * 0.82,
      getElevation: heightOf,
      getFillColor: (column) => colours.get(column.classId) ?? toRgba(ink.mutedText, 255),
      transitions: { getElevation: 400 },
      updateTriggers: { getElevation: [theme, full], getFillColor: [theme, room] },
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
      updateTriggers: { getElevation: [theme, full], getFillColor: room },
    }),
    new TextLayer<Column>({
      id: 'column-labels',
      data: columns,
      getPosition: (column) => [...column.position, heightOf(column) + size * 0.8],
      getText: (column) => column.label,
      getSize: 20 * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16),
      getColor: toRgba(ink.text, 255),
      fontFamily: [...sansFamilies.map((family) => `"${family}"`), 'sans-serif'].join(', '),
      fontWeight: 600,
      outlineWidth: 4,
      outlineColor: toRgba(ink.halo, 255),
      fontSettings: { sdf: true },
      getTextAnchor: 'middle',
      getAlignmentBaseline: 'bottom',
      updateTriggers: { getText: theme, getPosition: [theme, full], getColor: room },
    }),
  ];
}

/** Width of the zone in metres, by which columns are sized. */
function zoneWidth(): number {
  const [west, south, east] = zone.value?.bbox ?? [0, 0, 0.05, 0];
  return measureLength([
    [west, south],
    [east, south],
  ]);
}

function toRgba(hex: string, alpha: number): Rgba {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255, alpha];
}
