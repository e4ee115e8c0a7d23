import type { IsoInstant } from '../../../geodata/date.ts';
import type { IsoMonth } from '../../../geodata/supervision/monthClosing.ts';
import type { ClosingEvent } from '../../../geodata/supervision/monthReading.ts';
import type { WrittenVersion } from '../../../geodata/written/writtenRecord.ts';
import type { Store } from '../../store/store.ts';

type Version = WrittenVersion<'monthClosing'>;

/** Whether a month is closed, and how it came to be. */
type Closing = {
  /** The closing that holds; null while the month is open. */
  readonly closed: (Version & { readonly content: object }) | null;
  /** Oldest first. */
  readonly events: readonly ClosingEvent[];
};

const neverClosed: Closing = { closed: null, events: [] };

/** The closings of every month, as known by a moment. */
export async function readClosings(
  store: Store,
  zone: string,
  knownBy: IsoInstant | undefined,
): Promise<(month: IsoMonth) => Closing> {
  const versions = await store.writtenVersions(zone, 'monthClosing');
  const byMonth = new Map<string, Version[]>();
  for (const version of versions) {
    if (knownBy !== undefined && version.recordedAt > knownBy) continue;
    const found = byMonth.get(version.item);
    if (found) found.push(version);
    else byMonth.set(version.item, [version]);
  }
  return (month) => {
    const found = byMonth.get(month);
    return found ? closingOf(found) : neverClosed;
  };
}

function closingOf(versions: readonly Version[]): Closing {
  const newest = versions.at(-1);
  const { content } = newest ?? { content: null };
  return {
    closed: newest && content ? { ...newest, content } : null,
    events: versions.map(({ content: closing, recordedAt, recordedBy }) => ({
      kind: closing === null ? 'opened' : 'closed',
      at: recordedAt,
      by: recordedBy,
      note: closing?.note ?? null,
    })),
  };
}
