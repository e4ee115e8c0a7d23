import { computed, signal } from '@preact/signals';
import type { LightColour } from '../../geodata/plan/planItem.ts';
import { say, words as sharedWords } from '../words/words.ts';
import { mayWrite } from '../state/mayWrite.ts';
import { rulesShown } from './edit/rulesShown.ts';
import { editItem } from './edit/editing.ts';
import { headCounts } from './headCounts.ts';
import { LightMark } from './lightMark.tsx';
import { lightLooks } from './lightLooks.ts';
import { openedItem } from './list/shownItems.ts';
import { patchPlan, planView } from './planView.ts';
import { heldItems, heldPlan } from './records.ts';
import { ReportedTable, reportedSummary } from './reportedTable.tsx';
import { words } from './words/words.ts';

const counts = computed(() => heldItems.value && headCounts(heldItems.value));
const isReportedOpen = signal(false);

/** How the plan stands as a whole: counts, lights, the day, what a report says of it, and by which rules it is judged. */
export function PlanHead() {
  const text = words.value.plan.head;
  const counted = counts.value;
  if (!counted) return null;
  const reported = heldPlan.value?.reported ?? null;
  return (
    <header class="plan-head">
      <div class="plan-counts">
        <Count value={counted.projects} of={text.projects} />
        <Count value={counted.started} of={text.started} />
        <Count value={counted.completed} of={text.completed} />
        {(['green', 'amber', 'red'] as const).map((colour) => (
          <LightCount key={colour} colour={colour} count={counted.lights[colour]} />
        ))}
        <p class="plan-other-lights">
          {(['done', 'notDue', 'unknown'] as const).map((colour) => (
            <LightCount key={colour} colour={colour} count={counted.lights[colour]} isSmall />
          ))}
        </p>
      </div>
      <div class="plan-said">
        <Marks others={counted.others} />
        <p>
          <RuleLine />
        </p>
        <p class="plan-key">
          {text.key} · <b class="plan-key-deadline">◆</b> {text.deadline}
        </p>
        {reported && (
          <p>
            <button
              type="button"
              class="link plan-reported-link"
              aria-expanded={isReportedOpen.value}
              onClick={() => {
                isReportedOpen.value = !isReportedOpen.value;
              }}
            >
              {reportedSummary(reported)}
            </button>
          </p>
        )}
      </div>
      {reported && isReportedOpen.value && <ReportedTable reported={reported} />}
    </header>
  );
}

function Count({ value, of }: { readonly value: number; readonly of: string }) {
  return (
    <p class="plan-count">
      <b>{value}</b>
      <span>{of}</span>
    </p>
  );
}

/** How many have a light; a tap shows only those. */
function LightCount(props: {
  readonly colour: LightColour;
  readonly count: number;
  readonly isSmall?: boolean;
}) {
  const { colour, count, isSmall } = props;
  const text = words.value.plan;
  const isChosen = planView.value.light === colour;
  const name = say(lightLooks[colour].name);
  return (
    <button
      type="button"
      class={isSmall ? 'plan-light-small' : 'plan-count plan-light-count'}
      aria-pressed={isChosen}
      title={isChosen ? text.showAll : text.head.filterBy(name)}
      onClick={() => patchPlan({ light: isChosen ? null : colour })}
    >
      {isSmall ? (
        <>
          <LightMark colour={colour} /> {name} {count}
        </>
      ) : (
        <>
          <b>
            <LightMark colour={colour} /> {count}
          </b>
          <span>{headOf(colour)}</span>
        </>
      )}
    </button>
  );
}

function headOf(colour: LightColour): string {
  const text = words.value.plan.lightHeads;
  const rules = heldPlan.value?.lightRules.rules;
  if (!rules || (colour !== 'amber' && colour !== 'red')) return text.green;
  const { behind, missedMonths } = rules;
  return colour === 'amber'
    ? text.amber(behind.amber, behind.red)
    : text.red(behind.red, missedMonths.red);
}

/** The day, what was known by when, and what must be said of the drawings and the data. */
function Marks({ others }: { readonly others: number }) {
  const text = words.value.plan.head;
  const plan = heldPlan.value;
  if (!plan) return null;
  const isExample = plan.items.some(({ provenance }) => provenance.kind === 'example');
  const isSchematic = plan.items.some(({ quality }) => quality === 'schematic');
  const said = [
    text.asOf(plan.asOf),
    ...(plan.knownBy === undefined ? [] : [text.knownBy(plan.knownBy.slice(0, 10))]),
    ...(others > 0 ? [text.others(others)] : []),
  ];
  const marks = [...(isExample ? [text.example] : []), ...(isSchematic ? [text.schematic] : [])];
  return (
    <p>
      {said.join(' · ')}
      {marks.length > 0 && <b class="plan-mark"> {marks.join(' · ')}</b>}
    </p>
  );
}

/** Whose days these are, and the ways to the rules and to a plan. */
function RuleLine() {
  const text = words.value.plan.head;
  const items = heldItems.value ?? [];
  const planned = items.filter(({ etag }) => etag !== null).length;
  const item = openedItem.value;
  return (
    <>
      {planned === 0 ? text.fromDocuments : text.withPlans(planned)}{' '}
      <button type="button" class="link" onClick={() => (rulesShown.value = true)}>
        {text.rules}
      </button>{' '}
      {mayWrite('plan') && (
        <button
          type="button"
          class="link"
          disabled={!item}
          title={item ? sharedWords.value.card.plan : text.editHint}
          onClick={() => item && editItem(item.item)}
        >
          {text.editPlan}
        </button>
      )}
    </>
  );
}
