import type { CheckRow, CheckedFact } from '../../geodata/reportCheck/checkReport.ts';
import type { Judgement } from '../../geodata/reportCheck/verdict.ts';
import type { Doubt } from '../../geodata/zone.ts';
import { Badge } from '../parts/badge.tsx';
import { DoubtNote } from '../parts/record.tsx';
import { language } from '../state/current.ts';
import { plainNumber } from '../words/format.ts';
import { say } from '../words/words.ts';
import { EvidenceList } from './evidenceList.tsx';
import { valueText } from './valueText.ts';
import { VerdictMark } from './verdictMark.tsx';
import { words } from './words/words.ts';

/** A fact as we restate it, a row for each thing it says, and the doubts about it with every reading. */
export function FactRows(props: {
  readonly checked: CheckedFact;
  readonly doubts: readonly Doubt[];
}) {
  const { fact, rows, doubts: ids } = props.checked;
  const doubts = props.doubts.filter(({ id }) => ids.includes(id));
  const [first] = rows;
  const isWordsOnly = first?.reported.kind === 'fact';
  return (
    <>
      <tr class="report-fact">
        <th colSpan={isWordsOnly ? 3 : 5} scope="rowgroup">
          <div>
            <span class="report-id">{fact.id}</span>
            <span>
              {say(fact.text)} <Badge provenance={fact.provenance} />
            </span>
          </div>
        </th>
        {isWordsOnly && (
          <td colSpan={2}>
            <VerdictMark verdict="wordsOnly" />
          </td>
        )}
      </tr>
      {!isWordsOnly && rows.map((row) => <Row key={row.id} row={row} checked={props.checked} />)}
      {doubts.length > 0 && (
        <tr class="report-doubts">
          <td colSpan={5}>
            <div>
              {doubts.map((doubt) => (
                <DoubtNote key={doubt.id} doubt={doubt} />
              ))}
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

function Row({ row, checked }: { readonly row: CheckRow; readonly checked: CheckedFact }) {
  const { judgement, computation, evidence } = row;
  const { columns } = words.value.report;
  return (
    <tr class="report-row" data-verdict={judgement.verdict}>
      <th scope="row" class="report-cell-said">
        {row.name && say(row.name)}
      </th>
      <td class="report-cell-reported" data-label={columns.reported}>
        <ReportedValue row={row} checked={checked} />
      </td>
      <td class="report-cell-onRecord" data-label={columns.onRecord}>
        <RecordedValue judgement={judgement} row={row} />
      </td>
      <td class="report-cell-verdict">
        <VerdictMark verdict={judgement.verdict} />
        {judgement.verdict === 'agrees' && (
          <small>{words.value.report.restsOn[judgement.restsOn]}</small>
        )}
      </td>
      <td class="report-cell-basis">
        {'why' in judgement ? (
          <p>{say(judgement.why)}</p>
        ) : (
          computation && <p>{say(computation)}</p>
        )}
        <EvidenceList evidence={evidence} />
      </td>
    </tr>
  );
}

function ReportedValue({
  row,
  checked,
}: {
  readonly row: CheckRow;
  readonly checked: CheckedFact;
}) {
  const { reported } = row;
  const { report: text, figureUnits } = words.value;
  if (reported.kind === 'fact') return null;
  if (reported.kind === 'wording')
    return (
      <>
        {reported.value && <b>{valueText(reported.value, figureUnits, language.value)}</b>}
        <small lang="zh-CN">{text.printed(reported.asPrinted)}</small>
      </>
    );
  const { value, unit, bound, yearOnYearPercent, asPrinted } = reported.figure;
  return (
    <>
      <b>
        {bound && `${text.bounds[bound]} `}
        {valueText({ kind: 'quantity', value, unit }, figureUnits, language.value)}
      </b>{' '}
      <Badge provenance={checked.fact.provenance} asPrinted={asPrinted} />
      {yearOnYearPercent !== null && (
        <small>{text.yearOnYear(`+${plainNumber(yearOnYearPercent)} %`)}</small>
      )}
    </>
  );
}

function RecordedValue(props: { readonly judgement: Judgement; readonly row: CheckRow }) {
  const { judgement, row } = props;
  const { report: text, figureUnits, none } = words.value;
  const said = (value: Parameters<typeof valueText>[0]) =>
    valueText(value, figureUnits, language.value);
  if ('computed' in judgement) return <b>{said(judgement.computed)}</b>;
  if (judgement.verdict !== 'notComputable' || judgement.onRecord === null)
    return <span class="unknown">{none}</span>;
  const { onRecord, difference } = judgement;
  const unit = row.reported.kind === 'figure' ? row.reported.figure.unit : null;
  return (
    <>
      <span>{text.part(said(onRecord))}</span>
      {difference !== null && unit !== null && (
        <small>{text.lacking(said({ kind: 'quantity', value: difference, unit }))}</small>
      )}
    </>
  );
}
