import './trends.css';
import './showOverlay.ts';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import {
  trendMeasures,
  trendNames,
  type TrendMeasure,
  type TrendPoint,
} from '../../geodata/trends.ts';
import { Icon } from '../parts/icon.tsx';
import { ParcelLinks } from '../parts/record.tsx';
import { patch } from '../state/current.ts';
import { shown } from '../state/loadable.ts';
import { isLarge, surroundings, timelines } from '../state/records.ts';
import { isNarrow } from '../state/screen.ts';
import { areaNumber, areaText, say } from '../words/words.ts';
import { colourOf, TrendChart } from './chart.tsx';
import { openFigure, openPoint, trendPoints } from './trendPoints.ts';
import { trendsOf } from './trendsView.ts';
import { words } from './words/words.ts';

/** 逐月趋势: a line for each measure, the same as a table, and the parcels behind a point. */
export function TrendsPanel() {
  const text = words.value.trends;
  const isByParcels = useSignal(false);
  const points = trendPoints.value;
  const valueOf = (figure: TrendPoint[TrendMeasure]) =>
    isByParcels.value ? figure.parcels : figure.areaM2;
  const written = (figure: TrendPoint[TrendMeasure]) =>
    isByParcels.value ? String(figure.parcels) : areaNumber(figure.areaM2);
  useEffect(
    () => () => {
      openPoint.value = null;
    },
    [],
  );
  return (
    <section
      class="panel trends"
      data-covers={isNarrow.value ? 'bottom' : 'left'}
      aria-label={text.title}
    >
      <header class="trends-head">
        <h2>{text.title}</h2>
        <BlockChoice />
        <div class="segments small" role="group" aria-label={text.unit}>
          {[false, true].map((byParcels) => (
            <button
              key={String(byParcels)}
              type="button"
              aria-pressed={isByParcels.value === byParcels}
              onClick={() => {
                isByParcels.value = byParcels;
              }}
            >
              {byParcels ? text.parcels : text.area}
            </button>
          ))}
        </div>
        <button
          type="button"
          class="icon-button"
          aria-label={text.close}
          onClick={() => patch({ trends: null })}
        >
          <Icon name="close" />
        </button>
      </header>
      {points ? (
        <div class="trends-body">
          <TrendChart
            points={points}
            valueOf={valueOf}
            titleOf={(measure, point) =>
              text.point(point.day, say(trendNames[measure]), written(point[measure]))
            }
          />
          <Opened />
          <TrendTable points={points} written={written} />
          <p class="trends-note">{text.note}</p>
        </div>
      ) : (
        <Waiting />
      )}
    </section>
  );
}

function Waiting() {
  const text = words.value.trends;
  if (isLarge.value) return <p class="quiet trends-note">{text.tooMany}</p>;
  if (timelines.state.value.status !== 'failed')
    return <p class="quiet trends-note">{text.reading}</p>;
  return (
    <p class="quiet trends-note" role="alert">
      {text.failed}{' '}
      <button type="button" class="link" onClick={timelines.retry}>
        {words.value.notices.retry}
      </button>
    </p>
  );
}

function BlockChoice() {
  const text = words.value.trends;
  const blocks = (shown(surroundings.state.value)?.features ?? []).filter(
    ({ properties }) => properties.layer === 'block',
  );
  return (
    <select
      class="trends-of"
      aria-label={text.of}
      value={trendsOf.value?.block ?? ''}
      onChange={(event) => {
        openPoint.value = null;
        patch({ trends: { block: event.currentTarget.value || null } });
      }}
    >
      <option value="">{text.zone}</option>
      {blocks.map(({ properties: { id, name, nameEn } }) => (
        <option key={id} value={id}>
          {say({ zh: name ?? id, en: nameEn ?? id })}
        </option>
      ))}
    </select>
  );
}

/** What came to the open measure in the open month, and what fell back from it. */
function Opened() {
  const text = words.value.trends;
  const figure = openFigure.value;
  if (!figure) return <p class="trends-note">{text.hint}</p>;
  const { day, measure, entered, left, areaM2, areaUnknown } = figure;
  return (
    <div class="trends-open" role="status">
      <b>
        {say(trendNames[measure])} · {day} · {areaText(areaM2)}
        {areaUnknown > 0 && ` ${text.unknownAreas(areaUnknown)}`}
      </b>
      {entered.length > 0 && (
        <p>
          {text.entered(entered.length)} <ParcelLinks ids={entered} />
        </p>
      )}
      {left.length > 0 && (
        <p>
          {text.left(left.length)} <ParcelLinks ids={left} />
        </p>
      )}
      {entered.length + left.length === 0 && <p>{text.still}</p>}
    </div>
  );
}

function TrendTable(props: {
  readonly points: readonly TrendPoint[];
  readonly written: (figure: TrendPoint[TrendMeasure]) => string;
}) {
  const text = words.value.trends;
  return (
    <div class="trends-scroller" tabIndex={0} role="region" aria-label={text.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.month}</th>
            {trendMeasures.map((measure) => (
              <th key={measure} scope="col">
                <i
                  class="trends-key"
                  style={{ background: colourOf(measure) }}
                  aria-hidden="true"
                />
                {say(trendNames[measure])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.points.toReversed().map((point) => (
            <tr key={point.day}>
              <th scope="row">{point.day}</th>
              {trendMeasures.map((measure) => (
                <td key={measure}>
                  <button
                    type="button"
                    class="link"
                    aria-pressed={
                      openPoint.value?.measure === measure && openPoint.value.day === point.day
                    }
                    onClick={() => {
                      openPoint.value = { measure, day: point.day };
                    }}
                  >
                    {props.written(point[measure])}
                    {point[measure].areaUnknown > 0 && <sup>+</sup>}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
