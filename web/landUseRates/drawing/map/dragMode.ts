import {
  TerraDrawExtend,
  type TerraDrawAdapterStyling,
  type TerraDrawMouseEvent,
} from 'terra-draw';
import type { LonLat, Polygon } from '../../../../geodata/geometry.ts';

type SpanOptions = {
  readonly modeName: string;
  /** The shape between the place where the gesture began and the place where it is. */
  readonly shapeOf: (from: LonLat, to: LonLat) => Polygon;
  /** The shape as it is now, and between which places. */
  readonly onShape: (shape: Polygon, span: readonly [LonLat, LonLat]) => void;
  readonly onDropped: () => void;
  readonly onDone: (shape: Polygon) => void;
};

/** Pixels that a finger may slip without meaning to drag. */
const slip = 8;

/**
 * Drawing a shape that two places make: a rectangle by its corners, a circle by its middle and its rim. Press at one place
 * and let go at the other, or tap the one and then the other; either may follow the other half way. The shape itself is
 * drawn by whoever is told of it.
 */
export class SpanMode extends TerraDrawExtend.TerraDrawBaseDrawMode<Record<string, never>> {
  readonly #options: SpanOptions;
  #from: LonLat | null = null;
  #press: { readonly place: LonLat; readonly x: number; readonly y: number } | null = null;

  constructor(options: SpanOptions) {
    super({ modeName: options.modeName }, false);
    this.mode = options.modeName;
    this.#options = options;
  }

  /** The gate tells where a gesture began; the library tells a drag only after its first pixels. */
  pressAt(place: LonLat, x: number, y: number): void {
    this.#press = { place, x, y };
  }

  override start(): void {
    this.setStarted();
    this.setCursor('crosshair');
  }

  override stop(): void {
    this.cleanUp();
    this.setStopped();
    this.setCursor('unset');
  }

  override cleanUp(): void {
    if (this.#from === null) return;
    this.#end();
    this.#options.onDropped();
  }

  override onClick(event: TerraDrawMouseEvent): void {
    if (this.#from === null) this.#begin(placeOf(event));
    else this.#finish(placeOf(event));
  }

  override onMouseMove(event: TerraDrawMouseEvent): void {
    this.#span(placeOf(event));
  }

  override onDragStart(event: TerraDrawMouseEvent): void {
    if (this.#from === null) this.#begin(this.#press?.place ?? placeOf(event));
    this.#span(placeOf(event));
  }

  override onDrag(event: TerraDrawMouseEvent): void {
    this.#span(placeOf(event));
  }

  override onDragEnd(event: TerraDrawMouseEvent): void {
    const { containerX, containerY } = event;
    const press = this.#press;
    // A tap with a slip of the finger: the other place is still to come.
    if (press && Math.hypot(containerX - press.x, containerY - press.y) < slip) return;
    this.#finish(placeOf(event));
  }

  override styleFeature(): TerraDrawAdapterStyling {
    return TerraDrawExtend.getDefaultStyling();
  }

  #begin(place: LonLat): void {
    this.#from = place;
    this.setDrawing();
    this.#span(place);
  }

  #span(to: LonLat): void {
    if (this.#from === null) return;
    this.#options.onShape(this.#options.shapeOf(this.#from, to), [this.#from, to]);
  }

  #finish(to: LonLat): void {
    if (this.#from === null) return;
    const shape = this.#options.shapeOf(this.#from, to);
    this.#end();
    this.#options.onDone(shape);
  }

  #end(): void {
    this.#from = null;
    this.setStarted();
  }
}

function placeOf({ lng, lat }: TerraDrawMouseEvent): LonLat {
  return [lng, lat];
}
