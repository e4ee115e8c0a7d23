import type { Fact, Figure } from '../../geodata/fact.ts';
import type { Doubt } from '../../geodata/zone.ts';
import { patch } from '../state/current.ts';
import { isLocked } from '../state/locked.ts';
import { shown } from '../state/loadable.ts';
import { zoneSources } from '../state/records.ts';
import { isNarrow } from '../state/screen.ts';
import { figureNumber, say, words } from '../words/words.ts';
import { Badge } from '../parts/badge.tsx';

/** The zone's headline figures as a source reports them; counted from nothing on the map, and saying so. */
export function Figures() {
  const records = shown(zoneSources.state.value);
  const headline = records?.facts.flatMap((fact) =>
    fact.figures.filter((figure) => figure.headline).map((figure) => ({ fact, figure })),
  );
  if (!records || !headline?.length) return null;
  const text = words.value.figures;
  return (
    <section
      class="panel figures"
      data-covers={isNarrow.value ? undefined : 'left'}
      aria-label={text.heading}
    >
      <h2 title={text.note}>{text.heading}</h2>
      <ul>
        {headline.map(({ fact, figure }) => (
          <HeadlineFigure key={figure.id} fact={fact} figure={figure} doubts={records.doubts} />
        ))}
      </ul>
      {!isLocked.value && (
        <button type="button" class="link" onClick={() => patch({ sheet: 'records' })}>
          {text.all}
        </button>
      )}
    </section>
  );
}

function HeadlineFigure(props: {
  readonly fact: Fact;
  readonly figure: Figure;
  readonly doubts: readonly Doubt[];
}) {
  const { fact, figure } = props;
  const doubt = props.doubts.find((entry) => entry.facts.includes(fact.id));
  return (
    <li>
      <span class="figure-name">{say(figure.name)}</span>
      <span class="figure-value">
        <b>{figureNumber(figure.value, figure.unit)}</b> {words.value.figureUnits[figure.unit]}
        {doubt && (
          <abbr class="doubt-mark" title={say(doubt.title)}>
            ?
          </abbr>
        )}
      </span>
      <Badge provenance={fact.provenance} asPrinted={figure.asPrinted} />
    </li>
  );
}
