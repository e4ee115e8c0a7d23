import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { IsoDate } from '../../geodata/date.ts';
import type { Campaign } from '../../geodata/supervision/campaign.ts';
import { countDown, countTasks, taskStates } from '../../geodata/supervision/campaignState.ts';
import { addressOf, type WrittenReading } from '../api.ts';
import { writeRecord } from '../apiWrites.ts';
import { Badge } from '../parts/badge.tsx';
import { shown } from '../state/loadable.ts';
import { shownDate, zone, zoneId } from '../state/records.ts';
import { say } from '../words/words.ts';
import { mayWrite } from '../state/mayWrite.ts';
import { AddReport, NewCampaign } from './campaignForms.tsx';
import { CampaignTasks, taskShapes } from './campaignTasks.tsx';
import { campaigns } from './records.ts';
import { patchSupervision } from './supervisionView.ts';
import { WallDialog } from './wallDialog.tsx';
import { words } from './words/words.ts';
import { writing } from './writing.ts';
import { WritingState } from './writingState.tsx';
import { today } from './written.ts';

/** 攻坚: a drive in one view, its newest first. */
export function CampaignWall() {
  const text = words.value.supervision;
  const all = shown(campaigns.state.value)?.toSorted((a, b) =>
    a.content.from < b.content.from ? 1 : -1,
  );
  const chosen = useSignal<string | null>(null);
  const isNew = useSignal(false);
  const record = all?.find(({ item }) => item === chosen.value) ?? all?.[0];
  return (
    <WallDialog label={text.campaigns} class="drive">
      {isNew.value ? (
        <NewCampaign
          leave={(item) => {
            isNew.value = false;
            if (item !== null) chosen.value = item;
          }}
        />
      ) : record ? (
        <Drive key={record.item} record={record} />
      ) : (
        <p class="poster-none">{all ? text.campaignNone : text.reading}</p>
      )}
      <span class="poster-tools">
        {all && all.length > 1 && (
          <select
            aria-label={text.campaigns}
            value={record?.item}
            onChange={({ currentTarget }) => (chosen.value = currentTarget.value)}
          >
            {all.map(({ item, content }) => (
              <option key={item} value={item}>
                {say(content.name)}
              </option>
            ))}
          </select>
        )}
        {mayWrite('campaign') && !isNew.value && (
          <button type="button" class="button" onClick={() => (isNew.value = true)}>
            {text.newCampaign}
          </button>
        )}
        <button type="button" class="button" onClick={() => window.print()}>
          {text.print}
        </button>
        <button type="button" class="button" onClick={() => patchSupervision({ wall: null })}>
          {text.leave}
        </button>
      </span>
    </WallDialog>
  );
}

/** The day that the drive is told for: today while it runs, else the day that the page shows. */
function dayOf({ from, to }: Campaign): IsoDate {
  const now = today();
  return now >= from && now <= to ? now : (shownDate.value ?? now);
}

function Drive({ record }: { readonly record: WrittenReading<'campaign'> }) {
  const text = words.value.supervision;
  const isEditing = useSignal(false);
  const { state, write } = useMemo(writing, []);
  const { content: campaign, item, etag } = record;
  const day = dayOf(campaign);
  const counts = countTasks(campaign.tasks, day);
  const save = (next: Campaign) =>
    write(() =>
      writeRecord<'campaign'>(
        addressOf.writtenItem(zoneId.peek() ?? '', 'campaigns', item),
        next,
        etag,
      ),
    );
  return (
    <>
      <header class="poster-head">
        <div>
          <h1>{say(campaign.name)}</h1>
          <p>
            {zone.value && say({ zh: zone.value.name, en: zone.value.nameEn })} ·{' '}
            {text.window(campaign.from, campaign.to)} · {text.asOfDay(day)}{' '}
            <Badge provenance={campaign.provenance} />
          </p>
        </div>
        <Days campaign={campaign} day={day} />
      </header>
      <div class="drive-body">
        <section class="drive-tasks">
          <p class="drive-counts">
            {taskStates.map((each) => (
              <span key={each} class={`drive-${each}`}>
                <i aria-hidden="true">{taskShapes[each]}</i> <b>{counts[each]}</b>{' '}
                {text.taskStates[each]}
              </span>
            ))}
          </p>
          <CampaignTasks campaign={campaign} day={day} save={isEditing.value ? save : null} />
        </section>
        <section class="drive-reports">
          <h2>{text.stageReports}</h2>
          {campaign.reports.length === 0 && <p class="duty-quiet">{text.noReports}</p>}
          <ol>
            {campaign.reports
              .filter(({ on }) => on <= day)
              .map(({ on, text: said }, index) => (
                <li key={index}>
                  <time>{on}</time>
                  <p>{say(said)}</p>
                </li>
              ))}
          </ol>
          {isEditing.value && <AddReport campaign={campaign} day={day} save={save} />}
          <WritingState state={state} />
          {mayWrite('campaign') && (
            <button
              type="button"
              class="quiet-button drive-edit"
              onClick={() => (isEditing.value = !isEditing.value)}
            >
              {isEditing.value ? text.endEdit : text.edit}
            </button>
          )}
        </section>
      </div>
    </>
  );
}

/** The count-down in the size of a wall, and how much of the window has gone. */
function Days({ campaign, day }: { readonly campaign: Campaign; readonly day: IsoDate }) {
  const text = words.value.supervision;
  const down = countDown(campaign, day);
  const [word, days] =
    down.kind === 'running'
      ? [text.daysLeft, down.left]
      : down.kind === 'ahead'
        ? [text.daysAhead, down.days]
        : [text.daysOver, down.days];
  return (
    <div class="drive-days">
      <p>
        {word} <b>{days}</b> {text.days}
      </p>
      {down.kind === 'running' && (
        <>
          <span class="duty-bar">
            <span style={{ width: `${(down.day / down.of) * 100}%` }} />
          </span>
          <small>{text.dayOf(down.day, down.of)}</small>
        </>
      )}
    </div>
  );
}
