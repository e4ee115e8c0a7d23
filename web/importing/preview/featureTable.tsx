import { useEffect } from 'preact/hooks';
import type { DraftFeature } from '../../../geodata/import/importDraft.ts';
import { WindowedTable } from '../../parts/windowedTable.tsx';
import { unit } from '../../state/current.ts';
import { areaNumber, say, words as sharedWords } from '../../words/words.ts';
import { withSkipped } from '../choices/featureChoices.ts';
import { choices, choose } from '../draft/choose.ts';
import { words } from '../words/words.ts';
import { chooseRow, chosenFeature, shownRow } from './chosenFeature.ts';
import { filter, rows, wantRow } from './features.ts';
import { knownArea } from './knownArea.ts';
import { remarksOf } from './remarksOf.ts';
import { OutcomeSwatch } from './summary.tsx';

const columns = ['name', 'area', 'outcome', 'finding', 'skip'] as const;

/** Every feature of the layer of parcels; a row opens what is to be said of it and has the map look at its land. */
export function FeatureTable() {
  const text = words.value.importing;
  const all = rows.value;
  const { outcome, finding } = filter.value;
  if (all === null) return <p class="quiet import-waits">{sharedWords.value.card.loading}</p>;
  if (all.length === 0) return <p class="quiet import-waits">{text.nothingListed}</p>;
  return (
    <WindowedTable
      label={text.list}
      head={<Head />}
      columns={columns.length}
      rows={all}
      order={`${outcome} ${finding}`}
      shownRow={shownRow.value}
      renderRow={(row, position) =>
        row === null ? (
          <Unread key={`at ${position}`} position={position} />
        ) : (
          <Row key={row.feature} row={row} position={position} />
        )
      }
    />
  );
}

function Head() {
  const text = words.value.importing.columns;
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col" class={`import-cell-${column}`}>
            {text[column]}
            {column === 'area' && ` ${sharedWords.value.units[unit.value]}`}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** A row that has not come yet; being drawn it is asked for. */
function Unread({ position }: { readonly position: number }) {
  useEffect(() => wantRow(position), [position]);
  return (
    <tr aria-rowindex={position + 2}>
      <td colSpan={columns.length}>{words.value.importing.loadingRow}</td>
    </tr>
  );
}

function Row({ row, position }: { readonly row: DraftFeature; readonly position: number }) {
  const text = words.value.importing;
  const { feature, name, number, outcome } = row;
  const area = knownArea(row);
  const isSkipped = choices.value?.skipped.includes(feature) ?? false;
  const title = nameOf(row);
  return (
    <tr
      aria-rowindex={position + 2}
      aria-selected={chosenFeature.value === feature}
      data-skipped={isSkipped}
      onClick={() => chooseRow(row, position)}
    >
      <th scope="row" class="import-cell-name">
        <button type="button" class="link">
          <span>{number ?? text.noName}</span>
          {name && say(name) !== number && <small>{say(name)}</small>}
        </button>
      </th>
      <td class="import-cell-area">{area === null ? text.unknownArea : areaNumber(area)}</td>
      <td class="import-cell-outcome">
        <OutcomeSwatch outcome={outcome} /> {text.outcomes[outcome]}
      </td>
      <td class="import-cell-finding">
        <Remark row={row} />
      </td>
      <td class="import-cell-skip">
        <input
          type="checkbox"
          aria-label={text.skipNamed(title)}
          checked={isSkipped}
          onClick={(event) => event.stopPropagation()}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            choose((all) => withSkipped(all, feature, checked));
          }}
        />
      </td>
    </tr>
  );
}

/** The gravest thing that is to be said, and how many there are; all of it stands below the list. */
function Remark({ row }: { readonly row: DraftFeature }) {
  const text = words.value.importing;
  const remarks = remarksOf(row);
  const [first] = remarks;
  if (!first) return null;
  return (
    <div class="import-remark" data-severity={first.severity}>
      <span title={first.says}>{first.says}</span>
      {remarks.length > 1 && <small>{text.more(remarks.length)}</small>}
    </div>
  );
}

/** What a feature is called: its number, its name, or where it stands in the file. */
function nameOf({ number, name, where }: DraftFeature): string {
  return number ?? say(name ?? where);
}
