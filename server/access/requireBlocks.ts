import type { Subject } from '../../geodata/observation.ts';
import type { Store } from '../store/store.ts';
import { notInThisBlock } from './refusals.ts';
import { mayIn, type RequestAccess } from './requestAccess.ts';

/**
 * Refuses who may record in some blocks of a zone, but not in all of those that these subjects stand in. The zone itself, its works,
 * projects and events stand in none: whoever records in all of the zone writes of them.
 *
 * @throws ProblemError 403 `not-allowed`
 */
export async function requireBlocks(
  access: RequestAccess | undefined,
  store: Store,
  zone: string,
  subjects: readonly Subject[],
): Promise<void> {
  // Whoever may write of what stands in no block may write of everything.
  if (access === undefined || mayIn(access, 'record', zone, [])) return;
  for (const subject of subjects)
    if (!mayIn(access, 'record', zone, await blocksOf(store, zone, subject)))
      throw notInThisBlock();
}

async function blocksOf(
  store: Store,
  zone: string,
  { kind, id }: Subject,
): Promise<readonly string[]> {
  if (kind === 'block') return [id];
  if (kind !== 'parcel') return [];
  const block = (await store.parcel(zone, id))?.block ?? null;
  return block === null ? [] : [block];
}
