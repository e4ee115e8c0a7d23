import { signal } from '@preact/signals';
import type { Areal } from '../../../geodata/geometry.ts';

/** What is being drawn, and what a key or a button can do with it now. */
export type DrawingState = {
  /** Corners set down so far. */
  readonly corners: number;
  readonly canFinish: boolean;
  readonly canRedoVertex: boolean;
};

/** null while nothing is being drawn. */
export const drawingState = signal<DrawingState | null>(null);

/** What keys and buttons ask of the tool that draws on the map. */
export type DrawingTool = {
  /** The last corner set down, and again. */
  undoVertex(): void;
  redoVertex(): void;
  /** What is drawn so far is the shape. */
  finish(): void;
  /** Forgets what is being drawn. */
  drop(): void;
  /** Removes the corner that was tapped while editing. */
  removeCorner(): void;
};

/** Fetched when a tool is first chosen. */
export const drawingTool = signal<DrawingTool | null>(null);
export const isDrawingMissing = signal(false);

/** The corner that was tapped while editing: whether there is one, and whether its ring can do without it. */
export const chosenCorner = signal<{ readonly canRemove: boolean } | null>(null);

/** The box or the loop that parcels are being selected with, and how many have at least half of their area inside. */
export const selecting = signal<{ readonly shape: Areal; readonly parcels: number } | null>(null);

/** Whether the last box or loop had no parcel in it. */
export const selectedNothing = signal(false);

/** How far the rim of the circle being drawn is from its middle, in metres. */
export const radius = signal<number | null>(null);
