import { signal } from '@preact/signals';
import { RequestFailed, type SavedAreaReading } from '../../api.ts';
import { removeArea, renameArea } from '../../apiWrites.ts';
import { chooseArea } from '../area/area.ts';
import { zoneArea } from '../area/areaChoice.ts';
import { rates } from '../area/ratesView.ts';
import { zoneId } from '../../state/records.ts';
import { savedAreas } from '../records.ts';
import { say } from '../../words/words.ts';
import { words } from '../words/words.ts';

/** The area somebody is about to rename or remove; nothing has happened to it yet. */
type AreaChange = { readonly kind: 'rename' | 'remove'; readonly id: string };
export const areaChange = signal<AreaChange | null>(null);

/** Why the last change did not come about, as a sentence. */
export const changeFailure = signal<string | null>(null);

export function beginChange(change: AreaChange | null): void {
  areaChange.value = change;
  changeFailure.value = null;
}

export function rename(area: SavedAreaReading, name: string): Promise<void> {
  return change((zone) => renameArea(zone, area, name), words.peek().rates.area.renameFailed);
}

/** Whoever was reading the area reads the zone whole. */
export async function remove(area: SavedAreaReading): Promise<void> {
  await change((zone) => removeArea(zone, area), words.peek().rates.area.removeFailed);
  const chosen = rates.peek()?.area;
  if (changeFailure.peek() === null && chosen?.kind === 'saved' && chosen.id === area.id)
    chooseArea(zoneArea);
}

/** The list is read anew however it ended: the server refuses what somebody else has changed meanwhile. */
async function change(
  work: (zone: string) => Promise<unknown>,
  withoutProblem: string,
): Promise<void> {
  const zone = zoneId.peek();
  if (zone === null) return;
  try {
    await work(zone);
    beginChange(null);
  } catch (error) {
    if (!(error instanceof RequestFailed)) throw error;
    const { problem } = error;
    areaChange.value = null;
    changeFailure.value = problem
      ? say({ zh: problem.detail, en: problem.detailEn })
      : withoutProblem;
  }
  savedAreas.retry();
}
