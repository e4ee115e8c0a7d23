import { overLog } from '../../../geodata/entry/waiting.ts';
import { RequestFailed } from '../../api.ts';
import { readLogOf, sendEntries, sendPhoto } from '../../apiPhotos.ts';
import { saidOf } from '../saving.ts';
import type { WaitingItem } from './item.ts';
import { putItem } from './lineStore.ts';

/** How sending went: the server is away, or wants to know first who sends. */
type Sent = 'sent' | 'away' | 'signIn' | { readonly trouble: WaitingItem['trouble'] };

/** Times that what others wrote meanwhile is read anew before it waits for another turn. */
const mostRounds = 3;

/** Sends an item, and notes after each part of it what is left, so that nothing of it is sent twice. */
export async function sendItem(item: WaitingItem, goOn: () => Promise<void>): Promise<Sent> {
  let left = item;
  const note = async (change: Partial<WaitingItem>) => {
    left = { ...left, ...change };
    await putItem(left);
  };
  try {
    if (item.entry) {
      const outcome = await sendEntry(item, item.entry, goOn);
      if (outcome !== 'sent') return outcome;
      await note({ entry: null });
    }
    for (const photo of item.photos) {
      await goOn();
      await sendPhoto(item.zone, photo);
      await note({ photos: left.photos.filter(({ id }) => id !== photo.id) });
    }
    return 'sent';
  } catch (error) {
    return outcomeOf(error);
  }
}

async function sendEntry(
  { zone, parcel }: WaitingItem,
  waiting: NonNullable<WaitingItem['entry']>,
  goOn: () => Promise<void>,
): Promise<Sent> {
  let { mark } = waiting;
  for (let round = 0; round < mostRounds; round += 1) {
    await goOn();
    try {
      await sendEntries(zone, {
        asOf: waiting.day,
        provenance: { kind: 'site' },
        dayReason: waiting.dayReason,
        entries: [waiting.entry],
        seen: [{ parcel, mark }],
      });
      return 'sent';
    } catch (error) {
      const isChanged = error instanceof RequestFailed && error.problem?.status === 412;
      if (!isChanged) throw error;
    }
    const next = overLog(waiting, await readLogOf(zone, parcel));
    if (next.kind === 'written') return 'sent';
    if (next.kind === 'conflict') return { trouble: next };
    ({ mark } = next);
  }
  return 'away';
}

function outcomeOf(error: unknown): Sent {
  // A read that took too long is none of RequestFailed.
  if (!(error instanceof RequestFailed) || !error.isRefusal) return 'away';
  if (error.problem?.status === 401) return 'signIn';
  const needsReason = error.problem?.type.endsWith('#reason-needed') ?? false;
  return { trouble: { kind: 'refused', said: saidOf(error), needsReason } };
}
