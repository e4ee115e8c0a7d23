import type { Bilingual } from '../bilingual.ts';
import { bilingual } from '../bilingual.ts';
import type { Blocker } from '../plan/blocker.ts';
import { itemOfSubject } from '../written/writtenRecord.ts';
import type { Supervised, SupervisedBlocker } from './supervised.ts';

type Recorded = Blocker & { readonly id: string };
type Of = Pick<SupervisedBlocker, 'name' | 'blocks' | 'contact'>;

/** Blockers with what they hold up: the blocks it stands on, and the contact of the project that it is, or stands on. */
export function blockersHeld(
  blockers: readonly Recorded[],
  { items, parcels, blocks }: Pick<Supervised, 'items' | 'parcels' | 'blocks'>,
): SupervisedBlocker[] {
  const held = new Map<string, Of>();
  const asked = new Set(blockers.map(({ subject }) => itemOfSubject(subject)));
  for (const { id, name } of blocks) held.set(`block:${id}`, { name, blocks: [id], contact: null });
  for (const { id, name, block } of parcels) {
    const item = `parcel:${id}`;
    if (asked.has(item))
      held.set(item, { name, blocks: block === null ? [] : [block], contact: null });
  }
  for (const { subject, name, contact, blocks: on, parcels: stands } of items) {
    if (subject.kind === 'project')
      for (const id of stands) {
        const parcel = held.get(`parcel:${id}`);
        if (parcel && parcel.contact === null) held.set(`parcel:${id}`, { ...parcel, contact });
      }
    const item = itemOfSubject(subject);
    if (subject.kind !== 'parcel' && asked.has(item))
      held.set(item, { name, blocks: on.map(({ id }) => id), contact });
  }
  return blockers.map((blocker) => {
    const { subject } = blocker;
    return { ...(held.get(itemOfSubject(subject)) ?? nobodys(subject.id)), ...blocker };
  });
}

/** Of the zone, or of something without a block or plan. */
function nobodys(id: string): Of {
  const name: Bilingual = bilingual(id, id);
  return { name, blocks: [], contact: null };
}
