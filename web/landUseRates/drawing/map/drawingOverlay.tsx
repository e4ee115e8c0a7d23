import { signal, type ReadonlySignal } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { render } from 'preact';
import {
  polygonsOf,
  type Areal,
  type Geometry,
  type LonLat,
} from '../../../../geodata/geometry.ts';
import { lengthText } from '../lengthText.ts';
import { lineFigures } from '../lineFigures.ts';
import type { Handle, Project } from './handles.ts';
import { toolLook } from './drawingStyle.ts';

/** What is being drawn on the map. */
export type OnMap = {
  /** The ground being drawn: counted, or selected with. */
  readonly area: Areal | null;
  /** The line or point that a strip or circle of land is made around. */
  readonly axis: Geometry | null;
  readonly distance: readonly LonLat[] | null;
  readonly handles: readonly (Handle & { readonly isChosen: boolean })[];
  /** Outlines that the drawing library holds, and the corners it offers. */
  readonly outlines: readonly (readonly LonLat[])[];
  readonly corners: readonly { readonly place: LonLat; readonly isClosing: boolean }[];
};

/**
 * Draws it on a sheet of its own above the map, moved along as the map moves; returns how to take it off. The map below,
 * which may take its time to paint ten thousand parcels without a graphics card, is left as it is.
 */
export function drawOnSheet(map: MapLibreMap, onMap: ReadonlySignal<OnMap>): () => void {
  const element = document.createElement('div');
  element.className = 'drawing-sheet';
  map.getCanvasContainer().append(element);
  const moves = signal(0);
  const onMove = () => {
    moves.value = moves.peek() + 1;
  };
  for (const event of ['move', 'resize'] as const) map.on(event, onMove);
  const project: Project = (place) => map.project(place);
  render(<Sheet onMap={onMap} moves={moves} project={project} />, element);
  return () => {
    for (const event of ['move', 'resize'] as const) map.off(event, onMove);
    render(null, element);
    element.remove();
  };
}

function Sheet(props: {
  readonly onMap: ReadonlySignal<OnMap>;
  readonly moves: ReadonlySignal<number>;
  readonly project: Project;
}) {
  void props.moves.value;
  const { area, axis, distance, handles, outlines, corners } = props.onMap.value;
  const { ink, casing, typeScale } = toolLook.value;
  const { project } = props;
  const line = { fill: 'none', stroke: ink, 'stroke-width': 2.6 * typeScale };
  const dot = { r: 4 * typeScale, fill: casing, stroke: ink, 'stroke-width': 2 * typeScale };
  return (
    <svg aria-hidden="true" stroke-linejoin="round" stroke-linecap="round">
      {area && (
        <path
          {...line}
          d={pathOf(polygonsOf(area).flat(), project)}
          fill={ink}
          fill-opacity={0.14}
          fill-rule="evenodd"
        />
      )}
      {outlines.length > 0 && <path {...line} d={pathOf(outlines, project)} />}
      {axis?.type === 'LineString' && <path {...line} d={pathOf([axis.coordinates], project)} />}
      {axis?.type === 'Point' && <circle {...dot} {...at(axis.coordinates, project)} fill={ink} />}
      {distance && <Distance line={distance} project={project} />}
      {corners.map(({ place, isClosing }) => (
        <circle
          {...dot}
          {...at(place, project)}
          // What ends the drawing when it is tapped is full of ink, and larger.
          {...(isClosing ? { r: 5.6 * typeScale, fill: ink, stroke: casing } : {})}
        />
      ))}
      {handles.map(({ kind, place, isChosen }) => (
        <circle
          {...dot}
          {...at(place, project)}
          r={(isChosen ? 8 : kind === 'corner' ? 6 : 4.5) * typeScale}
          {...(isChosen ? { fill: ink, stroke: casing } : {})}
          fill-opacity={kind === 'middle' ? 0.7 : 1}
        />
      ))}
    </svg>
  );
}

/** A line with the length of each leg along it and the whole at its end. */
function Distance({
  line,
  project,
}: {
  readonly line: readonly LonLat[];
  readonly project: Project;
}) {
  const { ink, casing, halo, typeScale } = toolLook.value;
  const figures = lineFigures(line);
  if (!figures) return null;
  const places = [figures.legs[0]!.from, ...figures.legs.map(({ to }) => to)];
  const label = { fill: ink, stroke: halo, 'stroke-width': 4 * typeScale, 'paint-order': 'stroke' };
  const beside = (place: LonLat) => {
    const { x, y } = project(place);
    return { x: x + 10 * typeScale, y, 'dominant-baseline': 'central' };
  };
  return (
    <>
      <path fill="none" stroke={ink} stroke-width={2.6 * typeScale} d={pathOf([places], project)} />
      {places.map((place) => (
        <circle
          {...at(place, project)}
          r={3.6 * typeScale}
          fill={ink}
          stroke={casing}
          stroke-width={1.6 * typeScale}
        />
      ))}
      {figures.legs.length > 1 &&
        figures.legs.map(({ from, to, metres }) => (
          <text {...label} {...beside(middle(from, to))} font-size={12 * typeScale}>
            {lengthText(metres)}
          </text>
        ))}
      <text {...label} {...beside(places.at(-1)!)} font-size={15 * typeScale} font-weight="600">
        {lengthText(figures.metres)}
      </text>
    </>
  );
}

/** `M10 20L30 40`: lines as the path of an SVG, rings among them come back to their beginning by themselves. */
function pathOf(lines: readonly (readonly LonLat[])[], project: Project): string {
  const point = (place: LonLat) => {
    const { x, y } = project(place);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  };
  return lines.map((line) => `M${line.map(point).join('L')}`).join('');
}

function at(place: LonLat, project: Project): { readonly cx: number; readonly cy: number } {
  const { x, y } = project(place);
  return { cx: x, cy: y };
}

function middle([fromLon, fromLat]: LonLat, [lon, lat]: LonLat): LonLat {
  return [(fromLon + lon) / 2, (fromLat + lat) / 2];
}
