import type { Bilingual } from '../bilingual.ts';
import type { IsoDate, IsoInstant } from '../date.ts';
import type { Observation } from '../observation.ts';
import type { Provenance } from '../provenance.ts';
import type { ProposedEntry } from './proposed.ts';
import type { Standing } from './standing.ts';

type Writing = {
  readonly day: IsoDate;
  /** Why a day that has not come is written about already. */
  readonly dayReason: Bilingual | null;
  /** Of all entries that name none of their own. */
  readonly provenance: Provenance;
  readonly recordedAt: IsoInstant;
  readonly recordedBy: string;
  /** Of the entry at this place among those proposed. */
  readonly newId: (index: number) => string;
};

/** What is added to the log for a finished sheet. Of a day on which an axis was seen already, the new entry corrects the old one. */
export function newEntries(
  proposed: readonly ProposedEntry[],
  standings: ReadonlyMap<string, Standing>,
  { day, dayReason, provenance, recordedAt, recordedBy, newId }: Writing,
): Observation[] {
  return proposed.map((entry, index) => {
    const held = standings.get(entry.parcel)?.[entry.axis].held ?? null;
    const corrected = held?.asOf === day ? held : null;
    const { axis, state, percent, quantities, blocked, note, reason } = entry;
    // Axis and state come together from the entry.
    return {
      kind: 'observation',
      id: newId(index),
      subject: { kind: 'parcel', id: entry.parcel },
      axis,
      state,
      percent,
      quantities,
      // The source's shade of meaning is of the state that it was said of.
      qualifiers: corrected?.state === state ? corrected.qualifiers : [],
      blocked,
      asOf: day,
      supersedes: corrected?.id ?? null,
      recordedAt,
      recordedBy,
      provenance: entry.provenance ?? provenance,
      note: noteWith(note, [reason, dayReason]),
    } as Observation;
  });
}

/** A note with the reasons given, each said to be one: 「已复核。原因：重新测量」. Null where there is neither. */
function noteWith(
  note: Bilingual | null,
  reasons: readonly (Bilingual | null)[],
): Bilingual | null {
  const given = reasons.filter((one) => one !== null);
  if (note === null && given.length === 0) return null;
  return {
    zh: [...(note ? [note.zh] : []), ...given.map(({ zh }) => `原因：${zh}`)].join('。'),
    en: [...(note ? [note.en] : []), ...given.map(({ en }) => `Reason: ${en}`)].join('. '),
  };
}
