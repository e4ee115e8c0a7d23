import { useEffect, useRef } from 'preact/hooks';
import type { PlanItem } from '../../../geodata/plan/planItem.ts';
import { Badge } from '../../parts/badge.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Line, ParcelLinks, QualityTag, Section } from '../../parts/record.tsx';
import { shown } from '../../state/loadable.ts';
import { shownDate } from '../../state/records.ts';
import { say } from '../../words/words.ts';
import { blocksOf, mayWrite } from '../../state/mayWrite.ts';
import { BlockerItem } from '../blockers/blockerList.tsx';
import { addBlocker } from '../edit/blockerEditing.ts';
import { editedItem, editItem } from '../edit/editing.ts';
import { PlanForm } from '../edit/planForm.tsx';
import { LightMark } from '../lightMark.tsx';
import { lightLooks } from '../lightLooks.ts';
import {
  forecastSentences,
  lightReason,
  lightShort,
  ruleText,
  scheduleSentences,
  whole,
} from '../lightText.ts';
import { investmentText, landText } from '../list/itemText.ts';
import { patchPlan } from '../planView.ts';
import { blockerRecords, heldPlan } from '../records.ts';
import { words } from '../words/words.ts';
import { LightHistory } from './lightHistory.tsx';
import { Milestones } from './milestones.tsx';
import { Versions } from './versions.tsx';

/** One item of the plan, whole: what was planned, what happened, what it means and why. */
export function ItemPane({ item }: { readonly item: PlanItem }) {
  const text = words.value.plan.item;
  const pane = useRef<HTMLElement>(null);
  const isEditing = editedItem.value === item.item;
  const wasEditing = useRef(isEditing);
  useEffect(() => {
    // Whoever has left the form is at the button that opened it.
    if (wasEditing.current && !isEditing)
      pane.current?.querySelector<HTMLElement>('.plan-edit')?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  return (
    <section class="plan-item" ref={pane} aria-label={say(item.name)}>
      <header>
        <div>
          <h3>{say(item.name)}</h3>
          <p class="tags">
            <span class="tag">{words.value.plan.subjects[item.subject.kind]}</span>
            {item.category && <span class="tag">{words.value.categories[item.category]}</span>}
            {item.quality && <QualityTag quality={item.quality} />}
            <Badge provenance={item.provenance} />
          </p>
        </div>
        <button
          type="button"
          class="icon-button"
          aria-label={text.close}
          onClick={() => patchPlan({ item: null })}
        >
          <Icon name="close" />
        </button>
      </header>
      <LightSection item={item} />
      {isEditing ? (
        <PlanForm item={item} />
      ) : (
        <Section heading={text.milestones}>
          <Milestones item={item} />
          {mayWrite('plan') && (
            <button type="button" class="button plan-edit" onClick={() => editItem(item.item)}>
              <Icon name="pencil" />
              <span>{text.edit}</span>
            </button>
          )}
        </Section>
      )}
      <Reckoned item={item} />
      <ItemBlockers item={item} />
      <Facts item={item} />
      <Versions item={item} />
    </section>
  );
}

function LightSection({ item }: { readonly item: PlanItem }) {
  const text = words.value.plan.item;
  const { light, expectedPercent, actualPercent, lightHistory } = item;
  const name = say(lightLooks[light.colour].name);
  const short = lightShort(item);
  return (
    <div class="plan-item-light">
      <p class="plan-item-state">
        <LightMark colour={light.colour} /> <b>{name}</b>{' '}
        {short.toLowerCase() !== name.toLowerCase() && <span>{short}</span>}
      </p>
      <p>{lightReason(item)}</p>
      {expectedPercent !== null && actualPercent !== null && (
        <Progress expected={expectedPercent} actual={actualPercent} />
      )}
      <small>{ruleText(heldPlan.value?.lightRules.rules)}</small>
      <h4>{text.history}</h4>
      <LightHistory months={lightHistory} />
    </div>
  );
}

/** How far it is against how far it should be, the latter as a mark. */
function Progress({ expected, actual }: { readonly expected: number; readonly actual: number }) {
  const text = words.value.plan.item;
  return (
    <div class="plan-progress">
      <div class="plan-progress-bar" aria-hidden="true">
        <i style={{ width: `${actual}%` }} />
        <b style={{ left: `${expected}%` }} />
      </div>
      <small>
        {text.actualPercent(whole(actual))} · {text.expected(whole(expected))}
      </small>
    </div>
  );
}

/** What is worked out: the backward schedule, and when it will be done at the pace it has. */
function Reckoned({ item }: { readonly item: PlanItem }) {
  const text = words.value.plan;
  return (
    <>
      <Section heading={text.item.schedule}>
        <Sentences of={scheduleSentences(item)} />
        {item.schedule.kind !== 'none' && <small>{text.schedule.durations}</small>}
      </Section>
      <Section heading={text.forecast.heading}>
        <Sentences of={forecastSentences(item.forecast)} />
      </Section>
    </>
  );
}

function Sentences({ of: [first, ...rest] }: { readonly of: readonly string[] }) {
  return (
    <>
      <p>{first}</p>
      {rest.map((sentence) => (
        <p key={sentence} class="plan-aside">
          {sentence}
        </p>
      ))}
    </>
  );
}

function ItemBlockers({ item }: { readonly item: PlanItem }) {
  const text = words.value.plan.item;
  const day = shownDate.value;
  const ids = new Set(item.blockers.map(({ id }) => id));
  const records = (shown(blockerRecords.state.value) ?? []).filter((record) =>
    ids.has(record.item),
  );
  return (
    <Section heading={`${text.blockers}${records.length > 0 ? ` ${records.length}` : ''}`}>
      {records.length === 0 || day === null ? (
        <p class="quiet">{text.noBlockers}</p>
      ) : (
        <ul class="plan-blockers">
          {records.map((record) => (
            <BlockerItem key={record.item} record={record} day={day} />
          ))}
        </ul>
      )}
      {mayWrite('blocker', blocksOf(item.subject)) && (
        <button type="button" class="link" onClick={() => addBlocker(item.item)}>
          {text.addBlocker}
        </button>
      )}
    </Section>
  );
}

function Facts({ item }: { readonly item: PlanItem }) {
  const text = words.value.plan;
  return (
    <Section heading={text.item.facts}>
      <dl class="facts">
        <Line name={text.columns.owner}>
          {item.owner ? say(item.owner) : words.value.notStated}
        </Line>
        <Line name={text.columns.contact}>{item.contact ?? words.value.notOnRecord}</Line>
        <Line name={text.columns.investment}>{investmentText(item.investment)}</Line>
        <Line name={text.columns.block}>
          {item.blocks.map(({ name }) => say(name)).join('、') || words.value.notStated}
        </Line>
        <Line name={text.item.land}>
          {item.parcels.length === 0 ? text.noShape : landText(item)}
          {item.unknownAreas > 0 && <small> {text.item.unknownAreas(item.unknownAreas)}</small>}
        </Line>
        {item.parcels.length > 0 && (
          <Line name={text.item.onMap}>
            <ParcelLinks ids={item.parcels.slice(0, 12)} />
            {item.parcels.length > 12 && <small>… {item.parcels.length}</small>}
          </Line>
        )}
      </dl>
    </Section>
  );
}
