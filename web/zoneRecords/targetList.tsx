import { axisNames, stateName } from '../../geodata/axis.ts';
import type { TargetReading } from '../api.ts';
import { shown } from '../state/loadable.ts';
import { targets } from './records.ts';
import { say } from '../words/words.ts';
import { words } from './words/words.ts';
import { Badge } from '../parts/badge.tsx';
import { Light } from '../parts/light.tsx';
import { SubjectName } from '../parts/subjectName.tsx';

/** Every plan of the zone against what is known on the day shown. */
export function TargetList() {
  const text = words.value;
  const readings = shown(targets.state.value)?.targets;
  if (!readings) return <p class="quiet">{text.card.loading}</p>;
  return (
    <table class="plain-table">
      <thead>
        <tr>
          <th scope="col">{text.card.state}</th>
          <th scope="col">{text.records.nameColumn}</th>
          <th scope="col">{text.card.plan}</th>
          <th scope="col">{text.card.dueHeading}</th>
          <th scope="col">{text.provenance.heading}</th>
        </tr>
      </thead>
      <tbody>
        {readings.map((target) => (
          <TargetRow key={target.id} target={target} />
        ))}
      </tbody>
    </table>
  );
}

function TargetRow({ target }: { readonly target: TargetReading }) {
  return (
    <tr>
      <td>
        <Light status={target.status} lastObserved={target.lastObserved} />
      </td>
      <th scope="row">
        <SubjectName subject={target.subject} />
      </th>
      <td>
        {say(axisNames[target.axis])} → {say(stateName(target.axis, target.state as never))}
        {target.note && <small> {say(target.note)}</small>}
      </td>
      <td>
        {target.due} <small>{say(target.dueAsPrinted)}</small>
      </td>
      <td>
        <Badge provenance={target.provenance} asPrinted={target.dueAsPrinted.zh} />
      </td>
    </tr>
  );
}
