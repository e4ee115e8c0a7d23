import type { IsoDate } from '../../../geodata/date.ts';
import type { Bilingual } from '../../../geodata/bilingual.ts';
import { bilingual } from '../../../geodata/bilingual.ts';
import { findingsOf, findingsOfDay, type EntryFinding } from '../../../geodata/entry/findings.ts';
import type { ProposedEntry } from '../../../geodata/entry/proposed.ts';
import type { Standing } from '../../../geodata/entry/standing.ts';
import { ProblemError, quoted, type Fault } from '../../http/problem.ts';

type Judged = {
  readonly asOf: IsoDate;
  readonly dayReason: Bilingual | null;
  readonly entries: readonly ProposedEntry[];
};

/** Lets entries through that are likely, or unlikely with a reason; names the place of each fault otherwise. */
export function requireLikely(
  { asOf, dayReason, entries }: Judged,
  standings: ReadonlyMap<string, Standing>,
  today: IsoDate,
): void {
  const found: { readonly finding: EntryFinding; readonly at: string }[] = [];
  const hear = (findings: readonly EntryFinding[], reason: Bilingual | null, at: string) => {
    for (const finding of findings)
      if (finding.weight === 'blocking' || reason === null)
        found.push({
          finding,
          at: finding.field === 'day' ? '/asOf' : `${at}/${finding.field}`,
        });
  };
  hear(findingsOfDay(asOf, today), dayReason, '');
  for (const [index, entry] of entries.entries()) {
    const standing = standings.get(entry.parcel)?.[entry.axis];
    if (standing) hear(findingsOf(entry, standing), entry.reason, `/entries/${index}`);
  }
  const gravest = found.find(({ finding }) => finding.weight === 'blocking') ?? found[0];
  if (gravest === undefined) return;
  const faults = found.map(({ finding, at }): Fault => ({ in: 'body', at, detail: finding.said }));
  const kind = gravest.finding.weight === 'blocking' ? 'bad-body' : 'reason-needed';
  throw new ProblemError(kind, gravest.finding.said, { faults });
}

/** Refuses an axis of a parcel that is there twice, and a parcel whose log nobody says to have seen. */
export function requireWellFormed(
  entries: readonly ProposedEntry[],
  seen: readonly { readonly parcel: string }[],
): void {
  const marked = new Set(seen.map(({ parcel }) => parcel));
  const places = new Set<string>();
  const faults = entries.flatMap(({ parcel, axis }, index): Fault[] => {
    const at = `/entries/${index}`;
    const place = JSON.stringify([parcel, axis]);
    if (places.has(place)) return [{ in: 'body', at: `${at}/axis`, detail: twice(parcel) }];
    places.add(place);
    return marked.has(parcel) ? [] : [{ in: 'body', at: `${at}/parcel`, detail: unseen(parcel) }];
  });
  const [first] = faults;
  if (first) throw new ProblemError('bad-body', first.detail, { faults });
}

function twice(parcel: string): Bilingual {
  return bilingual(
    `地块“${quoted(parcel)}”的同一项出现了两次。`,
    `The same axis of parcel “${quoted(parcel)}” is there twice.`,
  );
}

function unseen(parcel: string): Bilingual {
  return bilingual(
    `请在 seen 中给出地块“${quoted(parcel)}”读到时的 mark。`,
    `Name in seen the mark of parcel “${quoted(parcel)}” as it was read.`,
  );
}
