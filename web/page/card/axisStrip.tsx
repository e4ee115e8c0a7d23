import {
  axisNames,
  stateName,
  stateOrder,
  statesOf,
  type Axis,
  type AxisStates,
} from '../../../geodata/axis.ts';
import type { Observation } from '../../../geodata/observation.ts';
import { colourScheme } from '../../state/current.ts';
import { classesOf } from '../../state/theme.ts';
import { plainNumber } from '../../words/format.ts';
import { figureNumber, say, words } from '../../words/words.ts';
import { Badge } from '../../parts/badge.tsx';

/** What is known of one axis: from the map's feature at once, from the record (with date and source) a moment later. */
export type AxisKnowledge = {
  readonly state: string | null;
  readonly percent: number | null;
  readonly observation: Observation | null;
};

/** One axis of progress: its steps in order, filled up to where the subject stands; the word, the percent, the source. */
export function AxisStrip({
  axis,
  knowledge,
}: {
  readonly axis: Axis;
  readonly knowledge: AxisKnowledge;
}) {
  const { state, percent, observation } = knowledge;
  const name =
    state === null ? words.value.unknown : say(stateName(axis, state as AxisStates[Axis] as never));
  return (
    <div class="axis" data-known={state !== null}>
      <span class="axis-name">{say(axisNames[axis])}</span>
      <Steps axis={axis} state={state} percent={percent} />
      <span class="axis-state">
        {name}
        {percent !== null && <b> {plainNumber(percent)} %</b>}
      </span>
      {observation && <AxisDetail observation={observation} />}
    </div>
  );
}

function Steps({
  axis,
  state,
  percent,
}: {
  readonly axis: Axis;
  readonly state: string | null;
  readonly percent: number | null;
}) {
  const classes = classesOf(axis, colourScheme.value).filter((entry) => entry.mark === 'fill');
  const reached = state === null ? undefined : stateOrder(axis, state as AxisStates[Axis] as never);
  const text = words.value.card;
  const label =
    reached === undefined
      ? words.value.unknown
      : `${text.step(reached + 1, statesOf[axis].length)}${percent === null ? `，${text.noPercent}` : ''}`;
  return (
    <span class="steps" data-state={state ?? 'unknown'} role="img" aria-label={label} title={label}>
      {classes.map((entry, index) => (
        <i
          key={entry.id}
          data-mark={stepMark(entry.id, index, reached)}
          style={
            reached !== undefined && index <= reached && state !== 'notRequired'
              ? { '--step': classes[Math.max(reached, 1)]?.colour }
              : undefined
          }
        />
      ))}
    </span>
  );
}

/** 基本完成 is striped: finished in substance, with no percent to vouch for it. */
function stepMark(
  id: string,
  index: number,
  reached: number | undefined,
): 'done' | 'substantial' | 'open' {
  if (reached === undefined || index > reached) return 'open';
  return id === 'substantiallyComplete' && index === reached ? 'substantial' : 'done';
}

function AxisDetail({ observation }: { readonly observation: Observation }) {
  return (
    <span class="axis-detail">
      {observation.qualifiers.map(say).join(words.value.legend.heading === '图例' ? '；' : '; ')}
      {observation.quantities.map((quantity) => (
        <span class="quantity" key={quantity.name.zh}>
          {say(quantity.name)} {figureNumber(quantity.value, quantity.unit)}
          {quantity.of !== null && ` / ${plainNumber(quantity.of)}`}{' '}
          {words.value.figureUnits[quantity.unit]}
        </span>
      ))}
      <span class="axis-source">
        <time dateTime={observation.asOf}>{observation.asOf}</time>
        <Badge provenance={observation.provenance} />
      </span>
    </span>
  );
}
