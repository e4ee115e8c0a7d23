import { signal } from '@preact/signals';
import type { ZoneImport } from '../../../geodata/import/zoneImport.ts';
import { getJson } from '../../api.ts';
import { takeAway } from '../../apiWrites.ts';
import { sheet } from '../../state/current.ts';
import { resource } from '../../state/loadable.ts';
import { ofZone, readZoneAnew, zoneId } from '../../state/records.ts';
import { importAt, importsOf } from '../addresses.ts';
import { saidBy, type Said } from './work.ts';

/** What was brought into the zone so far, the oldest first. */
export const imports = resource<readonly ZoneImport[]>(
  () => (sheet.value === 'import' ? ofZone(importsOf) : null),
  getJson,
);

/** The import that somebody is about to undo. */
type Undoing =
  | { readonly id: string; readonly kind: 'asking' | 'working' }
  | { readonly id: string; readonly kind: 'refused'; readonly said: Said };

export const undoing = signal<Undoing | null>(null);

export function askToUndo(id: string | null): void {
  undoing.value = id === null ? null : { id, kind: 'asking' };
}

/** Takes an import back whole; true when it is done. */
export async function undo(id: string): Promise<boolean> {
  const zone = zoneId.peek();
  if (zone === null || undoing.peek()?.kind === 'working') return false;
  undoing.value = { id, kind: 'working' };
  try {
    await takeAway(importAt(zone, id));
    undoing.value = null;
    readZoneAnew();
    return true;
  } catch (error) {
    undoing.value = { id, kind: 'refused', said: saidBy(error) };
    return false;
  }
}
