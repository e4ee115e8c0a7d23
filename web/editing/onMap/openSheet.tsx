import { effect, signal } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { render } from 'preact';
import { pointerUse, type PointerUse } from '../../map/pointerUse.ts';
import { readSeen } from '../begin.ts';
import { editing, isSheetLaid, phase } from '../editing.ts';
import { draw, drawing } from '../steps.ts';
import { EditingSheet } from './sheet.tsx';
import { addToLine } from './touch.ts';

/** Lays the sheet over the map and takes the pointer while something is edited; returns how to take both back. */
export function openSheet(map: MapLibreMap): () => void {
  const element = document.createElement('div');
  element.className = 'editing-sheet';
  map.getCanvasContainer().append(element);
  const moves = signal(0);
  const onMove = () => {
    moves.value = moves.peek() + 1;
  };
  for (const event of ['move', 'resize'] as const) map.on(event, onMove);
  render(<EditingSheet map={map} moves={moves} />, element);
  const stopPointer = effect(() => {
    const use = useOf();
    if (use) pointerUse.value = use;
    else if (isOurs(pointerUse.peek())) pointerUse.value = null;
  });
  isSheetLaid.value = true;
  return () => {
    isSheetLaid.value = false;
    stopPointer();
    if (isOurs(pointerUse.peek())) pointerUse.value = null;
    for (const event of ['move', 'resize'] as const) map.off(event, onMove);
    render(null, element);
    element.remove();
  };
}

const drawOn: PointerUse = {
  kind: 'tap',
  tap: (map, point) => {
    const { lng, lat } = map.unproject(point);
    addToLine(map, [lng, lat]);
  },
};
const pickOn: PointerUse = { kind: 'pick', pick: (id) => void toggleMerged(id) };
const leaveAlone: PointerUse = { kind: 'tap', tap: () => {} };

function isOurs(use: PointerUse | null): boolean {
  return use === drawOn || use === pickOn || use === leaveAlone;
}

function useOf(): PointerUse | null {
  const now = editing.value;
  if (!now || phase.value.kind === 'written') return null;
  if (now.mode === 'merge') return pickOn;
  if (now.mode === 'end') return leaveAlone;
  return now.mode === 'reshape' && !drawing.value.isHole ? leaveAlone : drawOn;
}

/** Puts a parcel to those that are merged, or takes it from them; one that is no neighbour is read first. */
export async function toggleMerged(id: string): Promise<void> {
  const now = editing.peek();
  if (!now?.subject || id === now.subject.parcel.id) return;
  if (!now.neighbours.some(({ parcel }) => parcel.id === id)) {
    const seen = await readSeen(now.zone, id);
    const present = editing.peek();
    if (!present) return;
    editing.value = { ...present, neighbours: [...present.neighbours, seen] };
  }
  const { merged } = drawing.peek();
  draw({ merged: merged.includes(id) ? merged.filter((one) => one !== id) : [...merged, id] });
}
