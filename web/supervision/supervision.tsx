import './month.css';
import './score.css';
import './dialogs.css';
import './supervision.css';
import { useSignal } from '@preact/signals';
import type { MonthReading, QuarterReading } from '../../geodata/supervision/monthReading.ts';
import { shown } from '../state/loadable.ts';
import { BlockTable } from './blockTable.tsx';
import { CampaignWall } from './campaignWall.tsx';
import { ChangeList } from './changeList.tsx';
import { ContactTable } from './contactTable.tsx';
import { Headline } from './headline.tsx';
import { PeriodBar } from './periodBar.tsx';
import { Poster } from './poster.tsx';
import { reading } from './records.ts';
import { areaRows, contactRows, isMonth } from './rows.ts';
import { Standing } from './standing.tsx';
import { wall } from './supervisionView.ts';
import { words } from './words/words.ts';

const tabs = ['blocks', 'contacts', 'changes'] as const;

/** A month or a quarter: figures, scores and ranks, and what hangs on the wall of them. */
export function Supervision() {
  const text = words.value.supervision;
  const read = shown(reading.state.value);
  const hasFailed = reading.state.value.status === 'failed';
  return (
    <>
      <PeriodBar read={read} />
      {hasFailed && (
        <p class="duty-quiet" role="alert">
          {text.readFailed}
        </p>
      )}
      {read ? (
        <Period read={read} />
      ) : (
        !hasFailed && (
          <p class="quiet" role="status">
            {text.reading}
          </p>
        )
      )}
      {read && wall.value === 'poster' && <Poster read={read} />}
      {wall.value === 'campaign' && <CampaignWall />}
    </>
  );
}

function Period({ read }: { readonly read: MonthReading | QuarterReading }) {
  const tab = useSignal<(typeof tabs)[number]>('blocks');
  const text = words.value.supervision;
  const rows = areaRows(read);
  const tasks = isMonth(read) ? read.figures.tasks : [];
  const offered = isMonth(read) ? tabs : tabs.slice(0, 2);
  const chosen = offered.includes(tab.value) ? tab.value : 'blocks';
  return (
    <div class="sheet-body duty">
      <Standing read={read} />
      {rows[0] && <Headline zone={rows[0]} />}
      <div class="segments tabs" role="tablist" aria-label={text.tabsName}>
        {offered.map((entry) => (
          <button
            key={entry}
            type="button"
            role="tab"
            id={`duty-tab-${entry}`}
            aria-selected={chosen === entry}
            aria-controls="duty-panel"
            onClick={() => (tab.value = entry)}
          >
            {text.tabs[entry]}
          </button>
        ))}
      </div>
      <div id="duty-panel" role="tabpanel" aria-labelledby={`duty-tab-${chosen}`}>
        {chosen === 'blocks' && <BlockTable rows={rows} tasks={tasks} />}
        {chosen === 'contacts' && <ContactTable rows={contactRows(read)} tasks={tasks} />}
        {chosen === 'changes' && isMonth(read) && <ChangeList changes={read.figures.changes} />}
      </div>
      <p class="duty-quiet">
        {isMonth(read)
          ? read.figures.areRulesUsual
            ? text.usualRules
            : text.ownRules
          : text.quarterRule}
      </p>
    </div>
  );
}
