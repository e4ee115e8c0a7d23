import { effect } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LonLat } from '../../../geodata/geometry.ts';
import { mostPointsAtOnce } from '../../../geodata/meeting/remote/ink.ts';
import { inkTool } from '../../state/meeting.ts';
import { instance } from '../instance.ts';
import { draw, inkColour, lasers, point } from './ink.ts';

/** A hand draws no finer than this, in pixels. */
const finest = 3;

/** Follows the pointer on the sheet with the tool in hand. Each pointer has a stroke of its own: two people draw at once. */
export function drawWith(map: MapLibreMap, sheet: SVGSVGElement): () => void {
  const strokes = new Map<number, { readonly id: string; last: { x: number; y: number } }>();
  let drawn = 0;

  const placeOf = ({ x, y }: { x: number; y: number }): LonLat => {
    const { lng, lat } = map.unproject([x, y]);
    return [round(lng), round(lat)];
  };
  const pixelOf = (event: PointerEvent) => {
    const { left, top } = sheet.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const ink = (id: string, pixels: readonly { x: number; y: number }[]) => {
    const points = pixels.slice(-mostPointsAtOnce).map(placeOf);
    if (points.length > 0) draw({ id, colour: inkColour.peek(), points });
  };

  const down = (event: PointerEvent) => {
    event.preventDefault();
    sheet.setPointerCapture(event.pointerId);
    const pixel = pixelOf(event);
    if (inkTool.peek() === 'laser') return point(placeOf(pixel));
    drawn += 1;
    const id = `${instance}-${drawn}`;
    strokes.set(event.pointerId, { id, last: pixel });
    ink(id, [pixel]);
  };
  const move = (event: PointerEvent) => {
    if (inkTool.peek() === 'laser') return point(placeOf(pixelOf(event)));
    const stroke = strokes.get(event.pointerId);
    if (!stroke) return;
    const pixels = event
      .getCoalescedEvents()
      .map(pixelOf)
      .filter((pixel) => {
        const isFar = Math.hypot(pixel.x - stroke.last.x, pixel.y - stroke.last.y) >= finest;
        if (isFar) stroke.last = pixel;
        return isFar;
      });
    ink(stroke.id, pixels);
  };
  const up = (event: PointerEvent) => {
    strokes.delete(event.pointerId);
    // A finger that is lifted points nowhere; a mouse still does.
    if (inkTool.peek() === 'laser' && event.pointerType !== 'mouse') point(null);
  };
  const leave = () => {
    if (inkTool.peek() === 'laser') point(null);
  };
  const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up };
  for (const [name, listener] of Object.entries(listeners))
    sheet.addEventListener(name, listener as EventListener);
  sheet.addEventListener('pointerleave', leave);
  const stopTool = effect(() => {
    if (inkTool.value !== 'laser' && lasers.peek().has(null)) point(null);
  });
  return () => {
    stopTool();
    for (const [name, listener] of Object.entries(listeners))
      sheet.removeEventListener(name, listener as EventListener);
    sheet.removeEventListener('pointerleave', leave);
  };
}

/** Seven decimals of a degree are a centimetre. */
function round(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}
