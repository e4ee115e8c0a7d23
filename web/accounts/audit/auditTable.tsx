import { useRef } from 'preact/hooks';
import { useMoreToTheRight } from '../../parts/moreToTheRight.ts';
import { zoneName } from '../people/zoneName.ts';
import { words } from '../words/words.ts';
import type { AuditEntry } from './auditEntries.ts';
import { deedText, outcomeText } from './entryText.ts';
import { momentText } from './momentText.ts';

const columns = ['at', 'person', 'what', 'zone', 'status', 'address'] as const;

export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const text = words.value.accounts.audit;
  const scroller = useRef<HTMLDivElement>(null);
  useMoreToTheRight(scroller);
  return (
    <div
      class="audit-scroller"
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label={words.value.accounts.tabs.audit}
    >
      <table class="plain-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {text.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id} data-refused={entry.status >= 400}>
              <td class="audit-at">{momentText(entry.at)}</td>
              <td>{entry.person?.name ?? <span class="unknown">{text.nobody}</span>}</td>
              <td class="audit-what">
                {deedText(entry)}
                <small>{entry.what}</small>
              </td>
              <td>{entry.zone === null ? '' : zoneName(entry.zone)}</td>
              <td>{outcomeText(entry.status)}</td>
              <td class="audit-at">{entry.address}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
