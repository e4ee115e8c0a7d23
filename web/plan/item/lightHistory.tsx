import type { PlanItem } from '../../../geodata/plan/planItem.ts';
import { say } from '../../words/words.ts';
import { LightMark } from '../lightMark.tsx';
import { lightLooks } from '../lightLooks.ts';
import { words } from '../words/words.ts';

/** The light at the end of each month; what was missed stays missed. */
export function LightHistory({ months }: { readonly months: PlanItem['lightHistory'] }) {
  const text = words.value.plan.item;
  if (months.length === 0) return <p class="quiet">{text.noHistory}</p>;
  return (
    <>
      <ol class="plan-months">
        {months.map(({ on, colour }) => {
          const told = text.monthLight(on.slice(0, 7), say(lightLooks[colour].name));
          return (
            <li key={on} title={told}>
              <LightMark colour={colour} />
              <small>{Number(on.slice(5, 7))}</small>
              <span class="plan-hidden">{told}</span>
            </li>
          );
        })}
      </ol>
      <small>{text.historyNote}</small>
    </>
  );
}
