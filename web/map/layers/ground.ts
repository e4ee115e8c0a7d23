import type { LayerSpecification } from 'maplibre-gl';
import type { BoundingBox } from '../../../geodata/geometry.ts';
import type { MapContext, StylePart } from '../context.ts';

/** Paper and its graticule: lines every 0.01° (about 1 km) across the zone and its surroundings, as on a printed plan. */
export function ground({ bbox, ink, isPictureShown }: MapContext): StylePart {
  const paper: LayerSpecification = {
    id: 'paper',
    type: 'background',
    paint: { 'background-color': ink.ground },
  };
  if (!isPictureShown) return { sources: {}, layers: [paper] };
  return {
    sources: {
      graticule: {
        type: 'geojson',
        data: {
          type: 'Feature',
          properties: {},
          geometry: {
            type: 'MultiLineString',
            coordinates: bbox ? graticule(bbox, 0.01) : [],
          },
        },
      },
    },
    layers: [
      paper,
      {
        id: 'graticule',
        type: 'line',
        source: 'graticule',
        paint: { 'line-color': ink.hairline, 'line-width': 0.8 },
      },
    ],
  };
}

/** Meridians and parallels on whole steps, the box's size beyond each edge; 200 of each at most. */
export function graticule(
  [west, south, east, north]: BoundingBox,
  step: number,
): [number, number][][] {
  const wide = Math.max(east - west, north - south, step);
  const coarse = step * 10 ** Math.max(0, Math.ceil(Math.log10((wide * 4) / step / 200)));
  const lines = (from: number, to: number) => {
    const first = Math.floor((from - wide) / coarse);
    const last = Math.ceil((to + wide) / coarse);
    return Array.from({ length: last - first + 1 }, (_, index) =>
      Number(((first + index) * coarse).toFixed(6)),
    );
  };
  return [
    ...lines(west, east).map((lon): [number, number][] => [
      [lon, south - wide],
      [lon, north + wide],
    ]),
    ...lines(south, north).map((lat): [number, number][] => [
      [west - wide, lat],
      [east + wide, lat],
    ]),
  ];
}
