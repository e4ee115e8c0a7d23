import { computed } from '@preact/signals';
import { cellKey } from '../../../geodata/entry/entryCell.ts';
import { columnName } from '../../../geodata/entry/ledger/ledgerColumns.ts';
import type { LedgerChange } from '../../../geodata/entry/ledger/ledgerChanges.ts';
import { WindowedTable } from '../../parts/windowedTable.tsx';
import { say } from '../../words/words.ts';
import { edits } from '../steps.ts';
import { words } from '../words/words.ts';
import { changeLines, type ChangeLine } from './changeLines.ts';
import { comparison, isTicked, remarks } from './opened.ts';
import { Tick } from './tick.tsx';

const lines = computed(() => changeLines(comparison.value?.changes ?? []));

/** Every change, under its parcel and block; ticks are of one, of a parcel, of a block, of all. */
export function ChangeTable({ changes }: { readonly changes: readonly LedgerChange[] }) {
  const text = words.value.ledger.dialog;
  return (
    <WindowedTable
      label={text.list}
      columns={5}
      rows={lines.value}
      order=""
      head={
        <>
          <colgroup>
            {['name', 'value', 'value', 'value', 'said'].map((kind, index) => (
              <col key={index} class={`ledger-col-${kind}`} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <th scope="col">
                <Tick changes={changes} name={text.all} />
              </th>
              <th scope="col">{text.exported}</th>
              <th scope="col">{text.now}</th>
              <th scope="col">{text.file}</th>
              <th scope="col">{text.mind}</th>
            </tr>
          </thead>
        </>
      }
      renderRow={(line, position) => <Line key={line.key} line={line} position={position} />}
    />
  );
}

function Line({ line, position }: { readonly line: ChangeLine; readonly position: number }) {
  const text = words.value.ledger.dialog;
  if (line.kind === 'cell') return <CellLine change={line.change} position={position} />;
  const { name, number, changes } = line;
  return (
    <tr aria-rowindex={position + 2} class={`ledger-${line.kind}`}>
      <th scope="rowgroup" colSpan={5}>
        <Tick
          changes={changes}
          name={
            line.kind === 'block'
              ? text.block(name ?? text.noBlock, changes.length)
              : text.parcel([number, name].filter(Boolean).join(' '), changes.length)
          }
        />
      </th>
    </tr>
  );
}

function CellLine(props: { readonly change: LedgerChange; readonly position: number }) {
  const { change } = props;
  const text = words.value.ledger.dialog;
  const drafted = edits.value.get(cellKey(change))?.text;
  const said = [
    ...(change.kind === 'conflict' ? [text.conflict] : []),
    ...(drafted === undefined || drafted === change.text
      ? []
      : [text.drafted(drafted || text.empty)]),
    ...(remarks.value.get(change.key) ?? []).map((remark) => say(remark.said)),
  ].join(' · ');
  return (
    <tr
      aria-rowindex={props.position + 2}
      class="ledger-cell"
      data-kind={change.kind}
      data-ticked={isTicked(change)}
    >
      <th scope="row">
        <Tick changes={[change]} name={say(columnName(change))} />
        <small>{change.address}</small>
      </th>
      <Value text={change.exported ?? text.unknown} />
      <Value text={change.now} isMuch={change.kind === 'conflict'} />
      <Value text={change.text} isMuch />
      <td class="ledger-said" title={said}>
        {said}
      </td>
    </tr>
  );
}

function Value({ text, isMuch = false }: { readonly text: string; readonly isMuch?: boolean }) {
  const isEmpty = text.trim() === '';
  return (
    <td title={text} data-empty={isEmpty}>
      {isEmpty ? words.value.ledger.dialog.empty : isMuch ? <b>{text}</b> : text}
    </td>
  );
}
