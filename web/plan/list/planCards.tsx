import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { milestoneNames } from '../../../geodata/plan/milestone.ts';
import type { PlanItem } from '../../../geodata/plan/planItem.ts';
import { shownDate } from '../../state/records.ts';
import { say } from '../../words/words.ts';
import { LightMark } from '../lightMark.tsx';
import { lightShort, scheduleShort } from '../lightText.ts';
import { patchPlan, planView } from '../planView.ts';
import { words } from '../words/words.ts';
import { MiniBar } from '../gantt/miniBar.tsx';
import { investmentText, isBlocked, landText, whoAndWhere } from './itemText.ts';

/** Cards drawn at first, and more whenever their end comes near. */
const atOnce = 60;

/** The plan as cards, each with a small bar; on a phone the only way. */
export function PlanCards({ items }: { readonly items: readonly PlanItem[] }) {
  const drawn = useSignal(atOnce);
  useEffect(() => {
    drawn.value = atOnce;
  }, [items]);
  return (
    <ul
      class="plan-cards"
      tabIndex={0}
      aria-label={words.value.plan.caption(items.length, shownDate.value ?? words.value.noDate)}
      onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        if (scrollTop + 2 * clientHeight > scrollHeight && drawn.peek() < items.length)
          drawn.value = drawn.peek() + atOnce;
      }}
    >
      {items.slice(0, drawn.value).map((item) => (
        <PlanCard key={item.item} item={item} />
      ))}
    </ul>
  );
}

function PlanCard({ item }: { readonly item: PlanItem }) {
  const text = words.value.plan;
  const { deadline } = item;
  const open = () => patchPlan({ item: item.item });
  const land = item.parcels.length === 0 ? text.noShape : landText(item);
  const standing = item.blockers.find(({ clearedOn }) => clearedOn === null);
  return (
    <li class="plan-card" data-open={planView.value.item === item.item} onClick={open}>
      <p class="plan-card-light">
        <LightMark colour={item.light.colour} /> <b>{lightShort(item)}</b>
        <small>{scheduleShort(item)}</small>
      </p>
      <h3>
        <button type="button" class="link" onClick={open}>
          {say(item.name)}
        </button>
      </h3>
      <p class="plan-card-who">
        {whoAndWhere(item)}
        <small>
          {[...(item.investment ? [investmentText(item.investment)] : []), land].join(' · ')}
        </small>
      </p>
      <MiniBar item={item} />
      <p class="plan-card-due">
        {deadline
          ? `◆ ${say(milestoneNames[deadline.milestone])} ${deadline.due}`
          : text.schedule.none}
      </p>
      {isBlocked(item) && standing && (
        <p class="plan-card-blocked">{text.gantt.blocked(say(standing.what))}</p>
      )}
    </li>
  );
}
