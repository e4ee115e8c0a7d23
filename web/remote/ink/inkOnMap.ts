import './ink.css';
import { effect } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { inkTool } from '../../state/meeting.ts';
import { lasers, strokes } from './ink.ts';
import { drawWith } from './inkPointer.ts';

const svgNames = 'http://www.w3.org/2000/svg';

/** A sheet over the map for light and ink. Both are places on the ground: the sheet draws them anew as the map moves. */
export function inkOnMap(map: MapLibreMap): () => void {
  const sheet = document.createElementNS(svgNames, 'svg');
  sheet.setAttribute('class', 'ink-sheet');
  // Beside what the map listens to, so that it does not pan under the pen.
  map.getContainer().append(sheet);
  const drawAll = () => {
    sheet.replaceChildren(
      ...strokes.peek().map(({ colour, points }) => {
        const path = document.createElementNS(svgNames, 'path');
        path.setAttribute('class', `ink-stroke ink-${colour}`);
        path.setAttribute('d', pathThrough(points.map((place) => map.project(place))));
        return path;
      }),
      ...[...lasers.peek().values()].map((place) => {
        const { x, y } = map.project(place);
        const dot = document.createElementNS(svgNames, 'circle');
        dot.setAttribute('class', 'laser-dot');
        dot.setAttribute('r', '9');
        dot.setAttribute('cx', String(x));
        dot.setAttribute('cy', String(y));
        return dot;
      }),
    );
  };
  // While nothing else moves the map draws no frame, and the light does.
  const stopDrawing = effect(() => {
    void strokes.value;
    void lasers.value;
    drawAll();
  });
  map.on('move', drawAll);
  map.on('resize', drawAll);
  const stopPointing = drawWith(map, sheet);
  const stopTool = effect(() => {
    sheet.dataset['tool'] = inkTool.value ?? 'none';
  });
  return () => {
    stopDrawing();
    stopTool();
    stopPointing();
    map.off('move', drawAll);
    map.off('resize', drawAll);
    sheet.remove();
  };
}

type Pixel = { readonly x: number; readonly y: number };

/** A line through the middles of its pieces, which a hand's line is; of one place a dot. */
function pathThrough(points: readonly Pixel[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const curves = rest.map((next, index) => {
    const end = rest[index + 1];
    const to = end ? { x: (next.x + end.x) / 2, y: (next.y + end.y) / 2 } : next;
    return `Q${round(next)} ${round(to)}`;
  });
  return `M${round(first)}${curves.length > 0 ? curves.join('') : `L${round(first)}`}`;
}

function round({ x, y }: Pixel): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}
