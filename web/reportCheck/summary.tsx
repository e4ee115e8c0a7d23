import type { ReportCheckReading } from '../api.ts';
import { plainNumber } from '../words/format.ts';
import { zone } from '../state/records.ts';
import { say } from '../words/words.ts';
import { words } from './words/words.ts';

/** In one sentence: whether what records give agrees, and how much of that proves nothing. */
export function Summary({ check }: { readonly check: ReportCheckReading }) {
  const text = words.value.report;
  const { agrees, restated, differs } = check.counts;
  const of = zone.value;
  const computable = agrees + restated + differs;
  return (
    <p class="report-summary">
      {of && <span class="report-zone">{say({ zh: of.name, en: of.nameEn })}</span>}
      <time dateTime={check.asOf}>{check.asOf}</time>
      <b>
        {computable === 0
          ? text.noneComputable
          : differs > 0
            ? text.someDiffer(plainNumber(differs), plainNumber(computable))
            : text.allAgree(plainNumber(computable))}
      </b>
      {restated > 0 && <small>{text.restatedNote(plainNumber(restated))}</small>}
    </p>
  );
}
