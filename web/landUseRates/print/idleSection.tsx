import { idleRows, type IdleRow } from '../export/tables/idleTable.ts';
import { sayIn, type Writing } from '../export/writing.ts';
import { formatArea } from '../../words/format.ts';
import type { PaperProps } from './sectionProps.ts';

/** So many fit beside the rest on the back of the sheet; the workbook has them all. */
const mostRows = 12;

/** Idle land in short, longest idle first, and what may soon be. */
export function PaperIdle({ table, writing }: PaperProps) {
  const { exported } = writing.words;
  const rows = idleRows(table);
  if (rows.length === 0) return <p class="paper-quiet">{exported.paper.idleNone}</p>;
  return (
    <section>
      <h2>{exported.pages.idle}</h2>
      <table class="paper-idle">
        <thead>
          <tr>
            <th scope="col">{exported.parcelColumns.name}</th>
            <th scope="col">{exported.columns.area}</th>
            <th scope="col">{exported.columns.idleStatus}</th>
            <th scope="col">{exported.columns.idleSince}</th>
            <th scope="col">{exported.columns.ground}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostRows).map((row) => (
            <Row key={row.parcel} row={row} writing={writing} />
          ))}
        </tbody>
      </table>
      {rows.length > mostRows && (
        <p class="paper-quiet">{exported.paper.idleMore(rows.length - mostRows)}</p>
      )}
    </section>
  );
}

function Row({ row, writing }: { readonly row: IdleRow; readonly writing: Writing }) {
  const { words, unit } = writing;
  const { land, status } = row;
  return (
    <tr>
      <th scope="row">{sayIn(writing, row.name)}</th>
      <td>
        {land.areaUnknown > 0
          ? words.unknown
          : `${formatArea(land.areaM2, unit, true)} ${words.units[unit]}`}
      </td>
      <td>{status === 'notice' ? words.exported.idle.notice : sayIn(writing, status)}</td>
      <td>{row.since}</td>
      <td>{sayIn(writing, row.ground)}</td>
    </tr>
  );
}
