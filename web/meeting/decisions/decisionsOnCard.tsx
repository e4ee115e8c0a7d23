import '../look/decisions.css';
import { shown } from '../../state/loadable.ts';
import { parcelById, projects } from '../../state/records.ts';
import type { Selection } from '../../state/view.ts';
import { Section } from '../../parts/record.tsx';
import { mayWrite } from '../../state/mayWrite.ts';
import { isPresenting } from '../meetingView.ts';
import { decisionRecords, type DecisionRecord } from '../records.ts';
import { words } from '../words/words.ts';
import { DecisionDialog } from './decisionDialog.tsx';
import { decideAbout } from './decisionForm.ts';
import { DecisionRow } from './decisionRow.tsx';

/** What meetings have decided about what is selected, and the way to decide more. */
export function DecisionsOnCard({ of }: { readonly of: Selection }) {
  const text = words.value.meeting.decisions;
  const records = (shown(decisionRecords.state.value) ?? []).filter((one) => isAbout(one, of));
  const mayDecide = mayWrite('meetingDecision');
  if (records.length === 0 && !mayDecide) return null;
  return (
    <Section heading={`${text.heading}${records.length > 0 ? ` ${records.length}` : ''}`}>
      {records.length > 0 && (
        <ul class="decisions">
          {records.map((record) => (
            <DecisionRow
              key={record.item}
              record={record}
              isAboutSaid={record.content.subject?.id !== of.id}
            />
          ))}
        </ul>
      )}
      {mayDecide && (
        <button type="button" class="link" onClick={() => decideAbout(of)}>
          {text.add}
        </button>
      )}
      {!isPresenting.value && <DecisionDialog />}
    </Section>
  );
}

/** Of a parcel those of its projects too, of a block those of its parcels. */
function isAbout({ content: { subject } }: DecisionRecord, { kind, id }: Selection): boolean {
  if (subject === null) return false;
  if (subject.kind === kind && subject.id === id) return true;
  if (kind === 'parcel' && subject.kind === 'project')
    return Boolean(
      shown(projects.state.value)
        ?.find((project) => project.id === subject.id)
        ?.parcels.includes(id),
    );
  return (
    kind === 'block' &&
    subject.kind === 'parcel' &&
    parcelById.value.get(subject.id)?.properties.block === id
  );
}
