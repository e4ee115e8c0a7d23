import { measureArea, measurePerimeter } from '../../../geodata/measure.ts';
import { planarArea, surveyGridAt } from '../../../geodata/area/surveyGrid.ts';
import { boundingBoxOf, type Areal } from '../../../geodata/geometry.ts';
import { isDrawnDashed, boundaryQualities, qualityNames } from '../../../geodata/quality.ts';
import { areaUnits, type AreaUnit } from '../../../geodata/units.ts';
import { draft } from '../area/area.ts';
import { measuredArea } from '../reading/measured.ts';
import { shapeOf } from '../area/shapeOf.ts';
import { partialParcels, type Reading } from '../reading/reading.ts';
import { unit } from '../../state/current.ts';
import { isShort } from '../../state/screen.ts';
import { formatArea, withDigits } from '../../words/format.ts';
import { say } from '../../words/words.ts';
import { words } from '../words/words.ts';
import { areaName } from './places.ts';

/** Which land, how much of it, in how many parcels, on which day, and how far its boundaries may be trusted. */
export function HeadFigures({ reading }: { readonly reading: Reading }) {
  const text = words.value.rates;
  const area = measuredArea.value;
  if (area === null) return null;
  const { total } = reading.statistics;
  const partial = partialParcels(reading);
  const shape = draft.value ?? shapeOf(area);
  const allUnknown = total.areaUnknown === total.parcels;
  const count = (parcels: number) => withDigits(parcels, 0);
  return (
    <div class="rates-figures">
      <h3>
        {areaName(area)}
        {draft.value && <span class="tag tag-draft">{text.area.drafting}</span>}
      </h3>
      {total.parcels > 0 && (
        <p class="rates-land">
          <span class="heard">{text.head.land}</span>
          {allUnknown ? (
            <b class="figure figure-unknown">{text.head.allUnknown}</b>
          ) : (
            <AllUnits squareMetres={total.areaM2} />
          )}
        </p>
      )}
      <ul class="rates-facts">
        <li>{text.head.parcels(count(total.parcels))}</li>
        {partial > 0 && <li>{text.head.partial(count(partial))}</li>}
        {reading.touching > 0 && <li>{text.head.touching(count(reading.touching))}</li>}
        {total.areaUnknown > 0 && !allUnknown && (
          <li>{text.head.areaUnknown(count(total.areaUnknown))}</li>
        )}
        <li>{text.head.asOf(reading.date)}</li>
        <Qualities reading={reading} />
      </ul>
      {shape && <ShapeFigures shape={shape} />}
    </div>
  );
}

/** `5,012.3 亩` large and the two other units beside it. */
function AllUnits({ squareMetres }: { readonly squareMetres: number }) {
  const [first, ...others] = unitsFrom(unit.value);
  return (
    <>
      <b class="figure">
        {formatArea(squareMetres, first, true)}
        <small>{words.value.units[first]}</small>
      </b>
      {others.map((one) => (
        <span class="other-units" key={one}>
          {formatArea(squareMetres, one, true)} {words.value.units[one]}
        </span>
      ))}
    </>
  );
}

/** 亩, 公顷, m² in this order, the reader's own first. */
function unitsFrom(first: AreaUnit): [AreaUnit, ...AreaUnit[]] {
  return [first, ...areaUnits.filter((one) => one !== first)];
}

/** Boundaries that are no survey are named with their number. */
function Qualities({ reading }: { readonly reading: Reading }) {
  const { quality } = reading.statistics;
  return (
    <>
      {boundaryQualities
        .filter((name) => isDrawnDashed(name) && quality[name].parcels > 0)
        .map((name) => (
          <li key={name}>
            <span class={`tag tag-${name}`}>
              {say(qualityNames[name])} {quality[name].parcels}
            </span>
          </li>
        ))}
    </>
  );
}

/** The drawn shape itself, whatever parcels lie in it: on the ellipsoid, on the plane of the survey, and around. */
function ShapeFigures({ shape }: { readonly shape: Areal }) {
  const text = words.value.rates.head;
  const box = boundingBoxOf([shape]);
  if (!box) return null;
  const grid = surveyGridAt((box[0] + box[2]) / 2);
  return (
    <details class="shape-fold" open={!isShort.value}>
      <summary>
        {text.shape}{' '}
        <span>
          <b>{formatArea(measureArea(shape), unit.value, true)}</b> {words.value.units[unit.value]}
        </span>
      </summary>
      <dl class="shape-figures">
        <dt title={text.ellipsoidalMethod}>{text.ellipsoidal}</dt>
        <dd>
          <SmallUnits squareMetres={measureArea(shape)} />
        </dd>
        <dt title={text.planarMethod(grid.name)}>
          {text.planar} <small>{grid.name}</small>
        </dt>
        <dd>
          <SmallUnits squareMetres={planarArea(shape)} />
        </dd>
        <dt>{text.perimeter}</dt>
        <dd>
          <b>{withDigits(measurePerimeter(shape), 1)}</b> {text.metres}
        </dd>
      </dl>
    </details>
  );
}

function SmallUnits({ squareMetres }: { readonly squareMetres: number }) {
  const [first, ...others] = unitsFrom(unit.value);
  return (
    <>
      <span>
        <b>{formatArea(squareMetres, first, true)}</b> {words.value.units[first]}
      </span>
      {others.map((one) => (
        <small key={one}>
          {formatArea(squareMetres, one, true)} {words.value.units[one]}
        </small>
      ))}
    </>
  );
}
