import type { ReadonlySignal } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { boundingBoxOf, polygonsOf, type Areal, type LonLat } from '../../../geodata/geometry.ts';
import { mapContext } from '../../map/currentContext.ts';
import { areaText } from '../../words/words.ts';
import { editing, phase, type Editing } from '../editing.ts';
import { outcome } from '../outcome.ts';
import { drawing } from '../steps.ts';
import { words } from '../words/words.ts';
import { HandleDot } from './handleDot.tsx';
import { handlesOf } from './handles.ts';

/** What is being edited, above the map: the parcel and its neighbours, the line, what comes of it with its area. */
export function EditingSheet(props: {
  readonly map: MapLibreMap;
  readonly moves: ReadonlySignal<number>;
}) {
  void props.moves.value;
  const now = editing.value;
  const { kind } = phase.value;
  if (!now || kind === 'written') return null;
  const { map } = props;
  const drawn = drawing.value;
  const result = outcome.value;
  const { ink, typeScale } = mapContext.value;
  const line = { fill: 'none', stroke: ink.measure, 'stroke-width': 2.6 * typeScale };
  const made = result.kind === 'made' ? result.parcels : [];
  const chosen = now.neighbours.filter(({ parcel }) => drawn.merged.includes(parcel.id));
  const whole = [...(now.subject ? [now.subject] : []), ...chosen];
  return (
    <svg role="group" aria-label={words.value.editing.onMap} stroke-linejoin="round">
      {whole.map(({ parcel }) => (
        <path
          key={parcel.id}
          d={pathOf(parcel.geometry, map)}
          fill={ink.measure}
          fill-opacity={0.1}
          fill-rule="evenodd"
          stroke={ink.measure}
          stroke-width={1.4 * typeScale}
          stroke-dasharray={isOnItsWayOut(now) ? '5 4' : undefined}
        />
      ))}
      {made.map(({ geometry }, place) => (
        <path
          key={place}
          {...line}
          d={pathOf(geometry, map)}
          fill={ink.measure}
          fill-opacity={place % 2 === 0 ? 0.22 : 0.08}
          fill-rule="evenodd"
        />
      ))}
      {drawn.line.length > 1 && (
        <>
          <path
            {...line}
            stroke={ink.selectionCasing}
            stroke-width={5.6 * typeScale}
            d={lineOf(drawn.line, map)}
          />
          <path {...line} d={lineOf(drawn.line, map)} />
        </>
      )}
      {made.map(({ geometry, areaM2 }, place) => (
        <text
          key={place}
          {...middleOf(geometry, map)}
          text-anchor="middle"
          fill={ink.measure}
          stroke={ink.halo}
          stroke-width={4 * typeScale}
          paint-order="stroke"
          font-size={14 * typeScale}
          font-weight="600"
        >
          {areaText(areaM2)}
        </text>
      ))}
      {handlesOf(now, drawn).map((handle, index, all) => (
        <HandleDot key={index} map={map} handle={handle} place={index + 1} of={all.length} />
      ))}
    </svg>
  );
}

/** Whether the outline is one that will be no more. */
function isOnItsWayOut({ mode }: Editing): boolean {
  return mode === 'reshape' || mode === 'end';
}

function pathOf(area: Areal, map: MapLibreMap): string {
  return polygonsOf(area)
    .flat()
    .map((ring) => `${lineOf(ring, map)}Z`)
    .join('');
}

function lineOf(line: readonly LonLat[], map: MapLibreMap): string {
  const points = line.map((place) => {
    const { x, y } = map.project(place);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M${points.join('L')}`;
}

function middleOf(area: Areal, map: MapLibreMap): { readonly x: number; readonly y: number } {
  const [west, south, east, north] = boundingBoxOf([area]) ?? [0, 0, 0, 0];
  const { x, y } = map.project([(west + east) / 2, (south + north) / 2]);
  return { x, y };
}
