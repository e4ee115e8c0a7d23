import type { CheckedSection } from '../../geodata/reportCheck/checkReport.ts';
import type { ReportCheckReading } from '../api.ts';
import { say } from '../words/words.ts';
import { FactRows } from './factRows.tsx';
import { listed } from './listing.ts';
import { wanted } from './wanted.ts';
import { words } from './words/words.ts';

/** The table: a body for each section of the report, a head and its rows for each fact. */
export function CheckTable({ check }: { readonly check: ReportCheckReading }) {
  const text = words.value.report;
  const sections = listed(check.sections, wanted.value);
  if (sections.length === 0) return <p class="quiet">{text.noneFound}</p>;
  return (
    <table class="report-table" aria-label={text.caption(check.asOf)}>
      <thead>
        <tr>
          {(['said', 'reported', 'onRecord', 'verdict', 'basis'] as const).map((column) => (
            <th key={column} scope="col" class={`report-cell-${column}`}>
              {text.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      {sections.map((section) => (
        <tbody key={section.id ?? ''}>
          <SectionHead section={section} />
          {section.facts.map((checked) => (
            <FactRows key={checked.fact.id} checked={checked} doubts={check.doubts} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function SectionHead({ section: { id, title } }: { readonly section: CheckedSection }) {
  return (
    <tr class="report-section">
      <th colSpan={5} scope="rowgroup">
        {id === null ? (
          words.value.report.elsewhere
        ) : (
          <>
            <span>{id}</span> {title && say(title)}
          </>
        )}
      </th>
    </tr>
  );
}
