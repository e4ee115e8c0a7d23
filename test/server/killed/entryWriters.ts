import type { EntryRows } from '../../../geodata/entry/standing.ts';
import type { LogEntry } from '../../../geodata/observation.ts';
import type { ParcelReading } from '../../../server/routes/parcels.ts';
import { allOrNone, send, type Found, type Read, type Writer } from './writer.ts';

/** Parcels of one sheet; each sheet of a writer is of the next ones, so that no log grows long. */
const batch = 4;
const day = '2026-07-31';

/** Saves sheets of some entries each. @param parcels in the order of their ids; of the first nothing is written */
export function sheetWriter(parcels: readonly string[]): Writer {
  return {
    name: 'sheets',
    write: async (api, read, label) => {
      const rows = await rowsOf(read, parcels, label);
      return api('/observations', send('POST', entriesOf(rows, label)));
    },
    found: (read, label) => foundIn(read, batchOf(parcels, label), label),
  };
}

/** A sheet that says something of each row, with its label as the reason. */
export function entriesOf(rows: EntryRows['rows'], label: string) {
  const entries = rows.map(({ parcel }) => ({
    parcel,
    axis: 'levelling',
    state: 'levelling',
    percent: countIn(label) % 100,
    quantities: [],
    blocked: null,
    note: null,
    reason: said(label),
  }));
  const seen = rows.map(({ parcel, mark }) => ({ parcel, mark }));
  return { asOf: day, provenance: { kind: 'site' }, dayReason: null, entries, seen };
}

/** Takes back what is known of some parcels, and then brings it back. @param parcels as above */
export function retractionWriter(parcels: readonly string[]): Writer {
  let taken: readonly LogEntry[] = [];
  /** Of which parcels something was to be taken back under a label. */
  const meant = new Map<string, readonly string[]>();
  return {
    name: 'retractions',
    write: async (api, read, label) => {
      const batch = batchOf(parcels, label);
      const own = taken.filter(({ subject }) => batch.includes(subject.id));
      const entries = own.length > 0 ? own : await knownOf(read, parcels, label);
      taken = [];
      meant.set(
        label,
        entries.map(({ subject }) => subject.id),
      );
      const response = await api(
        '/retractions',
        send('POST', {
          reason: said(label),
          entries: entries.map(({ id, subject }) => ({ parcel: subject.id, id })),
        }),
      );
      if (response.ok) void remember(response.clone());
      return response;
    },
    found: (read, label) => foundIn(read, meant.get(label) ?? [], label),
  };

  async function remember(response: Response): Promise<void> {
    const body = await response.json().catch(() => ({ entries: [] }));
    taken = (body as { readonly entries: readonly LogEntry[] }).entries;
  }
}

/** Of each parcel of a batch one observation that holds, else what was done last; nothing of one of which nothing was ever recorded. */
async function knownOf(
  read: Read,
  parcels: readonly string[],
  label: string,
): Promise<readonly LogEntry[]> {
  const known: LogEntry[] = [];
  for (const { parcel, standing } of await rowsOf(read, parcels, label)) {
    const { clearance, levelling, building } = standing;
    const held = building.held ?? levelling.held ?? clearance.held;
    known.push(...(held ? [held] : newestOf(await logOf(read, parcel))));
  }
  return known;
}

function newestOf(log: readonly LogEntry[]): readonly LogEntry[] {
  const momentOf = ({ recordedAt, id }: LogEntry) => `${recordedAt} ${id}`;
  return log.toSorted((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1)).slice(-1);
}

export async function rowsOf(
  read: Read,
  parcels: readonly string[],
  label: string,
): Promise<EntryRows['rows']> {
  const before = parcels[parcels.indexOf(batchOf(parcels, label)[0]!) - 1]!;
  const address = `/observations?asOf=${day}&limit=${batch}&after=${encodeURIComponent(before)}`;
  return (await read<EntryRows>(address)).rows;
}

/** `sheets-2-17` → 17 */
export function countIn(label: string): number {
  return Number(label.split('-').at(-1));
}

/** Each label has the batch of the one before or the next one, so that every batch is written twice in turn. */
export function batchOf(parcels: readonly string[], label: string): readonly string[] {
  const batches = Math.floor((parcels.length - 1) / batch);
  const first = 1 + (Math.floor(countIn(label) / 2) % batches) * batch;
  return parcels.slice(first, first + batch);
}

export const said = (label: string) => ({ zh: label, en: label });

async function logOf(read: Read, parcel: string): Promise<readonly LogEntry[]> {
  return (await read<ParcelReading>(`/parcels/${encodeURIComponent(parcel)}`)).dossier.log;
}

export async function foundIn(
  read: Read,
  parcels: readonly string[],
  label: string,
): Promise<Found> {
  const there: boolean[] = [];
  for (const parcel of parcels) {
    // A reason stands in the note with the word for it: 原因：sheets-2-17.
    const own = (await logOf(read, parcel)).filter(
      ({ note }) => note?.zh.split('：').at(-1) === label,
    );
    if (own.length > 1) return { half: `${label} is there ${own.length} times in ${parcel}` };
    there.push(own.length === 1);
  }
  return allOrNone(there, 'entries');
}
