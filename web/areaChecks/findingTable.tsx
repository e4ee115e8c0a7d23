import { severityOf, type Finding } from '../../geodata/areaChecks/finding.ts';
import type { ToleranceCheck, ParcelComparison } from '../../geodata/areaChecks/toleranceCheck.ts';
import { selection, unit } from '../state/current.ts';
import { chooseFinding, chosenId, select } from './chosenFinding.ts';
import { findingsListed, verdictsListed, type Listing } from './listing.ts';
import { reading } from './reading.ts';
import { summaryOf } from './summary.ts';
import { words } from './words/words.ts';
import { listingName, FindingSwatch } from './listingButtons.tsx';
import { findingCells, verdictCells, type FindingCells } from './findingCells.ts';
import { WindowedTable } from '../parts/windowedTable.tsx';

const sizeColumns = ['name', 'verdict', 'squareMetres', 'mu', 'share'] as const;
const areaColumns = ['registered', 'measured', 'allowed'] as const;
const columnCount = sizeColumns.length + areaColumns.length + 1;

/** The listings of rows that hold two areas against each other, all or some of them. */
const comparing: readonly Listing[] = ['faults', 'difference', 'within'];

type Row =
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'verdict'; readonly verdict: ParcelComparison };

/** The rows of a listing, the largest first; one opens the card of its parcel and shows its place on the map. */
export function FindingTable(props: {
  readonly toleranceCheck: ToleranceCheck;
  readonly listing: Listing;
}) {
  const { toleranceCheck, listing } = props;
  const text = words.value.areaChecks;
  const rows: Row[] = [
    ...findingsListed(toleranceCheck, listing).map((finding): Row => ({
      kind: 'finding',
      finding,
    })),
    ...verdictsListed(toleranceCheck, listing).map((verdict): Row => ({
      kind: 'verdict',
      verdict,
    })),
  ];
  if (rows.length === 0) return <p class="quiet">{nothingSaid(toleranceCheck, listing)}</p>;
  return (
    <WindowedTable
      label={text.table}
      head={<FindingHead hasAreas={comparing.includes(listing)} />}
      columns={columnCount}
      rows={rows}
      order={listing}
      renderRow={(row, position) => <FindingRow key={keyOf(row)} row={row} position={position} />}
    />
  );
}

/** That there are no faults is only said where something could be found. */
function nothingSaid(toleranceCheck: ToleranceCheck, listing: Listing): string {
  const { nothing } = words.value.areaChecks;
  if (listing !== 'faults') return nothing.kind(listingName(listing));
  return summaryOf(toleranceCheck).compared > 0 ? nothing.faults : nothing.compared;
}

function keyOf(row: Row): string {
  return row.kind === 'finding' ? row.finding.id : row.verdict.parcel.id;
}

function FindingHead({ hasAreas }: { readonly hasAreas: boolean }) {
  const { areaChecks: text, units } = words.value;
  return (
    <thead>
      <tr>
        {sizeColumns.map((column) => (
          <th key={column} scope="col" class={`area-check-cell-${column}`}>
            {text.columns[column]}
          </th>
        ))}
        {hasAreas ? (
          areaColumns.map((column) => (
            <th key={column} scope="col" class={`area-check-cell-${column}`}>
              {text.columns[column]} {units[unit.value]}
            </th>
          ))
        ) : (
          <th scope="col" colSpan={areaColumns.length}>
            {text.columns.remark}
          </th>
        )}
        <th scope="col">{text.boundary}</th>
      </tr>
    </thead>
  );
}

function FindingRow({ row, position }: { readonly row: Row; readonly position: number }) {
  const cells =
    row.kind === 'finding'
      ? findingCells(row.finding, reading.value)
      : verdictCells(row.verdict, reading.value);
  return (
    <tr
      aria-rowindex={position + 2}
      aria-selected={isChosen(row)}
      data-severity={row.kind === 'finding' ? severityOf(row.finding) : undefined}
      onClick={() => choose(row)}
    >
      <th scope="row">
        <button type="button" class="link">
          <FindingSwatch kind={cells.kind} />
          {cells.name}
        </button>
      </th>
      <td>{cells.verdict}</td>
      <td class="area-check-cell-squareMetres">{cells.squareMetres ?? words.value.none}</td>
      <td class="area-check-cell-mu">{cells.mu ?? words.value.none}</td>
      <td class="area-check-cell-share">{cells.share ?? words.value.none}</td>
      <AreaCells areas={cells.areas} />
      <td>{cells.quality}</td>
    </tr>
  );
}

function AreaCells({ areas }: Pick<FindingCells, 'areas'>) {
  if ('remark' in areas)
    return (
      <td colSpan={areaColumns.length} class="area-check-remark">
        {areas.remark}
      </td>
    );
  return (
    <>
      <td class="area-check-cell-registered">{areas.registered}</td>
      <td class="area-check-cell-measured">{areas.measured}</td>
      <td class="area-check-cell-allowed">{areas.allowed}</td>
    </>
  );
}

function isChosen(row: Row): boolean {
  if (row.kind === 'finding') return chosenId.value === row.finding.id;
  const chosen = selection.value;
  return chosen?.kind === 'parcel' && chosen.id === row.verdict.parcel.id;
}

function choose(row: Row): void {
  if (row.kind === 'finding') chooseFinding(row.finding);
  else select({ kind: 'parcel', id: row.verdict.parcel.id });
}
