import './compare.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { otherDay, patch } from '../state/current.ts';
import { isLarge, timelines } from '../state/records.ts';
import { isNarrow } from '../state/screen.ts';
import { DayField } from '../parts/dayField.tsx';
import { Icon } from '../parts/icon.tsx';
import { changeSummary } from './changes.ts';
import { ChangeKinds } from './changeKinds.tsx';
import { ChangedParcels } from './changedParcels.tsx';
import { compareModes } from './compareInAddress.ts';
import { compareMode } from './compareView.ts';
import { comparedDays, compareWith, isMeetingAsked, stopComparing } from './comparing.ts';
import { SinceButtons } from './dayActions.tsx';
import { DayLine } from './dayLine.tsx';
import { lastMeeting, setLastMeeting } from './lastMeeting.ts';
import { isPanelThere } from './panelThere.ts';
import { takeChanges } from './takeChanges.ts';
import { words } from './words/words.ts';

/** 两日对比: which days, how they are looked at, and what has changed. */
export function ComparePanel() {
  const text = words.value.compare;
  const days = comparedDays.value;
  useEffect(() => {
    isPanelThere.value = true;
    return () => {
      isPanelThere.value = false;
    };
  }, []);
  return (
    <>
      <section
        class="panel compare"
        data-covers={isNarrow.value ? 'bottom' : 'left'}
        data-mode={compareMode.value}
        aria-label={text.title}
      >
        <header class="compare-head">
          <h2>{days ? text.days(days.from, days.to) : text.title}</h2>
          <button type="button" class="icon-button" aria-label={text.close} onClick={stopComparing}>
            <Icon name="close" />
          </button>
        </header>
        <div class="segments small compare-modes" role="group" aria-label={text.mode}>
          {compareModes.flatMap((mode) =>
            mode === 'off'
              ? []
              : [
                  <button
                    key={mode}
                    type="button"
                    aria-pressed={compareMode.value === mode}
                    disabled={isLarge.value}
                    onClick={() => patch({ compare: mode })}
                  >
                    {text.modes[mode]}
                  </button>,
                ],
          )}
        </div>
        <div class="compare-body">
          <Days />
          <Outcome />
        </div>
      </section>
      <DayLine />
    </>
  );
}

function Days() {
  const text = words.value.compare;
  return (
    <div class="compare-days">
      <div class="segments small" role="group" aria-label={text.with}>
        <SinceButtons />
      </div>
      <DayField label={text.otherDay} date={otherDay.value} onChoose={(day) => compareWith(day)} />
      {(isMeetingAsked.value || lastMeeting.value !== null) && (
        <DayField label={text.meetingDay} date={lastMeeting.value} onChoose={chooseMeeting} />
      )}
      {isMeetingAsked.value && (
        <p class="compare-ask" role="alert">
          {text.askMeeting}
        </p>
      )}
    </div>
  );
}

function chooseMeeting(day: Parameters<typeof setLastMeeting>[0]): void {
  setLastMeeting(day);
  compareWith(day);
}

function Outcome() {
  const text = words.value.compare;
  const days = comparedDays.value;
  const summary = changeSummary.value;
  if (isLarge.value)
    return (
      <p class="quiet">
        {text.tooMany} <ChangesAsTable />
      </p>
    );
  if (timelines.state.value.status === 'failed')
    return (
      <p class="quiet" role="alert">
        {text.failed}{' '}
        <button type="button" class="link" onClick={timelines.retry}>
          {text.retry}
        </button>
      </p>
    );
  if (!days || !summary) return <p class="quiet">{text.reading}</p>;
  if (days.from === days.to) return <p class="quiet">{text.sameDay}</p>;
  return (
    <>
      <ChangeKinds summary={summary} />
      <ChangedParcels />
      <p class="compare-take">
        <ChangesAsTable />
      </p>
    </>
  );
}

/** The same list as the server gives it, which is there for zones of any size. */
function ChangesAsTable() {
  const hasFailed = useSignal(false);
  const text = words.value.compare;
  const take = () => {
    hasFailed.value = false;
    void takeChanges().catch(() => {
      hasFailed.value = true;
    });
  };
  return (
    <>
      <button type="button" class="link" onClick={take}>
        {text.table}
      </button>
      {hasFailed.value && <span role="alert"> {text.tableFailed}</span>}
    </>
  );
}
