import './look/plan.css';
import './look/list.css';
import './look/blockers.css';
import './look/gantt.css';
import './look/item.css';
import './look/phone.css';
import { useEffect } from 'preact/hooks';
import { isNarrow } from '../state/screen.ts';
import { shownDate } from '../state/records.ts';
import { BlockerList } from './blockers/blockerList.tsx';
import { standingBlockers } from './blockers/standingNow.ts';
import { RulesDialog } from './edit/rulesDialog.tsx';
import { BlockerDialog } from './edit/blockerDialog.tsx';
import { Gantt } from './gantt/gantt.tsx';
import { ZoomButtons } from './gantt/zoomButtons.tsx';
import { PlanHead } from './head.tsx';
import { ItemPane } from './item/itemPane.tsx';
import { Filters } from './list/filters.tsx';
import { PlanCards } from './list/planCards.tsx';
import { PlanTable } from './list/planTable.tsx';
import { openedItem, searchText, shownItems } from './list/shownItems.ts';
import { planTabs, type PlanTab } from './planInAddress.ts';
import { patchPlan, planView } from './planView.ts';
import { planReading } from './records.ts';
import { ExportButtons } from './export/exportButtons.tsx';
import { words } from './words/words.ts';

/** 计划: the plan of the zone as a chart, a table or cards, what stands in its way, and one item of it opened. */
export function PlanSheet() {
  const item = openedItem.value;
  return (
    <div class="plan-room" data-item={item !== undefined}>
      <div class="plan-main">
        <PlanHead />
        <div class="plan-bar">
          <Tabs />
          {planView.value.tab !== 'blockers' && <Filters />}
          {planView.value.tab === 'gantt' && !isNarrow.value && <ZoomButtons />}
          <ExportButtons />
        </div>
        <div
          class="plan-body"
          id="plan-panel"
          role="tabpanel"
          aria-labelledby={`plan-tab-${planView.value.tab}`}
        >
          <Body />
        </div>
      </div>
      <Hatch />
      {item && <ItemPane item={item} key={item.item} />}
      <RulesDialog />
      <BlockerDialog />
    </div>
  );
}

/** The strokes of what is held up, which the bars of all rows share. */
function Hatch() {
  return (
    <svg class="plan-hidden" aria-hidden="true">
      <defs>
        <pattern
          id="plan-hatch"
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path class="hatch-stroke" d="M0 0V7" stroke-width="3" />
        </pattern>
      </defs>
    </svg>
  );
}

function Tabs() {
  const text = words.value.plan;
  const { tab } = planView.value;
  const standing = standingBlockers.value?.length ?? 0;
  return (
    <div class="segments tabs" role="tablist" aria-label={text.contents}>
      {planTabs.filter(isOffered).map((entry) => (
        <button
          key={entry}
          type="button"
          role="tab"
          id={`plan-tab-${entry}`}
          aria-selected={tab === entry || (isNarrow.value && tab === 'gantt' && entry === 'cards')}
          aria-controls="plan-panel"
          onClick={() => patchPlan({ tab: entry })}
        >
          {text.tabs[entry]}
          {entry === 'blockers' && standing > 0 && ` ${standing}`}
        </button>
      ))}
    </div>
  );
}

/** A phone has no room for a calendar: its cards have small bars. */
function isOffered(tab: PlanTab): boolean {
  return !(isNarrow.value && tab === 'gantt');
}

function Body() {
  const text = words.value.plan;
  const { tab } = planView.value;
  const items = shownItems.value;
  useEffect(() => {
    if (items) performance.mark('guatu:plan-shown', { detail: items.length });
  }, [items === undefined]);
  if (tab === 'blockers') return <BlockerList />;
  if (!items)
    return planReading.state.value.status === 'failed' ? (
      <p class="quiet" role="alert">
        {text.failed}{' '}
        <button type="button" class="link" onClick={planReading.retry}>
          {words.value.notices.retry}
        </button>
      </p>
    ) : (
      <p class="quiet" role="status">
        {text.loading}
      </p>
    );
  if (items.length === 0) return <Nothing />;
  if (tab === 'table') return <PlanTable items={items} />;
  return tab === 'cards' || isNarrow.value ? <PlanCards items={items} /> : <Gantt items={items} />;
}

function Nothing() {
  const text = words.value.plan;
  const { light, block, contact } = planView.value;
  const isFiltered =
    light !== null || block !== null || contact !== null || searchText.value.trim() !== '';
  return (
    <p class="quiet plan-nothing">
      {isFiltered ? text.noMatch : text.emptyDay(shownDate.value ?? '')}{' '}
      {isFiltered && (
        <button
          type="button"
          class="link"
          onClick={() => {
            searchText.value = '';
            patchPlan({ light: null, block: null, contact: null });
          }}
        >
          {text.showAll}
        </button>
      )}
    </p>
  );
}
