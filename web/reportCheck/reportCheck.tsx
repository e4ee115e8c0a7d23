import './reportCheck.css';
import './reportPrint.css';
import type { ReportCheckReading } from '../api.ts';
import { shown } from '../state/loadable.ts';
import { CheckTable } from './checkTable.tsx';
import { ExportButtons } from './exportButtons.tsx';
import { reportCheck } from './records.ts';
import { Summary } from './summary.tsx';
import { VerdictFilter } from './verdictFilter.tsx';
import { wanted } from './wanted.ts';
import { words } from './words/words.ts';

/** 报告复核: the report as it was written, figure by figure, beside what the records give for the same day. */
export function ReportCheck() {
  const check = shown(reportCheck.state.value);
  const text = words.value;
  if (!check) return <p class="quiet">{text.card.loading}</p>;
  if (check.sections.length === 0) return <p class="quiet">{text.report.nothing}</p>;
  return (
    <>
      <Head check={check} />
      <div
        class="sheet-body report-body"
        role="region"
        aria-label={text.report.caption(check.asOf)}
        tabIndex={0}
      >
        <CheckTable check={check} />
      </div>
    </>
  );
}

function Head({ check }: { readonly check: ReportCheckReading }) {
  const text = words.value.report;
  return (
    <div class="report-head">
      <Summary check={check} />
      <VerdictFilter counts={check.counts} />
      <div class="report-tools">
        <label class="filter">
          {text.find}
          <input
            type="search"
            value={wanted.value.search}
            onInput={(event) => {
              wanted.value = { ...wanted.peek(), search: event.currentTarget.value };
            }}
          />
        </label>
        <ExportButtons />
      </div>
    </div>
  );
}
