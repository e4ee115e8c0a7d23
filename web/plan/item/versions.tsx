import { milestoneNames, milestones } from '../../../geodata/plan/milestone.ts';
import type { Plan } from '../../../geodata/plan/plan.ts';
import type { PlanItem } from '../../../geodata/plan/planItem.ts';
import { Badge } from '../../parts/badge.tsx';
import { Section } from '../../parts/record.tsx';
import { shown } from '../../state/loadable.ts';
import { say } from '../../words/words.ts';
import { planVersions } from '../edit/editing.ts';
import { words } from '../words/words.ts';

/** Every version of the plan, newest first; the first since it was last taken back is the baseline. */
export function Versions({ item }: { readonly item: PlanItem }) {
  const text = words.value.plan.item;
  const versions = shown(planVersions.state.value);
  if (!versions) return null;
  const lastTakenBack = versions.findLastIndex(({ content }) => content === null);
  return (
    <Section heading={text.versions}>
      {versions.length === 0 && <p class="quiet">{text.noVersions}</p>}
      <ol class="plan-versions" aria-label={`${say(item.name)} ${text.versions}`}>
        {versions
          .map(({ content, recordedAt }, index) => (
            <li key={recordedAt}>
              <span>
                <b>
                  {content === null
                    ? text.takenBackVersion
                    : index === lastTakenBack + 1
                      ? text.baselineVersion
                      : text.changeVersion}
                </b>{' '}
                {content && text.agreed(content.agreedOn)}
                <small>{text.version(recordedAt.slice(0, 10))}</small>
              </span>
              {content && (
                <>
                  <span>
                    {changesOf(content, versions[index - 1]?.content ?? null)}
                    {content.note && <small>{say(content.note)}</small>}
                  </span>
                  <Badge provenance={content.provenance} />
                </>
              )}
            </li>
          ))
          .reverse()}
      </ol>
    </Section>
  );
}

/** The days that a version sets, or, after another, those that it sets anew: `开工 2026-03-31 → 2026-05-31`. */
function changesOf(plan: Plan, before: Plan | null): string {
  const none = words.value.none;
  const days = milestones.flatMap((milestone) => {
    const [now, then] = [plan.planned[milestone], before?.planned[milestone]];
    if (now === then) return [];
    const name = say(milestoneNames[milestone]);
    return before ? `${name} ${then ?? none} → ${now ?? none}` : `${name} ${now}`;
  });
  const dueOf = ({ deadline }: Plan) =>
    deadline ? `${say(milestoneNames[deadline.milestone])} ${deadline.due}` : none;
  const isOtherDue = !before || dueOf(before) !== dueOf(plan);
  const due = isOtherDue && plan.deadline ? [`◆ ${dueOf(plan)}`] : [];
  return [...days, ...due].join('，');
}
