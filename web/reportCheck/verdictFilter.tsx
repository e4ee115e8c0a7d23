import { verdicts, type Verdict } from '../../geodata/reportCheck/verdict.ts';
import type { ReportCheckReading } from '../api.ts';
import { plainNumber } from '../words/format.ts';
import { VerdictMark } from './verdictMark.tsx';
import { wanted } from './wanted.ts';
import { words } from './words/words.ts';

/** How many there are of each verdict; a press shows only those. */
export function VerdictFilter({ counts }: { readonly counts: ReportCheckReading['counts'] }) {
  const text = words.value.report;
  const present = verdicts.filter((verdict) => verdict !== 'notKnown' || counts[verdict] > 0);
  const total = verdicts.reduce((sum, verdict) => sum + counts[verdict], 0);
  return (
    <div class="report-verdicts" role="group" aria-label={text.show}>
      <Choice verdict={null} count={total} />
      {present.map((verdict) => (
        <Choice key={verdict} verdict={verdict} count={counts[verdict]} />
      ))}
    </div>
  );
}

function Choice(props: { readonly verdict: Verdict | null; readonly count: number }) {
  const { verdict, count } = props;
  const text = words.value.report;
  return (
    <button
      type="button"
      aria-pressed={wanted.value.verdict === verdict}
      title={verdict === null ? undefined : text.verdicts[verdict]}
      onClick={() => {
        wanted.value = { ...wanted.peek(), verdict };
      }}
    >
      {verdict === null ? text.all : <VerdictMark verdict={verdict} />} <b>{plainNumber(count)}</b>
    </button>
  );
}
