import { useSignal } from '@preact/signals';
import {
  monthAfter,
  monthBefore,
  monthsOfQuarter,
  parseIsoMonth,
  quarterOf,
  windowOf,
  type IsoQuarter,
} from '../../geodata/supervision/month.ts';
import type { IsoMonth } from '../../geodata/supervision/monthClosing.ts';
import type { MonthReading, QuarterReading } from '../../geodata/supervision/monthReading.ts';
import { Icon } from '../parts/icon.tsx';
import { shown } from '../state/loadable.ts';
import { mayWrite } from '../state/mayWrite.ts';
import { BulletinLinks } from './bulletinLinks.tsx';
import { CloseDialog } from './closeDialog.tsx';
import { ExportLinks } from './exportLinks.tsx';
import { closings, months } from './records.ts';
import { isMonth } from './rows.ts';
import { RulesDialog } from './rulesDialog.tsx';
import { patchSupervision, period } from './supervisionView.ts';
import { words } from './words/words.ts';
import { periodName, today } from './written.ts';

type Read = MonthReading | QuarterReading | undefined;

/** Which month or quarter, and what can be done with it. */
export function PeriodBar({ read }: { readonly read: Read }) {
  const text = words.value.supervision;
  const open = useSignal<'close' | 'rules' | null>(null);
  const shownPeriod = period.value ?? (read && (isMonth(read) ? read.month : read.quarter));
  const leave = () => (open.value = null);
  return (
    <div class="duty-bar-top">
      {shownPeriod && <PeriodChoice of={shownPeriod} />}
      <span class="duty-actions">
        {mayWrite('monthClosing') && read && isMonth(read) && (
          <CloseButton read={read} press={() => (open.value = 'close')} />
        )}
        {read && isMonth(read) && (
          <button type="button" class="quiet-button" onClick={() => (open.value = 'rules')}>
            {text.rules}
          </button>
        )}
        {read && (
          <button
            type="button"
            class="quiet-button"
            onClick={() => patchSupervision({ wall: 'poster' })}
          >
            {text.poster}
          </button>
        )}
        <button
          type="button"
          class="quiet-button"
          onClick={() => patchSupervision({ wall: 'campaign' })}
        >
          {text.campaign}
        </button>
        {read && <BulletinLinks read={read} />}
        {read && <ExportLinks read={read} />}
      </span>
      {open.value === 'close' && read && isMonth(read) && <CloseDialog read={read} leave={leave} />}
      {open.value === 'rules' && read && isMonth(read) && <RulesDialog read={read} leave={leave} />}
    </div>
  );
}

function CloseButton({ read, press }: { readonly read: MonthReading; readonly press: () => void }) {
  const text = words.value.supervision;
  const isOver = today() > read.to;
  return (
    <button
      type="button"
      class={read.isClosed ? 'quiet-button' : 'quiet-button duty-primary'}
      disabled={!read.isClosed && !isOver}
      title={read.isClosed || isOver ? undefined : text.notOver(read.to)}
      onClick={press}
    >
      {read.isClosed ? text.reopen : text.close}
    </button>
  );
}

function PeriodChoice({ of }: { readonly of: IsoMonth | IsoQuarter }) {
  const text = words.value.supervision;
  const month = parseIsoMonth(of);
  const choose = (next: IsoMonth | IsoQuarter) => patchSupervision({ period: next });
  const quarters = [...new Set(months.value.map(quarterOf))];
  const closed = new Set(shown(closings.state.value)?.map(({ item }) => item));
  const step = (by: 1 | -1) => {
    const next = by === 1 ? monthAfter : monthBefore;
    if (month) return choose(next(month));
    const [first, , last] = monthsOfQuarter(of as IsoQuarter);
    choose(quarterOf(next(by === 1 ? last! : first!)));
  };
  const last = months.value[0];
  const isNewest = last !== undefined && windowEnd(of) >= windowOf(last).to;
  return (
    <div class="duty-period" role="group" aria-label={text.period}>
      <div class="segments duty-kind">
        <button
          type="button"
          aria-pressed={month !== undefined}
          onClick={() => month ?? choose(monthsOfQuarter(of as IsoQuarter)[2]!)}
        >
          {text.months}
        </button>
        <button
          type="button"
          aria-pressed={month === undefined}
          onClick={() => month && choose(quarterOf(month))}
        >
          {text.quarters}
        </button>
      </div>
      <button type="button" class="icon-button" aria-label={text.earlier} onClick={() => step(-1)}>
        <Icon name="earlier" />
      </button>
      <select
        aria-label={text.period}
        value={of}
        onChange={({ currentTarget }) => choose(currentTarget.value as IsoMonth)}
      >
        {(month ? months.value : quarters).map((each) => (
          <option key={each} value={each}>
            {periodName(each)}
            {month && ` ${closed.has(each) ? text.closedMark : text.openMark}`}
          </option>
        ))}
        {!(month ? months.value : quarters).some((each) => each === of) && (
          <option value={of}>{periodName(of)}</option>
        )}
      </select>
      <button
        type="button"
        class="icon-button"
        aria-label={text.later}
        disabled={isNewest}
        onClick={() => step(1)}
      >
        <Icon name="later" />
      </button>
    </div>
  );
}

function windowEnd(of: IsoMonth | IsoQuarter) {
  const month = parseIsoMonth(of);
  return windowOf(month ?? monthsOfQuarter(of as IsoQuarter)[2]!).to;
}
