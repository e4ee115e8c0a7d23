import { batch, signal } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { TerraDraw, TerraDrawModeUndoRedo } from 'terra-draw';
import type { LonLat } from '../../../../geodata/geometry.ts';
import { bufferAxis, bufferToolOf } from '../buffer.ts';
import { distanceLine } from '../distance.ts';
import { selectedNothing, drawingState, type DrawingTool } from '../drawingTool.ts';
import type { Tool } from '../tool.ts';
import { DrawingAdapter } from './adapter.ts';
import { drawnFeature, finishedEarly, heldOnSheet, type Drawn } from './drawn.ts';
import { openEditing } from './editing.ts';
import { frames } from './animationFrame.ts';
import type { GestureRouting, GestureOwner, GestureStart } from './gestureRouting.ts';
import { toolLook } from './drawingStyle.ts';
import { drawnModes, isDrawnTool, spanModes } from './modes.ts';
import { finishDrawing } from './finishDrawing.ts';
import type { OnMap } from './drawingOverlay.tsx';
import { showDrawn, showNothing, showSpan } from './showDrawing.ts';
import { simplify } from './simplify.ts';

/** Pixels a pointer moves before it is dragging, and around a corner that count as the corner: of a mouse, of a fingertip. */
const fine = { drag: 4, reach: 12 };
const coarse = { drag: 10, reach: 24 };

/** Draws on the map with the tool it is given, shows what is drawn while it is, and finishes what has been. */
export class MapDrawing implements DrawingTool, GestureRouting {
  readonly #map: MapLibreMap;
  readonly #frame = frames();
  readonly #sheet = frames();
  readonly #editing: ReturnType<typeof openEditing>;
  readonly #spans: ReturnType<typeof spanModes>;
  readonly #adapter: DrawingAdapter;
  readonly #draw: TerraDraw;
  #held: Tool | null = null;
  #pressed: GestureStart | null = null;
  /** Whether something was being drawn before the gesture under way began. */
  #wasDrawing = false;

  constructor(map: MapLibreMap) {
    const { drag, reach } = matchMedia('(pointer: coarse)').matches ? coarse : fine;
    this.#map = map;
    this.#editing = openEditing(map);
    this.#spans = spanModes(map, {
      onShape: (used, shape, span) => this.#frame.next(() => showSpan(used, shape, span)),
      onDropped: () => this.#forget(),
      onDone: (used, shape) => this.#done(used, shape),
    });
    this.#adapter = new DrawingAdapter({
      map,
      onDrawn: () => this.#sheet.next(() => this.#showHeld()),
      minPixelDragDistance: drag,
      minPixelDragDistanceDrawing: drag,
      minPixelDragDistanceSelecting: drag,
    });
    this.#draw = new TerraDraw({
      adapter: this.#adapter,
      modes: [
        ...drawnModes(toolLook.peek().typeScale, reach),
        ...Object.values(this.#spans),
        this.#editing.mode,
      ],
      undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
    });
    this.#draw.on('change', (_, change) => {
      if (change !== 'styling') this.#frame.next(() => this.#showStored());
    });
    this.#draw.on('finish', (id) => this.#finishStored(id));
  }

  start(): void {
    this.#draw.start();
  }

  /** What the library holds: outlines being drawn, and the corners that can be tapped. */
  readonly drawn = signal<Pick<OnMap, 'outlines' | 'corners'>>({ outlines: [], corners: [] });

  get handles() {
    return this.#editing.handles;
  }

  take(wanted: Tool | null): void {
    this.#forget();
    this.#held = wanted;
    selectedNothing.value = false;
    if (wanted !== bufferToolOf(bufferAxis.peek())) bufferAxis.value = null;
    this.#draw.setMode(wanted === null || wanted === 'pick' ? 'static' : wanted);
  }

  /** The width of what is drawn around the line has changed. */
  showAgain(): void {
    this.#frame.next(() => this.#showStored());
  }

  stop(): void {
    this.#frame.cancel();
    this.#sheet.cancel();
    this.#editing.stop();
    this.#draw.stop();
  }

  undoVertex(): void {
    if (this.#draw.canUndo()) this.#draw.undo();
    else this.drop();
  }

  redoVertex(): void {
    this.#draw.redo();
  }

  finish(): void {
    const used = this.#held;
    const stored = this.#stored();
    const geometry = stored && finishedEarly(stored);
    if (!geometry || !isDrawnTool(used)) return;
    this.#draw.setMode(used);
    this.#done(used, geometry);
  }

  drop(): void {
    if (this.#editing.mode.isHolding) return this.#editing.mode.dropGrip();
    this.#draw.setMode(this.#draw.getMode());
    this.#forget();
  }

  removeCorner(): void {
    this.#editing.removeCorner();
  }

  ownerOf(press: GestureStart): GestureOwner | null {
    this.#pressed = press;
    this.#wasDrawing = this.#draw.getModeState() === 'drawing';
    const { lng, lat } = this.#map.unproject([press.x, press.y]);
    return this.#held && this.#ownerFor(this.#held, press, [lng, lat]);
  }

  #ownerFor(used: Tool, press: GestureStart, place: LonLat): GestureOwner {
    const { reach } = press.kind === 'touch' ? coarse : fine;
    const { mode } = this.#editing;
    switch (used) {
      case 'rectangle':
      case 'circle':
      case 'box':
        this.#spans[used].pressAt(place, press.x, press.y);
        return 'drawing';
      case 'freehand':
      case 'lasso':
        return 'drawing';
      case 'edit':
        return mode.pressAt(place, press.x, press.y, reach * toolLook.peek().typeScale)
          ? 'drawing'
          : 'both';
      default:
        return 'both';
    }
  }

  onInterrupted(): void {
    this.#adapter.forgetGesture();
    // What the gesture itself began is dropped; what had been begun before waits for the map to come to rest.
    const hasBegun = !this.#wasDrawing && this.#draw.getModeState() === 'drawing';
    if (hasBegun || this.#editing.mode.isHolding) this.drop();
  }

  #showHeld(): void {
    this.drawn.value = heldOnSheet(this.#draw.getSnapshot());
  }

  #stored(): Drawn | null {
    const feature = this.#draw
      .getSnapshot()
      .find(({ properties }) => properties['currentlyDrawing'] === true);
    return feature ? drawnFeature(feature) : null;
  }

  #showStored(): void {
    const used = this.#held;
    if (!isDrawnTool(used)) return;
    const stored = this.#stored();
    if (stored)
      showDrawn(used, stored, {
        corners: stored.corners ?? 1,
        canFinish: finishedEarly(stored) !== null,
        canRedoVertex: this.#draw.canRedo(),
      });
    else if (drawingState.peek()) this.#forget();
  }

  #finishStored(id: string | number): void {
    const used = this.#held;
    const feature = this.#draw.getSnapshotFeature(id);
    if (!feature || !isDrawnTool(used)) return;
    this.#draw.removeFeatures([id]);
    const { geometry } = drawnFeature(feature);
    const isByHand = geometry.type === 'Polygon' && used !== 'polygon';
    const project = (place: LonLat) => this.#map.project(place);
    this.#done(used, isByHand ? simplify(geometry, project) : geometry);
  }

  #done(used: Tool, geometry: Drawn['geometry']): void {
    this.#frame.cancel();
    batch(() => {
      showNothing();
      finishDrawing(used, geometry, this.#pressed);
    });
  }

  /** What is being drawn becomes nothing; a distance that has been finished is under it no more. */
  #forget(): void {
    this.#frame.cancel();
    if (this.#held === 'distance' && drawingState.peek()) distanceLine.value = null;
    showNothing();
  }
}
