import { signal } from '@preact/signals';
import { daysBetween, type IsoDate } from '../../../geodata/date.ts';
import { toSquareMetres } from '../../../geodata/units.ts';
import { itemOfSubject } from '../../../geodata/written/writtenRecord.ts';
import { Badge } from '../../parts/badge.tsx';
import { ParcelLinks } from '../../parts/record.tsx';
import { SubjectName } from '../../parts/subjectName.tsx';
import { shown } from '../../state/loadable.ts';
import { parcelById, parcelFeatures, projects, shownDate } from '../../state/records.ts';
import { areaText, say } from '../../words/words.ts';
import { blocksOf, mayWrite } from '../../state/mayWrite.ts';
import { addBlocker, editBlocker } from '../edit/blockerEditing.ts';
import { blockerRecords, heldPlan, type BlockerRecord } from '../records.ts';
import { patchPlan } from '../planView.ts';
import { words } from '../words/words.ts';
import { blockerRows, blockerStates, type BlockerState } from './blockerRows.ts';
import { ageOf, isOverdueOn, muOf, parcelsHeldUp } from './standing.ts';
import { standingBlockers } from './standingNow.ts';

const state = signal<BlockerState>('standing');
const wanted = signal('');

/** 卡点: what is in the way, since when, whose it is, and how much land waits for it. */
export function BlockerList() {
  const text = words.value.plan.blockers;
  const [records, day] = [shown(blockerRecords.state.value), shownDate.value];
  if (!records || day === null) return <p class="quiet">{words.value.plan.loading}</p>;
  const rows = blockerRows(records, day, state.value, wanted.value);
  return (
    <>
      <div class="plan-blocker-bar">
        <Summary day={day} />
        <div class="segments small" role="group" aria-label={text.state}>
          {blockerStates.map((entry) => (
            <button
              key={entry}
              type="button"
              aria-pressed={state.value === entry}
              onClick={() => {
                state.value = entry;
              }}
            >
              {text.states[entry]} {blockerRows(records, day, entry, '').length}
            </button>
          ))}
        </div>
        <input
          type="search"
          aria-label={words.value.plan.filters.heading}
          placeholder={words.value.plan.filters.heading}
          value={wanted.value}
          onInput={(event) => {
            wanted.value = event.currentTarget.value;
          }}
        />
        {mayWrite('blocker') && (
          <button type="button" class="button" onClick={() => addBlocker('')}>
            {text.add}
          </button>
        )}
      </div>
      {rows.length === 0 ? (
        <p class="quiet">{records.length === 0 ? text.none : text.noneMatch}</p>
      ) : (
        <ul class="plan-blockers" tabIndex={0} aria-label={text.count(rows.length)}>
          {rows.map((record) => (
            <BlockerItem key={record.item} record={record} day={day} />
          ))}
        </ul>
      )}
    </>
  );
}

function Summary({ day }: { readonly day: IsoDate }) {
  const standing = standingBlockers.value ?? [];
  const overdue = standing.filter(({ content }) => isOverdueOn(content, day)).length;
  const held = heldPlan.value?.heldUp;
  if (standing.length === 0) return <p>{words.value.plan.blockers.none}</p>;
  return (
    <p>
      {words.value.plan.blockers.summary(standing.length, muText(held?.areaMu ?? null))}
      {overdue > 0 && <b class="plan-late"> · {words.value.plan.blockers.overdueOf(overdue)}</b>}
    </p>
  );
}

function muText(mu: number | null): string {
  return mu === null ? words.value.unknown : areaText(toSquareMetres(mu, 'mu'));
}

export function BlockerItem({
  record,
  day,
}: {
  readonly record: BlockerRecord;
  readonly day: IsoDate;
}) {
  const text = words.value.plan.blockers;
  const { content } = record;
  const isOverdue = isOverdueOn(content, day);
  const held = parcelsHeldUp(content, shown(projects.state.value) ?? [], parcelFeatures.value);
  const isCleared = content.clearedOn !== null && content.clearedOn <= day;
  const isHis = mayWrite('blocker', blocksOf(content.subject));
  return (
    <li class="plan-blocker" data-overdue={isOverdue} data-cleared={isCleared}>
      <p class="plan-blocker-age">
        <b>{ageOf(content, day)}</b> <span>{text.daysUnit}</span>
        <small>{content.since} →</small>
      </p>
      <div class="plan-blocker-what">
        <h3>
          {say(content.what)} <Badge provenance={content.provenance} />
        </h3>
        <p>
          <SubjectName subject={content.subject} />
          {content.subject.kind !== 'parcel' && held.length > 0 && held.length <= 3 && (
            <>
              {' '}
              · <ParcelLinks ids={held} />
            </>
          )}
          <HasPlan item={itemOfSubject(content.subject)} />
        </p>
      </div>
      <dl>
        <div>
          <dt>{text.owner}</dt>
          <dd>{content.owner ?? <span class="plan-late">{text.noOwner}</span>}</dd>
        </div>
        <div>
          <dt>{text.nextStep}</dt>
          <dd>
            {content.nextStep ? (
              say(content.nextStep)
            ) : (
              <span class="unknown">{text.noNextStep}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{text.due}</dt>
          <dd>
            {content.due ?? <span class="unknown">{text.noDue}</span>}
            {content.due !== null && !isCleared && (
              <small data-late={isOverdue}>
                {' '}
                {isOverdue
                  ? text.overdueBy(daysBetween(content.due, day))
                  : text.dueIn(daysBetween(day, content.due))}
              </small>
            )}
          </dd>
        </div>
        <div>
          <dt>{text.heldUp}</dt>
          <dd>{muText(muOf(held, parcelById.value))}</dd>
        </div>
      </dl>
      <p class="plan-blocker-buttons">
        {isCleared ? (
          <span>{text.cleared(content.clearedOn ?? '')}</span>
        ) : (
          isHis && (
            <button type="button" class="button" onClick={() => editBlocker(record, true)}>
              {text.clear}
            </button>
          )
        )}
        {isHis && (
          <button type="button" class="link" onClick={() => editBlocker(record, false)}>
            {text.edit}
          </button>
        )}
      </p>
    </li>
  );
}

function HasPlan({ item }: { readonly item: string }) {
  if (!heldPlan.value?.items.some((one) => one.item === item)) return null;
  return (
    <>
      {' '}
      ·{' '}
      <button type="button" class="link" onClick={() => patchPlan({ item })}>
        {words.value.plan.card.heading}
      </button>
    </>
  );
}
