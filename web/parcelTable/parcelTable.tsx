import { computed, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Bilingual } from '../../geodata/bilingual.ts';
import type { ParcelFeature } from '../../geodata/parcelFeature.ts';
import { isolated, language, patch, colourScheme, selection, theme } from '../state/current.ts';
import { shown } from '../state/loadable.ts';
import { isLarge, parcelFeatures, shownDate, surroundings } from '../state/records.ts';
import { classesOf, classOf, themeName, themes, toldTheme } from '../state/theme.ts';
import { areaText, say } from '../words/words.ts';
import { words } from './words/words.ts';
import { Swatch } from '../parts/swatch.tsx';
import { isParcelField, sortRows, type Sorting, type TableColumn } from './parcelRows.ts';
import {
  cellText,
  parcelFields,
  type PlaceNames,
  type ParcelField,
} from '../words/parcelFields.ts';
import { WindowedTable } from '../parts/windowedTable.tsx';

const sorting = signal<Sorting>({ column: 'name', descending: false });
const filter = signal('');

const places = computed<PlaceNames>(
  () =>
    new Map(
      (shown(surroundings.state.value)?.features ?? []).map(({ properties }) => [
        properties.id,
        {
          zh: properties.name ?? properties.id,
          en: properties.nameEn ?? properties.id,
        } satisfies Bilingual,
      ]),
    ),
);

const rows = computed(() => {
  const only = isolated.value;
  const wanted = filter.value.trim().toLowerCase();
  const kept = parcelFeatures.value.filter(
    ({ id, properties }) =>
      (only === null || classOf(theme.value, properties) === only) &&
      (wanted === '' ||
        [id, properties.name, properties.nameEn, properties.number ?? ''].some((text) =>
          text.toLowerCase().includes(wanted),
        )),
  );
  return sortRows(kept, sorting.value, language.value, places.value);
});

/** No column of nothing but unknowns where no parcel has a number. */
const columns = computed<readonly TableColumn[]>(() => {
  const onRecord = parcelFields.filter(
    (column) =>
      column !== 'number' ||
      parcelFeatures.value.some(({ properties }) => properties.number !== null),
  );
  const told = themes.flatMap((one) => toldTheme(one) ?? []);
  return [...onRecord, ...(isLarge.value ? [] : told.map(({ id }) => id))];
});

function headingOf(column: TableColumn): string {
  return isParcelField(column) ? words.value.table.columns[column] : say(themeName(column));
}

/** The map's twin: the same parcels, date, theme and selection as rows, for keyboards, screen readers and no WebGL. */
export function ParcelTable() {
  useEffect(() => {
    for (const one of themes) toldTheme(one)?.want();
  }, []);
  const text = words.value.table;
  const all = rows.value;
  return (
    <>
      <div class="table-bar">
        <p>{text.tableCaption(all.length, shownDate.value ?? words.value.noDate)}</p>
        <label class="filter">
          {text.filter}
          <input
            type="search"
            value={filter.value}
            onInput={(event) => {
              filter.value = event.currentTarget.value;
            }}
          />
        </label>
      </div>
      <WindowedTable
        label={text.tableCaption(all.length, shownDate.value ?? words.value.noDate)}
        head={<TableHead />}
        columns={columns.value.length}
        rows={all}
        order={`${sorting.value.column} ${sorting.value.descending} ${filter.value}`}
        renderRow={(feature, position) => (
          <TableRow key={feature.id} feature={feature} position={position} />
        )}
      />
    </>
  );
}

function TableHead() {
  const text = words.value.table;
  const current = sorting.value;
  return (
    <thead>
      <tr>
        {columns.value.map((column) => (
          <th
            key={column}
            scope="col"
            class={`cell-${column}`}
            aria-sort={
              current.column !== column ? 'none' : current.descending ? 'descending' : 'ascending'
            }
          >
            <button
              type="button"
              title={text.sort(headingOf(column))}
              onClick={() => {
                sorting.value = {
                  column,
                  descending: current.column === column && !current.descending,
                };
              }}
            >
              {headingOf(column)}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function TableRow({
  feature,
  position,
}: {
  readonly feature: ParcelFeature;
  readonly position: number;
}) {
  const { id, properties } = feature;
  const chosen = selection.value?.kind === 'parcel' && selection.value.id === id;
  const entry = classesOf(theme.value, colourScheme.value).find(
    (candidate) => candidate.id === classOf(theme.value, properties),
  );
  return (
    <tr
      aria-rowindex={position + 2}
      aria-selected={chosen}
      onClick={() => patch({ selection: { kind: 'parcel', id } })}
    >
      {columns.value.map((column) =>
        column === 'name' ? (
          <th key={column} scope="row">
            <button type="button" class="link">
              {entry && <Swatch entry={entry} />}
              {cellText(properties, column, language.value, places.value)}
            </button>
          </th>
        ) : (
          <td key={column} class={`cell-${column}`}>
            {isParcelField(column) ? (
              <CellContent feature={feature} column={column} />
            ) : (
              <ToldClass feature={feature} column={column} />
            )}
          </td>
        ),
      )}
    </tr>
  );
}

/** Its class under a theme that a capability tells, as the map draws it and in words. */
function ToldClass(props: {
  readonly feature: ParcelFeature;
  readonly column: Exclude<TableColumn, ParcelField>;
}) {
  const id = classOf(props.column, props.feature.properties);
  const entry = classesOf(props.column, colourScheme.value).find((one) => one.id === id);
  return entry === undefined ? null : (
    <>
      <Swatch entry={entry} /> {say(entry.name)}
    </>
  );
}

function CellContent({
  feature,
  column,
}: {
  readonly feature: ParcelFeature;
  readonly column: ParcelField;
}) {
  const { properties } = feature;
  if (column === 'blocked')
    return properties.blocked ? (
      <>
        <i class="swatch swatch-blocked" aria-hidden="true" /> {words.value.yes}
      </>
    ) : null;
  const text =
    column === 'registered'
      ? properties.registeredM2 === null
        ? null
        : areaText(properties.registeredM2)
      : cellText(properties, column, language.value, places.value);
  return text === null ? <span class="unknown">{words.value.unknown}</span> : <>{text}</>;
}
