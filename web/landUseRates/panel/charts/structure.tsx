import { useMemo } from 'preact/hooks';
import { zoneTypeCaution, zoneTypeNames, zoneTypeOf } from '../../../../geodata/land/zoneType.ts';
import { structureOf, type Reading } from '../../reading/reading.ts';
import { language, colourScheme, unit } from '../../../state/current.ts';
import { areaNumber, areaText, say } from '../../../words/words.ts';
import { words } from '../../words/words.ts';
import { shareText } from '../../../words/format.ts';
import { Chart } from './chart.tsx';
import { chartLook } from './chartLook.ts';
import { structureBars, type BarPart } from './structureBars.ts';
import { structureOption } from './structureChart.ts';

/** 用地结构: what the land is, as built and as supplied. */
export function Structure({ reading }: { readonly reading: Reading }) {
  const text = words.value.rates.charts;
  const structure = useMemo(() => structureOf(reading), [reading]);
  const bars = useMemo(
    () => structureBars(structure, colourScheme.value),
    [structure, colourScheme.value],
  );
  const look = chartLook.value;
  const option = useMemo(
    () =>
      structureOption(bars, look, {
        construction: text.construction,
        supply: text.supply,
        description: text.structureText(inWords(bars.construction), inWords(bars.supply)),
      }),
    [bars, look, language.value, unit.value],
  );
  const type = zoneTypeOf(structure);
  const isKnown = bars.construction.some(({ name }) => name !== null);
  return (
    <section>
      <h3>{text.structure}</h3>
      {isKnown ? (
        <>
          <Chart option={option} height={5.4} />
          {type && (
            <p class="zone-type" title={say(zoneTypeCaution)}>
              {text.zoneType} <b>{say(zoneTypeNames[type.type])}</b>
              <i class="provisional">{words.value.rates.figure.provisional}</i>
            </p>
          )}
          <Parts heading={text.construction} parts={bars.construction} />
          <Parts heading={text.supply} parts={bars.supply} />
        </>
      ) : (
        <p class="quiet">{text.nothingKnown}</p>
      )}
    </section>
  );
}

function nameOf({ name }: BarPart): string {
  return name ? say(name) : words.value.rates.charts.unknown;
}

function inWords(parts: readonly BarPart[]): string {
  return parts.map((part) => `${nameOf(part)} ${areaText(part.areaM2)}`).join(', ');
}

/** The parts of a bar as a table: the bar's key, and its words. */
function Parts({
  heading,
  parts,
}: {
  readonly heading: string;
  readonly parts: readonly BarPart[];
}) {
  const text = words.value.rates.charts;
  return (
    <table class="parts">
      <caption>{heading}</caption>
      <thead class="heard">
        <tr>
          <th scope="col">{text.code}</th>
          <th scope="col">{text.landClass}</th>
          <th scope="col">{text.area}</th>
          <th scope="col">{text.share}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.code}>
            <td>
              <i
                class={`swatch ${part.colour === null ? 'swatch-unknown' : ''}`}
                style={part.colour === null ? undefined : { background: part.colour }}
                aria-hidden="true"
              />{' '}
              {part.name && part.code}
            </td>
            <th scope="row">{nameOf(part)}</th>
            <td>
              {areaNumber(part.areaM2, true)} {words.value.units[unit.value]}
            </td>
            <td>{shareText(part.share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
