import { axisNames, stateName } from '../../../geodata/axis.ts';
import type { TargetReading } from '../../api.ts';
import { selection } from '../../state/current.ts';
import { say, words } from '../../words/words.ts';
import { Badge } from '../../parts/badge.tsx';
import { Light } from '../../parts/light.tsx';
import { Section } from '../../parts/record.tsx';
import { SubjectName } from '../../parts/subjectName.tsx';

/** The plans that concern what the card is of; one for something else, a parcel of the project, says what it is for. */
export function Plan({ targets }: { readonly targets: readonly TargetReading[] }) {
  if (targets.length === 0) return null;
  const of = selection.value;
  return (
    <Section heading={words.value.card.plan}>
      <ul class="plan">
        {targets.map((target) => (
          <li key={target.id}>
            <span>
              {(target.subject.kind !== of?.kind || target.subject.id !== of.id) && (
                <>
                  <SubjectName subject={target.subject} />{' '}
                </>
              )}
              {say(axisNames[target.axis])} → {say(stateName(target.axis, target.state as never))}
              <small>
                {words.value.card.due(target.due)}（{say(target.dueAsPrinted)}）
                {target.note && ` ${say(target.note)}`}
              </small>
            </span>
            <Light status={target.status} lastObserved={target.lastObserved} />
            <Badge provenance={target.provenance} asPrinted={target.dueAsPrinted.zh} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
