import type { Indicator } from '../../../geodata/indicator.ts';
import type { Reading } from '../reading/reading.ts';
import { words } from '../words/words.ts';
import { Figure } from './figure.tsx';
import { figureGroups } from './figureGroups.ts';

/**
 * Every rate of the land under its chapter, each with its working behind it.
 *
 * @param supposed the reading with a scenario laid over the records; the same as `recorded` while there is none
 */
export function Figures(props: { readonly recorded: Reading; readonly supposed: Reading }) {
  const before = new Map(props.recorded.indicators.map((entry) => [entry.id, entry]));
  return (
    <>
      {figureGroups(props.supposed.indicators).map(({ group, lines }) => (
        <section key={group} class="figure-group">
          <h3>{words.value.rates.groups[group]}</h3>
          <ul>
            {lines.map((line) => (
              <Figure
                key={line.indicator.id}
                line={line}
                before={(indicator: Indicator) => before.get(indicator.id) ?? indicator}
                reading={props.supposed}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
