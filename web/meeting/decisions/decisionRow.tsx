import { patch } from '../../state/current.ts';
import type { Selection } from '../../state/view.ts';
import { say } from '../../words/words.ts';
import { mayWrite } from '../../state/mayWrite.ts';
import type { DecisionRecord } from '../records.ts';
import { words } from '../words/words.ts';
import { markDone, takeBack, today } from './decisionForm.ts';
import { subjectName } from './subjectName.ts';

/** A decision: what, about what, who, by when; done with one tap. */
export function DecisionRow(props: {
  readonly record: DecisionRecord;
  /** Left out on the card of what it is about. */
  readonly isAboutSaid: boolean;
}) {
  const { record, isAboutSaid } = props;
  const { what, subject, owner, due, doneOn, on } = record.content;
  const text = words.value.meeting.decisions;
  const isOverdue = doneOn === null && due !== null && due < today();
  return (
    <li class="decision" data-done={doneOn !== null} data-overdue={isOverdue}>
      <p class="decision-said">
        <b>{say(what)}</b>
        {isAboutSaid && (
          <span class="decision-about">
            {subject === null || subject.kind === 'zone' ? (
              text.wholeZone
            ) : (
              <button
                type="button"
                class="link"
                onClick={() => patch({ selection: subject as Selection })}
              >
                {say(subjectName(subject))}
              </button>
            )}
          </span>
        )}
      </p>
      <p class="decision-terms">
        <span>{owner ?? text.nobody}</span>
        <span>
          {due === null ? text.noDue : text.by(due)}
          {isOverdue && <em> ■ {text.overdue}</em>}
        </span>
        <span>{doneOn === null ? text.decidedOn(on) : `✓ ${text.done(doneOn)}`}</span>
      </p>
      {mayWrite('meetingDecision') && (
        <p class="decision-acts">
          <button type="button" class="button" onClick={() => void markDone(record)}>
            {doneOn === null ? text.markDone : text.reopen}
          </button>
          <button
            type="button"
            class="link"
            aria-label={`${text.takeBack}：${say(what)}`}
            onClick={() => void takeBack(record)}
          >
            {text.takeBack}
          </button>
        </p>
      )}
    </li>
  );
}
