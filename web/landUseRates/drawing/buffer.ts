import { signal } from '@preact/signals';
import type { LineString, Point } from '../../../geodata/geometry.ts';

export const bufferWidths = [10, 20, 50, 100, 200] as const;

/** Metres to each side of the line, or around the point. */
export const bufferWidth = signal<number>(50);

/** The farthest that makes sense in a zone: twenty kilometres across. */
const widestBuffer = 10_000;

/** `12.5` → 12.5; null for what is no width. */
export function readWidth(text: string): number | null {
  const metres = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && metres > 0 && metres <= widestBuffer ? metres : null;
}

/** The line or point that the area on the panel was made of; its width can still be changed. */
export const bufferAxis = signal<LineString | Point | null>(null);

/** The tool that makes land around such a line or point. */
export function bufferToolOf(axis: LineString | Point | null): 'bufferLine' | 'bufferPoint' | null {
  return axis && (axis.type === 'Point' ? 'bufferPoint' : 'bufferLine');
}
