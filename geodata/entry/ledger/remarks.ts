import type { Bilingual } from '../../bilingual.ts';
import type { IsoDate } from '../../date.ts';
import type { Source } from '../../provenance.ts';
import type { CellField, CellKey } from '../entryCell.ts';
import { findingsOf } from '../findings.ts';
import { proposedFrom } from '../proposed.ts';
import type { EntryRow } from '../standing.ts';
import { grouped } from './grouped.ts';
import type { LedgerChange } from './ledgerChanges.ts';

/** What is to be said of a change as of anything that is typed: `mend` cannot be saved, `explain` needs a reason. */
type Remark = { readonly kind: 'mend' | 'explain'; readonly said: Bilingual };

/** Remarks on changes, axis by axis, as if all of them were taken. */
export function remarksOn(
  changes: readonly LedgerChange[],
  rows: ReadonlyMap<string, EntryRow>,
  day: IsoDate,
  sources: readonly Source[],
): ReadonlyMap<CellKey, readonly Remark[]> {
  const remarks = new Map<CellKey, Remark[]>();
  const byAxis = grouped(changes, ({ axis, parcel }) => `${axis}:${parcel}`);
  for (const [first, ...more] of byAxis.values()) {
    const row = first && rows.get(first.parcel);
    if (!row) continue;
    const all = [first, ...more];
    const standing = row.standing[first.axis];
    const typed = new Map<CellField, string>(all.map(({ field, text }) => [field, text]));
    const proposal = proposedFrom(first.parcel, first.axis, standing.held, day, typed, sources);
    const add = (field: CellField | 'day', remark: Remark) => {
      const { key } = all.find((one) => one.field === field) ?? first;
      remarks.set(key, [...(remarks.get(key) ?? []), remark]);
    };
    if (proposal.kind === 'faulty')
      for (const { field, said } of proposal.faults) add(field, { kind: 'mend', said });
    if (proposal.kind !== 'entry') continue;
    for (const { weight, field, said } of findingsOf(proposal.entry, standing))
      if (weight === 'blocking') add(field, { kind: 'mend', said });
      else if (proposal.entry.reason === null) add(field, { kind: 'explain', said });
  }
  return remarks;
}
