import { axisNames, stateName } from '../../geodata/axis.ts';
import { countedAreaM2 } from '../../geodata/parcel.ts';
import { parcelChangeNames, type AxisChange } from '../../geodata/parcelChanges.ts';
import { isDrawnDashed, qualityNames } from '../../geodata/quality.ts';
import { WindowedTable } from '../parts/windowedTable.tsx';
import { language, patch, selection } from '../state/current.ts';
import { plainNumber } from '../words/format.ts';
import { areaText, say } from '../words/words.ts';
import { axisChangesOf, openKind, parcelsOfOpenKind, type ComparedParcel } from './changes.ts';
import { words } from './words/words.ts';

/** The parcels of the kind that is open; each opens its card. */
export function ChangedParcels() {
  const text = words.value.compare;
  const kind = openKind.value;
  const rows = parcelsOfOpenKind.value;
  if (kind === null || rows.length === 0) return null;
  const label = text.list(say(parcelChangeNames[kind]), rows.length);
  return (
    <WindowedTable
      label={label}
      head={
        <thead>
          <tr>
            <th scope="col">
              {text.name} · {text.what}
            </th>
            <th scope="col">{text.area}</th>
          </tr>
        </thead>
      }
      columns={2}
      rows={rows}
      order={kind}
      renderRow={(row, position) => <Row key={row.after.id} row={row} position={position} />}
    />
  );
}

function Row({ row, position }: { readonly row: ComparedParcel; readonly position: number }) {
  const { id, properties } = row.after;
  const chosen = selection.value;
  const sentence = whatChanged(row);
  return (
    <tr
      aria-rowindex={position + 2}
      aria-selected={chosen?.kind === 'parcel' && chosen.id === id}
      onClick={() => patch({ selection: { kind: 'parcel', id } })}
    >
      <th scope="row">
        <button type="button" class="link">
          {language.value === 'zh' ? properties.name : properties.nameEn}
        </button>
        <small title={sentence}>{sentence}</small>
      </th>
      <td class="compare-area">
        {areaText(countedAreaM2(properties))}
        {isDrawnDashed(properties.quality) && (
          <small title={say(qualityNames[properties.quality])}> ┄</small>
        )}
      </td>
    </tr>
  );
}

/** `平整 未启动 → 平整中 40 %；不再受阻` */
function whatChanged(row: ComparedParcel): string {
  const text = words.value.compare;
  const [was, is] = [row.before.properties.blocked, row.after.properties.blocked];
  const blocked = was === is ? [] : [is ? text.became : text.freed];
  return [...axisChangesOf(row).map(axisText), ...blocked].join(
    language.value === 'zh' ? '；' : '; ',
  );
}

function axisText(change: AxisChange): string {
  const { axis, fromPercent, toPercent } = change;
  const state = (name: AxisChange['from'], percent: number | null) =>
    name === null
      ? words.value.compare.unknown
      : `${say(stateName(axis, name as never))}${percent === null ? '' : ` ${plainNumber(percent)} %`}`;
  return `${say(axisNames[axis])} ${state(change.from, fromPercent)} → ${state(change.to, toPercent)}`;
}
