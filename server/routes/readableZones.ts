import { readable, type RequestAccess } from '../access/requestAccess.ts';
import type { Store, ZoneStretch, ZoneSummary } from '../store/store.ts';

/** Zones that one answer tells of. */
export const mostZones = 1000;

/** Which zones a list is about. */
type AskedZones = Pick<ZoneStretch, 'after' | 'search'> & {
  /** Whether those that are hidden are in it too. */
  readonly hidden: boolean;
};

/**
 * Zones that whoever asks may read, in the order of their ids, so many at most; and whether more come after them. A zone that he may
 * not read is in neither: to him it is not there.
 */
export async function readableZones(
  store: Pick<Store, 'zones'>,
  access: RequestAccess | undefined,
  { search, hidden: isAsked, ...from }: AskedZones,
  most: number,
): Promise<{ readonly zones: readonly ZoneSummary[]; readonly isCut: boolean }> {
  const told: ZoneSummary[] = [];
  // One more tells whether anything comes after; a zone that is not told of is named in no link either.
  for (let { after } = from; told.length <= most;) {
    const stretch = await store.zones({ search, after, limit: most + 1 });
    told.push(...readable(access, stretch).filter(({ hidden }) => isAsked || !hidden));
    after = stretch.at(-1)?.id;
    if (stretch.length <= most) break;
  }
  return { zones: told.slice(0, most), isCut: told.length > most };
}
