import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import {
  TerraDrawExtend,
  type TerraDrawAdapterStyling,
  type TerraDrawMouseEvent,
} from 'terra-draw';
import type { Areal, LonLat } from '../../../../geodata/geometry.ts';
import { insertCorner, moveCorner, removeCorner, slide, type Corner } from './vertices.ts';
import { handleAt, type Handle } from './handles.ts';

type EditOptions = {
  readonly modeName: string;
  /** What the pointer can take hold of now. */
  readonly handles: () => readonly Handle[];
  /** The shape as it is being changed. */
  readonly onShape: (shape: Areal, held: Handle | null) => void;
  /** The shape as it was let go. */
  readonly onDone: (shape: Areal) => void;
  /** It is what it was: the gesture was interrupted. */
  readonly onDropped: () => void;
  readonly onChoose: (corner: Corner | null) => void;
};

/** What is held: a corner, or the whole shape. */
type Grip =
  | { readonly kind: 'corner'; readonly corner: Corner }
  | { readonly kind: 'whole'; readonly from: LonLat };

/**
 * Changing a shape that is there: a corner is dragged, the middle of a side pulled out to a new corner, the whole slid
 * about; a tap on a corner chooses it. Of a shape with holes or of several parts every ring can be changed, and none is lost.
 */
export class EditMode extends TerraDrawExtend.TerraDrawBaseDrawMode<Record<string, never>> {
  readonly #options: EditOptions;
  #shape: Areal | null = null;
  #grip: Grip | null = null;
  /** The shape before it was taken hold of, and with the corner it then pulled out of a side. */
  #before: Areal | null = null;
  #held: Areal | null = null;
  #press: { readonly place: LonLat; readonly reach: number } | null = null;

  constructor(options: EditOptions) {
    super({ modeName: options.modeName }, false);
    this.mode = options.modeName;
    this.#options = options;
  }

  /** The shape to change. */
  take(shape: Areal | null): void {
    this.#shape = shape;
    this.#grip = null;
  }

  /**
   * Where a gesture began and how far around it the pointer reaches, in pixels; whether there is anything there to take hold
   * of, or the gesture is the map's.
   */
  pressAt(place: LonLat, x: number, y: number, reach: number): boolean {
    this.#press = { place, reach };
    return (
      this.#handleAt(x, y) !== null ||
      (this.#shape !== null && booleanPointInPolygon(place, this.#shape))
    );
  }

  removeCorner(corner: Corner): void {
    if (this.#shape === null) return;
    const changed = removeCorner(this.#shape, corner);
    this.#options.onChoose(null);
    if (changed !== this.#shape) this.#options.onDone(changed);
  }

  /** The shape is again what it was when it was taken hold of. */
  dropGrip(): void {
    if (this.#grip === null || this.#before === null) return;
    this.take(this.#before);
    this.#options.onDropped();
  }

  get isHolding(): boolean {
    return this.#grip !== null;
  }

  override start(): void {
    this.setStarted();
    this.setCursor('unset');
  }

  override stop(): void {
    this.cleanUp();
    this.setStopped();
    this.setCursor('unset');
  }

  override cleanUp(): void {
    this.#grip = null;
    this.#options.onChoose(null);
  }

  override onClick({ containerX, containerY }: TerraDrawMouseEvent): void {
    const handle = this.#handleAt(containerX, containerY);
    this.#options.onChoose(handle?.kind === 'corner' ? handle.corner : null);
  }

  override onMouseMove({ containerX, containerY, lng, lat }: TerraDrawMouseEvent): void {
    const isHandle = this.#handleAt(containerX, containerY) !== null;
    const isInside = this.#shape !== null && booleanPointInPolygon([lng, lat], this.#shape);
    this.setCursor(isHandle ? 'pointer' : isInside ? 'move' : 'unset');
  }

  override onDragStart(event: TerraDrawMouseEvent): void {
    const shape = this.#shape;
    const press = this.#press;
    if (shape === null || press === null) return;
    this.#before = shape;
    this.#held = shape;
    const { x, y } = this.project(...press.place);
    const handle = this.#handleAt(x, y);
    if (handle?.kind === 'corner') this.#grip = { kind: 'corner', corner: handle.corner };
    else if (handle) {
      const { corner, place } = handle;
      this.#held = insertCorner(shape, corner, place);
      this.#grip = { kind: 'corner', corner: { ...corner, index: corner.index + 1 } };
    } else if (booleanPointInPolygon(press.place, shape))
      this.#grip = { kind: 'whole', from: press.place };
    this.setCursor('grabbing');
    this.#drag(event);
  }

  override onDrag(event: TerraDrawMouseEvent): void {
    this.#drag(event);
  }

  override onDragEnd(event: TerraDrawMouseEvent): void {
    const shape = this.#drag(event);
    const grip = this.#grip;
    this.#grip = null;
    this.setCursor('unset');
    if (shape === null) return;
    this.#options.onDone(shape);
    this.#options.onChoose(grip?.kind === 'corner' ? grip.corner : null);
  }

  override styleFeature(): TerraDrawAdapterStyling {
    return TerraDrawExtend.getDefaultStyling();
  }

  #drag({ lng, lat }: TerraDrawMouseEvent): Areal | null {
    const grip = this.#grip;
    if (grip === null || this.#held === null) return null;
    const place: LonLat = [lng, lat];
    if (grip.kind === 'whole') {
      this.#shape = slide(this.#held, grip.from, place);
      this.#options.onShape(this.#shape, null);
    } else {
      this.#shape = moveCorner(this.#held, grip.corner, place);
      this.#options.onShape(this.#shape, { kind: 'corner', corner: grip.corner, place });
    }
    return this.#shape;
  }

  #handleAt(x: number, y: number): Handle | null {
    const reach = this.#press?.reach ?? 12;
    const project = (place: LonLat) => this.project(...place);
    return handleAt(this.#options.handles(), project, { x, y }, reach);
  }
}
