import { computed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Reading } from '../reading/reading.ts';
import { recordedTable } from '../reading/landTables.ts';
import { words } from '../words/words.ts';
import { panelTab, panelTabs, showTab } from './panelState.ts';
import { ChartsTab } from './charts/chartsTab.tsx';
import { CompareTab } from './compareTab.tsx';
import { Figures } from './figures.tsx';
import { ListsTab } from './lists/listsTab.tsx';
import { ScenarioTab } from './scenarioTab.tsx';

type Readings = { readonly recorded: Reading; readonly supposed: Reading };

/** What is said of the land, one view of it at a time. */
export function PanelTabs(props: Readings) {
  const text = words.value.rates;
  const tabs = useRef<HTMLDivElement>(null);
  const tabShown = useRef(panelTab.value);
  useEffect(() => {
    if (tabShown.current !== panelTab.value && tabs.current) giveWay(tabs.current);
    tabShown.current = panelTab.value;
  }, [panelTab.value]);
  return (
    <>
      <div ref={tabs} class="segments rates-tabs" role="tablist" aria-label={text.title}>
        {panelTabs.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`rates-tab-${tab}`}
            aria-selected={panelTab.value === tab}
            aria-controls="rates-panel"
            onClick={() => showTab(tab)}
          >
            {text.tabs[tab]}
          </button>
        ))}
      </div>
      <div
        class="rates-panel"
        id="rates-panel"
        role="tabpanel"
        aria-labelledby={`rates-tab-${panelTab.value}`}
      >
        {!props.recorded.counted && hasNoRecords.value && (
          <p class="rates-state quiet">{text.states.noRecords}</p>
        )}
        {contentOf(props)}
      </div>
    </>
  );
}

/**
 * Another tab begins at its beginning. Where what stands above it, the land and its size, would leave it less than half of
 * the panel, that gives way; one scrolls back to it.
 */
function giveWay(tabs: HTMLElement): void {
  const scroller = tabs.closest('.rates-scroll');
  const panel = tabs.nextElementSibling;
  if (!scroller || !panel) return;
  const top =
    panel.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
  const head = top - tabs.offsetHeight;
  if (top > scroller.clientHeight / 2 || scroller.scrollTop > head) scroller.scrollTop = head;
}

/** A zone of which no land is on record has almost no rates, and the reader should know why once and not thirty times. */
const hasNoRecords = computed(() => {
  const table = recordedTable.value;
  return table !== null && ![...table.land.values()].some(({ record }) => record !== null);
});

function contentOf({ recorded, supposed }: Readings): ComponentChildren {
  switch (panelTab.value) {
    case 'figures':
      return <Figures recorded={recorded} supposed={supposed} />;
    case 'compare':
      return <CompareTab reading={supposed} />;
    case 'scenario':
      return <ScenarioTab recorded={recorded} supposed={supposed} />;
    case 'lists':
      return <ListsTab reading={supposed} />;
    case 'charts':
      return <ChartsTab />;
  }
}
