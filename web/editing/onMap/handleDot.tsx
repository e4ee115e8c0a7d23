import { useRef } from 'preact/hooks';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LonLat } from '../../../geodata/geometry.ts';
import { mapContext } from '../../map/currentContext.ts';
import { unlessComposing } from '../../state/composing.ts';
import { drawing, hold, letGo, type Drawing } from '../steps.ts';
import { words } from '../words/words.ts';
import { moveHandle, removeHandle, type Handle } from './touch.ts';

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A corner that is dragged, moved by the arrow keys (with Shift ten times as far), and taken away by Delete. */
export function HandleDot(props: {
  readonly map: MapLibreMap;
  readonly handle: Handle;
  readonly place: number;
  readonly of: number;
}) {
  const { map, handle } = props;
  const taken = useRef<{ readonly base: Drawing; readonly handle: Handle } | null>(null);
  const { ink, typeScale } = mapContext.value;
  const { x, y } = map.project(handle.place);
  const isMiddle = handle.kind === 'middle';
  const text = words.value.editing.handles;

  const press = (event: PointerEvent & { currentTarget: SVGElement }) => {
    event.stopPropagation();
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    hold();
    taken.current = { base: drawing.peek(), handle };
  };
  const drag = (event: PointerEvent) => {
    const held = taken.current;
    if (held) moveHandle(map, held.base, held.handle, placeAt(map, event));
  };
  const drop = () => {
    taken.current = null;
    letGo();
  };
  const onKey = (event: KeyboardEvent) => {
    const step = arrows[event.key];
    if (event.key === 'Delete' || event.key === 'Backspace') removeHandle(handle);
    else if (step) nudge(map, handle, step, event.shiftKey ? 10 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <g
      class="editing-handle"
      role="button"
      // Of an SVG the name of the attribute is taken as it is written.
      tabindex={0}
      aria-label={text[handle.kind](props.place, props.of)}
      onPointerDown={press}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={drop}
      onMouseDown={stop}
      onTouchStart={stop}
      onClick={stop}
      onDblClick={stop}
      onKeyDown={unlessComposing(onKey)}
    >
      <circle cx={x} cy={y} r={12 * typeScale} fill="transparent" />
      <circle
        cx={x}
        cy={y}
        r={(isMiddle ? 4 : 6) * typeScale}
        fill={ink.selectionCasing}
        fill-opacity={isMiddle ? 0.7 : 1}
        stroke={ink.measure}
        stroke-width={2 * typeScale}
      />
    </g>
  );
}

function stop(event: Event): void {
  event.stopPropagation();
}

function nudge(
  map: MapLibreMap,
  handle: Handle,
  [right, down]: readonly [number, number],
  pixels: number,
): void {
  const { x, y } = map.project(handle.place);
  const { lng, lat } = map.unproject([x + right * pixels, y + down * pixels]);
  hold();
  moveHandle(map, drawing.peek(), handle, [lng, lat]);
  letGo();
}

function placeAt(map: MapLibreMap, event: PointerEvent): LonLat {
  const { left, top } = map.getContainer().getBoundingClientRect();
  const { lng, lat } = map.unproject([event.clientX - left, event.clientY - top]);
  return [lng, lat];
}
