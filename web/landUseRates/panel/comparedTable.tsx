import type { Reading } from '../reading/reading.ts';
import type { Against, AreaChoice } from '../area/areaChoice.ts';
import { language, unit } from '../../state/current.ts';
import { areaDecimals, fromSquareMetres } from '../../../geodata/units.ts';
import { areaNumber, say } from '../../words/words.ts';
import { words } from '../words/words.ts';
import { comparedLines, type ComparedLine } from './differences.ts';
import { figureGroups } from './figureGroups.ts';
import { DifferenceText, unitText } from './figureValue.tsx';
import { missingText } from './missingText.ts';
import { figureNumber } from '../numbers.ts';
import { signedNumber, withDigits } from '../../words/format.ts';
import { columnHeads, type ColumnHead } from './places.ts';

/** Both readings side by side under what they are of, and how the first differs from the second. */
export function ComparedTable(props: {
  readonly area: AreaChoice;
  readonly against: Against;
  readonly reading: Reading;
  readonly other: Reading;
}) {
  const { area, against, reading, other } = props;
  const text = words.value.rates;
  const heads = columnHeads(area, against);
  const lines = new Map(
    comparedLines(reading.indicators, other.indicators).map((line) => [line.indicator.id, line]),
  );
  return (
    <table class="rates-table">
      <caption class="heard">
        {text.compare.caption(headText(heads[0]), headText(heads[1]))}
      </caption>
      <thead>
        <tr>
          <th scope="col">{text.compare.indicator}</th>
          <Head head={heads[0]} isSameLand={against.kind === 'day'} />
          <Head head={heads[1]} isSameLand={against.kind === 'day'} />
          <th scope="col">{text.compare.difference}</th>
        </tr>
      </thead>
      <tbody>
        <Totals reading={reading} other={other} />
      </tbody>
      {figureGroups(reading.indicators).map(({ group, lines: figures }) => (
        <tbody key={group}>
          <tr class="table-group">
            <th scope="rowgroup" colSpan={4}>
              {text.groups[group]}
            </th>
          </tr>
          {figures
            .flatMap(({ indicator, perMu }) => [indicator, ...(perMu ? [perMu] : [])])
            .map(({ id }) => {
              const line = lines.get(id);
              return line && <Row key={id} line={line} />;
            })}
        </tbody>
      ))}
    </table>
  );
}

function headText({ name, date }: ColumnHead): string {
  return `${name} ${date}`;
}

/** Land that is compared with itself has its name above the table; twice more it would only crowd the days. */
function Head({ head, isSameLand }: { readonly head: ColumnHead; readonly isSameLand: boolean }) {
  if (isSameLand)
    return (
      <th scope="col" class="compared-day">
        {head.date}
      </th>
    );
  return (
    <th scope="col">
      {head.name}
      <small>{head.date}</small>
    </th>
  );
}

function Totals({ reading, other }: { readonly reading: Reading; readonly other: Reading }) {
  const text = words.value.rates.compare;
  const [one, two] = [reading.statistics.total, other.statistics.total];
  const area = ({ areaM2, parcels, areaUnknown }: typeof one) =>
    parcels > areaUnknown ? areaNumber(areaM2, true) : words.value.none;
  return (
    <>
      <tr>
        <th scope="row">
          {text.counted} <small>{words.value.units[unit.value]}</small>
        </th>
        <td>{area(one)}</td>
        <td>{area(two)}</td>
        <td>
          {signedNumber(
            fromSquareMetres(one.areaM2 - two.areaM2, unit.value),
            areaDecimals(unit.value),
          )}
        </td>
      </tr>
      <tr>
        <th scope="row">{text.parcels}</th>
        <td>{withDigits(one.parcels, 0)}</td>
        <td>{withDigits(two.parcels, 0)}</td>
        <td>{signedNumber(one.parcels - two.parcels, 0)}</td>
      </tr>
    </>
  );
}

function Row({ line: { indicator, against, difference } }: { readonly line: ComparedLine }) {
  const value = (one: typeof indicator) => (
    <td title={missingText(one, { words: words.value, language: language.value }) ?? undefined}>
      {one.value === null ? words.value.none : figureNumber(one.value, one.unit)}
    </td>
  );
  return (
    <tr>
      <th scope="row">
        {say(indicator.name)} <small>{unitText(indicator.unit)}</small>
      </th>
      {value(indicator)}
      {value(against)}
      <td>
        {difference ? (
          <DifferenceText difference={difference} unit={indicator.unit} />
        ) : (
          words.value.none
        )}
      </td>
    </tr>
  );
}
