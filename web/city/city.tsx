import './city.css';
import { computed, signal } from '@preact/signals';
import { WindowedTable } from '../parts/windowedTable.tsx';
import { language, unit } from '../state/current.ts';
import { shown } from '../state/loadable.ts';
import { zone as zoneOnShow } from '../state/records.ts';
import { plainNumber } from '../words/format.ts';
import { areaText, say, words as shared } from '../words/words.ts';
import {
  chosenZones,
  cityTotal,
  sortedZones,
  type CityColumn,
  type CitySorting,
} from './cityRows.ts';
import { cityFigures } from './readCity.ts';
import { TableButton } from './tableButton.tsx';
import { words } from './words/words.ts';
import { ZoneRow } from './zoneRow.tsx';

const search = signal('');
const withExamples = signal(true);
const rate = signal('levelledRate');
const sorting = signal<CitySorting>({ column: 'figure', descending: true });

const chosen = computed(() =>
  chosenZones(shown(cityFigures.state.value)?.zones ?? [], search.value, withExamples.value),
);
const rows = computed(() => sortedZones(chosen.value, sorting.value, rate.value, language.value));

/** Every zone that the reader may read as a row: one figure, one state, its parcels by stage. */
export function City() {
  const text = words.value.city;
  const figures = shown(cityFigures.state.value);
  if (figures === undefined) return <Waiting />;
  if (figures.zones.length === 0) return <p class="quiet">{text.noZones}</p>;
  const formula = figures.rates.find(({ id }) => id === rate.value);
  return (
    <>
      <div class="table-bar city-bars">
        <Total />
        <label class="filter">
          {text.search}
          <input
            type="search"
            value={search.value}
            onInput={({ currentTarget }) => {
              search.value = currentTarget.value;
            }}
          />
        </label>
        <label class="filter">
          {text.figure}
          <select
            value={rate.value}
            onChange={({ currentTarget }) => {
              rate.value = currentTarget.value;
            }}
          >
            {figures.rates.map(({ id, name }) => (
              <option key={id} value={id}>
                {say(name)}
              </option>
            ))}
          </select>
        </label>
        {figures.zones.some(({ origin }) => origin === 'example') && (
          <label class="city-check">
            <input
              type="checkbox"
              checked={withExamples.value}
              onChange={({ currentTarget }) => {
                withExamples.value = currentTarget.checked;
              }}
            />{' '}
            {text.withExamples}
          </label>
        )}
        <TableButton />
      </div>
      {rows.value.length === 0 ? (
        <p class="quiet" role="status">
          {text.none}
        </p>
      ) : (
        <WindowedTable
          label={text.caption(rows.value.length, plainNumber(cityTotal(rows.value).parcels))}
          head={<Head figure={formula ? say(formula.name) : ''} />}
          columns={7}
          rows={rows.value}
          order={`${sorting.value.column} ${sorting.value.descending} ${search.value} ${rate.value}`}
          renderRow={(zone, position) => (
            <ZoneRow
              key={zone.id}
              zone={zone}
              position={position}
              rate={rate.value}
              isShown={zone.id === zoneOnShow.value?.id}
            />
          )}
        />
      )}
      {formula && <p class="city-note">{text.formula(say(formula.name), say(formula.formula))}</p>}
    </>
  );
}

function Waiting() {
  const text = words.value.city;
  if (cityFigures.state.value.status !== 'failed') return <p class="quiet">{text.reading}</p>;
  return (
    <p class="quiet" role="alert">
      {text.failed}{' '}
      <button type="button" class="link" onClick={cityFigures.retry}>
        {shared.value.notices.retry}
      </button>
    </p>
  );
}

function Total() {
  const text = words.value.city;
  const { parcels, areaM2, areaUnknown, examples } = cityTotal(chosen.value);
  const said = [
    text.caption(chosen.value.length, plainNumber(parcels)),
    ...(parcels > areaUnknown ? [text.area(areaText(areaM2))] : []),
    ...(areaUnknown > 0 ? [text.areaUnknown(plainNumber(areaUnknown))] : []),
    ...(examples > 0 ? [text.examples(examples)] : []),
  ];
  return (
    <p class="city-total" role="status">
      {said.join(' · ')}
    </p>
  );
}

function Head({ figure }: { readonly figure: string }) {
  const { columns } = words.value.city;
  return (
    <thead>
      <tr>
        <Heading column="name" name={columns.name} />
        <Heading column="figure" name={figure} />
        <Heading column="state" name={columns.state} />
        <th scope="col">{columns.stages}</th>
        <Heading column="parcels" name={columns.parcels} />
        <Heading column="area" name={columns.area(shared.value.units[unit.value])} />
        <Heading column="asOf" name={columns.asOf} />
      </tr>
    </thead>
  );
}

const rightward: readonly CityColumn[] = ['parcels', 'area', 'asOf'];

function Heading({ column, name }: { readonly column: CityColumn; readonly name: string }) {
  const current = sorting.value;
  return (
    <th
      scope="col"
      class={rightward.includes(column) ? 'city-number' : undefined}
      aria-sort={
        current.column !== column ? 'none' : current.descending ? 'descending' : 'ascending'
      }
    >
      <button
        type="button"
        title={words.value.city.sort(name)}
        onClick={() => {
          // Names from the first on, figures from the largest.
          const descending = current.column === column ? !current.descending : column !== 'name';
          sorting.value = { column, descending };
        }}
      >
        {name}
      </button>
    </th>
  );
}
