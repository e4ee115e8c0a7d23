import type { Reading } from '../reading/reading.ts';
import { say } from '../../words/words.ts';
import { words } from '../words/words.ts';
import { comparedLines } from './differences.ts';
import { DifferenceText, FigureValue, unitText } from './figureValue.tsx';

/** The rates that a scenario moves: on record, as supposed, and by how much. */
export function ScenarioMoved({
  recorded,
  supposed,
}: {
  readonly recorded: Reading;
  readonly supposed: Reading;
}) {
  const text = words.value.rates;
  const moved = comparedLines(supposed.indicators, recorded.indicators).filter(
    ({ indicator, against }) => indicator.value !== against.value,
  );
  return (
    <section>
      <h3>{text.scenario.moved}</h3>
      {moved.length === 0 && <p class="quiet">{text.scenario.movedNone}</p>}
      {moved.length > 0 && (
        <table class="rates-table">
          <thead>
            <tr>
              <th scope="col">{text.compare.indicator}</th>
              <th scope="col">{text.scenario.recorded}</th>
              <th scope="col">{text.scenario.supposed}</th>
              <th scope="col">{text.compare.difference}</th>
            </tr>
          </thead>
          <tbody>
            {moved.map(({ indicator, against, difference }) => (
              <tr key={indicator.id}>
                <th scope="row">
                  {say(indicator.name)} <small>{unitText(indicator.unit)}</small>
                </th>
                <td>
                  <FigureValue indicator={against} bare />
                </td>
                <td>
                  <FigureValue indicator={indicator} bare />
                </td>
                <td>
                  {difference ? (
                    <DifferenceText difference={difference} unit={indicator.unit} />
                  ) : (
                    words.value.none
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
