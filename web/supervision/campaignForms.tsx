import { useSignal, type Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { bilingual } from '../../geodata/bilingual.ts';
import { parseIsoDate, type IsoDate } from '../../geodata/date.ts';
import {
  campaignFields,
  type Campaign,
  type CampaignField,
} from '../../geodata/supervision/campaign.ts';
import { addressOf } from '../api.ts';
import { writeRecord } from '../apiWrites.ts';
import { zoneId } from '../state/records.ts';
import type { Save } from './saveCampaign.ts';
import { words } from './words/words.ts';
import { writing } from './writing.ts';
import { WritingState } from './writingState.tsx';
import { today } from './written.ts';

/** A drive is begun with a name and a window; tasks and reports follow. */
export function NewCampaign({ leave }: { readonly leave: (item: string | null) => void }) {
  const text = words.value.supervision;
  const [name, from, to] = [useSignal(''), useSignal<string>(today()), useSignal('')];
  const { state, write } = useMemo(writing, []);
  const [begin, end] = [parseIsoDate(from.value), parseIsoDate(to.value)];
  const isWhole = name.value.trim() !== '' && begin && end && begin <= end;
  const create = async () => {
    if (!isWhole) return;
    const item = `drive-${begin}`;
    const campaign: Campaign = {
      name: sameInBoth(name.peek()),
      from: begin,
      to: end,
      tasks: [],
      reports: [],
      provenance: { kind: 'site' },
    };
    const address = addressOf.writtenItem(zoneId.peek() ?? '', 'campaigns', item);
    if (await write(() => writeRecord<'campaign'>(address, campaign, null))) leave(item);
  };
  return (
    <div class="drive-form">
      <h1>{text.newCampaign}</h1>
      <Field label={text.name} value={name} />
      <Field label={text.from} value={from} type="date" />
      <Field label={text.to} value={to} type="date" />
      <WritingState state={state} />
      <p class="duty-dialog-foot">
        <button type="button" class="quiet-button" onClick={() => leave(null)}>
          {text.cancel}
        </button>
        <button
          type="button"
          class="quiet-button duty-primary"
          disabled={!isWhole}
          onClick={() => void create()}
        >
          {text.create}
        </button>
      </p>
    </div>
  );
}

export function AddTask({ campaign, save }: { readonly campaign: Campaign; readonly save: Save }) {
  const text = words.value.supervision;
  const [name, owner, planned] = [useSignal(''), useSignal(''), useSignal('')];
  const field = useSignal<CampaignField>('industrialProjects');
  const add = async () => {
    const said = name.peek().trim();
    const task: Campaign['tasks'][number] = {
      id: idAfter(campaign),
      name: sameInBoth(said),
      field: field.peek(),
      subject: null,
      owner: owner.peek().trim() || null,
      planned: parseIsoDate(planned.peek()) ?? null,
      done: null,
    };
    if (said !== '' && (await save({ ...campaign, tasks: [...campaign.tasks, task] })))
      for (const each of [name, owner, planned]) each.value = '';
  };
  return (
    <form
      class="drive-add"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label class="duty-field">
        <span>{text.field}</span>
        <select
          value={field.value}
          onChange={({ currentTarget }) => (field.value = currentTarget.value as CampaignField)}
        >
          {campaignFields.map((each) => (
            <option key={each} value={each}>
              {text.fields[each]}
            </option>
          ))}
        </select>
      </label>
      <Field label={text.task} value={name} />
      <Field label={text.owner} value={owner} />
      <Field label={text.planned} value={planned} type="date" />
      <button type="submit" class="quiet-button" disabled={name.value.trim() === ''}>
        {text.addTask}
      </button>
    </form>
  );
}

export function AddReport(props: {
  readonly campaign: Campaign;
  readonly day: IsoDate;
  readonly save: Save;
}) {
  const { campaign, day, save } = props;
  const text = words.value.supervision;
  const [on, said] = [useSignal<string>(day), useSignal('')];
  const add = async () => {
    const parsed = parseIsoDate(on.peek());
    if (!parsed || said.peek().trim() === '') return;
    const report = { on: parsed, text: sameInBoth(said.peek()) };
    const reports = [...campaign.reports, report].toSorted((a, b) =>
      a.on < b.on ? -1 : Number(a.on > b.on),
    );
    if (await save({ ...campaign, reports })) said.value = '';
  };
  return (
    <form
      class="drive-add"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field label={text.on} value={on} type="date" />
      <Field label={text.report} value={said} />
      <button type="submit" class="quiet-button" disabled={said.value.trim() === ''}>
        {text.addReport}
      </button>
    </form>
  );
}

function Field(props: {
  readonly label: string;
  readonly value: Signal<string>;
  readonly type?: 'text' | 'date';
}) {
  const { label, value, type = 'text' } = props;
  return (
    <label class="duty-field">
      <span>{label}</span>
      {type === 'date' ? (
        <input
          type="date"
          value={value.value}
          onInput={({ currentTarget }) => (value.value = currentTarget.value)}
        />
      ) : (
        <input
          type="text"
          maxLength={500}
          value={value.value}
          onInput={({ currentTarget }) => (value.value = currentTarget.value)}
        />
      )}
    </label>
  );
}

/** What is written in one language stands in both. */
function sameInBoth(text: string) {
  return bilingual(text.trim(), text.trim());
}

/** An id that no task of the drive has: they are numbered, and the list may have lost some. */
function idAfter({ tasks }: Campaign): string {
  let number = tasks.length + 1;
  while (tasks.some(({ id }) => id === `task-${number}`)) number += 1;
  return `task-${number}`;
}
