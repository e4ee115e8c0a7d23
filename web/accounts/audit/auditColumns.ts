import { textCell, type Column } from '../../export/table.ts';
import { zoneName } from '../people/zoneName.ts';
import { words } from '../words/words.ts';
import type { AuditEntry } from './auditEntries.ts';
import { deedText, outcomeText } from './entryText.ts';
import { momentText } from './momentText.ts';

/** The columns of the audit as a table to take along. */
export function auditColumns(): readonly Column<AuditEntry>[] {
  const { columns: heading } = words.peek().accounts.audit;
  const column = (name: string, width: number, text: (entry: AuditEntry) => string | null) => ({
    heading: name,
    width,
    cell: (entry: AuditEntry) => textCell(text(entry)),
  });
  return [
    column(heading.at, 20, ({ at }) => momentText(at)),
    column(heading.person, 12, ({ person }) => person?.name ?? null),
    column(heading.what, 16, deedText),
    column(heading.request, 50, ({ what }) => what),
    column(heading.zone, 16, ({ zone }) => zone && zoneName(zone)),
    column(heading.status, 10, ({ status }) => outcomeText(status)),
    column(heading.address, 16, ({ address }) => address),
  ];
}
