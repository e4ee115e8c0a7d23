import type { Map as MapLibreMap } from 'maplibre-gl';
import { TerraDrawExtend, type SetCursor } from 'terra-draw';

/**
 * The drawing library's hold on the map. It draws nothing there: whatever it would draw, `onDrawn` hears of, and a sheet
 * above the map shows it, so that the map below is not painted anew at every movement of the pointer. Who pans and zooms is
 * decided by the gate, not by the library.
 */
export class DrawingAdapter extends TerraDrawExtend.TerraDrawBaseAdapter {
  readonly #map: MapLibreMap;
  readonly #onDrawn: () => void;

  constructor(
    options: TerraDrawExtend.BaseAdapterConfig & {
      readonly map: MapLibreMap;
      readonly onDrawn: () => void;
    },
  ) {
    super(options);
    this.#map = options.map;
    this.#onDrawn = options.onDrawn;
  }

  override register(callbacks: TerraDrawExtend.TerraDrawCallbacks): void {
    super.register(callbacks);
    callbacks.onReady?.();
  }

  /** A gesture that the browser or a second finger has taken away: the library, at 1.35, waits for its end for ever. */
  forgetGesture(): void {
    this._dragState = 'not-dragging';
  }

  project(lng: number, lat: number): { x: number; y: number } {
    const { x, y } = this.#map.project([lng, lat]);
    return { x, y };
  }

  unproject(x: number, y: number): { lng: number; lat: number } {
    const { lng, lat } = this.#map.unproject([x, y]);
    return { lng, lat };
  }

  getLngLatFromEvent(event: PointerEvent | MouseEvent): { lng: number; lat: number } {
    const { left, top } = this.#map.getContainer().getBoundingClientRect();
    return this.unproject(event.clientX - left, event.clientY - top);
  }

  getMapEventElement(): HTMLElement {
    return this.#map.getCanvas();
  }

  setCursor(cursor: Parameters<SetCursor>[0]): void {
    this.#map.getCanvas().style.cursor = cursor === 'unset' ? '' : cursor;
  }

  setDoubleClickToZoom(enabled: boolean): void {
    if (enabled) this.#map.doubleClickZoom.enable();
    else this.#map.doubleClickZoom.disable();
  }

  setDraggability(): void {}

  render(): void {
    this.#onDrawn();
  }

  clear(): void {
    this._currentModeCallbacks?.onClear();
    this.#onDrawn();
  }
}
