import { bilingual } from '../../geodata/bilingual.ts';
import { itemOfSubject } from '../../geodata/written/writtenRecord.ts';
import { Section } from '../parts/record.tsx';
import { shown } from '../state/loadable.ts';
import { projects, shownDate } from '../state/records.ts';
import type { Selection } from '../state/view.ts';
import { say } from '../words/words.ts';
import { ageOf, isOverdueOn } from './blockers/standing.ts';
import { blockersOfParcels, standingBlockers } from './blockers/standingNow.ts';
import { LightMark } from './lightMark.tsx';
import { lightLooks } from './lightLooks.ts';
import { heldItems, type BlockerRecord } from './records.ts';
import { openPlan } from './planView.ts';

// The card is there before any of the plan is fetched: these few words come with it.
const wordsOfCard = {
  blockers: bilingual('卡点', 'Blockers'),
  nobody: bilingual('无人认领', 'nobody has taken it'),
  noStep: bilingual('未定下一步', 'no next step'),
  age: (days: number) => bilingual(`已 ${days} 天`, `${days} days`),
  overdue: bilingual('逾期', 'overdue'),
  due: (day: string) => bilingual(`限 ${day}`, `due ${day}`),
  open: bilingual('在计划里看', 'See in the plan'),
};

/** What stands in the way of what is selected, and the way to its plan. */
export function PlanOnCard({ of }: { readonly of: Selection }) {
  const blockers = blockersOn(of);
  const items = itemsOn(of);
  if (blockers.length === 0 && items.length === 0) return null;
  return (
    <Section
      heading={say(wordsOfCard.blockers) + (blockers.length > 0 ? ` ${blockers.length}` : '')}
    >
      {blockers.length > 0 && (
        <ul class="card-blockers">
          {blockers.map((record) => (
            <CardBlocker key={record.item} record={record} />
          ))}
        </ul>
      )}
      {items.map((item) => (
        <PlanLink key={item} item={item} />
      ))}
    </Section>
  );
}

function CardBlocker({ record }: { readonly record: BlockerRecord }) {
  const { content } = record;
  const day = shownDate.value;
  if (day === null) return null;
  return (
    <li class="blocked">
      <b>{say(content.what)}</b> <small>{say(wordsOfCard.age(ageOf(content, day)))}</small>
      <p>
        {content.owner ?? say(wordsOfCard.nobody)} ·{' '}
        {content.nextStep ? say(content.nextStep) : say(wordsOfCard.noStep)}
        {content.due !== null && (
          <small data-overdue={isOverdueOn(content, day)}>
            {' '}
            {say(wordsOfCard.due(content.due))}
            {isOverdueOn(content, day) && ` · ${say(wordsOfCard.overdue)}`}
          </small>
        )}
      </p>
    </li>
  );
}

function PlanLink({ item }: { readonly item: string }) {
  const known = heldItems.value?.find((one) => one.item === item);
  const project = shown(projects.state.value)?.find(({ id }) => `project:${id}` === item);
  const name = known?.name ?? project?.name;
  return (
    <p class="card-plan">
      {known && (
        <>
          <LightMark colour={known.light.colour} /> {say(lightLooks[known.light.colour].name)}{' '}
          ·{' '}
        </>
      )}
      <button type="button" class="link" onClick={() => openPlan({ item })}>
        {name ? `${say(name)}：` : ''}
        {say(wordsOfCard.open)}
      </button>
    </p>
  );
}

function blockersOn(of: Selection): readonly BlockerRecord[] {
  if (of.kind === 'parcel') return blockersOfParcels.value.get(of.id) ?? [];
  return (standingBlockers.value ?? []).filter(
    ({ content }) => itemOfSubject(content.subject) === itemOfSubject(of),
  );
}

/** The projects of a parcel, a project itself, and whatever else the plan is known to have. */
function itemsOn(of: Selection): readonly string[] {
  const ofProjects =
    of.kind === 'parcel'
      ? (shown(projects.state.value) ?? []).filter(({ parcels }) => parcels.includes(of.id))
      : [];
  const own = itemOfSubject(of);
  const isItem =
    of.kind === 'project' || (heldItems.value?.some(({ item }) => item === own) ?? false);
  return [...ofProjects.map(({ id }) => `project:${id}`), ...(isItem ? [own] : [])];
}
