import { signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { milestoneNames, milestones } from '../../../geodata/plan/milestone.ts';
import { zoneItem } from '../../../geodata/written/writtenRecord.ts';
import { addressOf, getJson, type PlanReading, type WrittenReading } from '../../api.ts';
import { writeRecord } from '../../apiWrites.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { ReadOnlyNote } from '../../parts/readOnlyNote.tsx';
import { resource, shown } from '../../state/loadable.ts';
import { ofZone } from '../../state/records.ts';
import { mayWrite } from '../../state/mayWrite.ts';
import { say } from '../../words/words.ts';
import { heldPlan, readAgain, writtenAddress } from '../records.ts';
import { words } from '../words/words.ts';
import {
  limits,
  readDurations,
  readLightRules,
  textsOfDurations,
  textsOfRules,
  type DurationTexts,
  type LightTexts,
} from './readRules.ts';
import { rulesShown } from './rulesShown.ts';
import { saver } from '../../state/saver.ts';
import { SavingState } from './savingState.tsx';

const ownRules = resource<readonly WrittenReading<'lightRules'>[]>(
  () =>
    rulesShown.value
      ? ofZone((zone, moment) => addressOf.written(zone, 'light-rules', moment))
      : null,
  getJson,
);
const ownDurations = resource<readonly WrittenReading<'stageDurations'>[]>(
  () =>
    rulesShown.value
      ? ofZone((zone, moment) => addressOf.written(zone, 'stage-durations', moment))
      : null,
  getJson,
);

/** What is typed and not saved; it outlives the dialog. */
const typedLights = signal<LightTexts | null>(null);
const typedDurations = signal<DurationTexts | null>(null);
const savingLights = saver(readAgain);
const savingDurations = saver(readAgain);

/** 规则: when a light turns amber and red, and how long stages usually take. */
export function RulesDialog() {
  const plan = heldPlan.value;
  useEffect(() => {
    savingLights.reset();
    savingDurations.reset();
  }, [rulesShown.value]);
  if (!rulesShown.value || !plan) return null;
  return (
    <Dialog
      heading={words.value.plan.rules.heading}
      onClose={() => {
        rulesShown.value = false;
      }}
    >
      <LightRulesForm plan={plan} />
      <DurationsForm plan={plan} />
    </Dialog>
  );
}

function LightRulesForm({ plan }: { readonly plan: PlanReading }) {
  const text = words.value.plan.rules;
  const fault = useSignal<string | null>(null);
  const own = shown(ownRules.state.value);
  const texts = typedLights.value ?? textsOfRules(plan.lightRules.rules);
  const save = async () => {
    const rules = readLightRules(texts);
    if (typeof rules === 'string') {
      fault.value = rules === 'order' ? text.order : `${text.whole}${text.range(0, 100)}`;
      return;
    }
    const written = () =>
      writeRecord<'lightRules'>(
        writtenAddress('light-rules', zoneItem),
        rules,
        own?.[0]?.etag ?? null,
      );
    if (await savingLights.run(written)) typedLights.value = null;
    ownRules.retry();
  };
  const fields = ['behindAmber', 'behindRed', 'missedAmber', 'missedRed'] as const;
  return (
    <form
      class="plan-form plan-rules"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <fieldset>
        <legend>{text.lights}</legend>
        <p class="quiet">
          {plan.lightRules.isOwn ? text.own(own?.[0]?.recordedAt.slice(0, 10) ?? '') : text.usual}
        </p>
        {fields.map((field) => (
          <label key={field}>
            <span>{text[field]}</span>
            <input
              type="text"
              inputMode="numeric"
              value={texts[field]}
              onInput={(event) => {
                fault.value = null;
                typedLights.value = { ...texts, [field]: event.currentTarget.value };
              }}
            />
          </label>
        ))}
      </fieldset>
      {fault.value && (
        <p class="plan-wrong" role="alert">
          {fault.value}
        </p>
      )}
      <SavingState saving={savingLights} />
      <SaveButton isReady={own !== undefined} />
    </form>
  );
}

function DurationsForm({ plan }: { readonly plan: PlanReading }) {
  const text = words.value.plan.rules;
  const fault = useSignal<string | null>(null);
  const own = shown(ownDurations.state.value);
  const texts = typedDurations.value ?? textsOfDurations(plan.stageDurations.durations);
  const save = async () => {
    const durations = readDurations(texts);
    if (durations === 'number') {
      fault.value = `${text.whole}${text.range(...limits.days)}`;
      return;
    }
    const written = () =>
      writeRecord<'stageDurations'>(
        writtenAddress('stage-durations', zoneItem),
        durations,
        own?.[0]?.etag ?? null,
      );
    if (await savingDurations.run(written)) typedDurations.value = null;
    ownDurations.retry();
  };
  return (
    <form
      class="plan-form plan-rules"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <fieldset>
        <legend>{text.durations}</legend>
        <p class="quiet">
          {text.durationsHint}{' '}
          {plan.stageDurations.isOwn
            ? text.own(own?.[0]?.recordedAt.slice(0, 10) ?? '')
            : text.usual}
        </p>
        {milestones.map((milestone) => (
          <label key={milestone}>
            <span>{say(milestoneNames[milestone])}</span>
            <input
              type="text"
              inputMode="numeric"
              value={texts[milestone]}
              onInput={(event) => {
                fault.value = null;
                typedDurations.value = { ...texts, [milestone]: event.currentTarget.value };
              }}
            />
          </label>
        ))}
      </fieldset>
      {fault.value && (
        <p class="plan-wrong" role="alert">
          {fault.value}
        </p>
      )}
      <SavingState saving={savingDurations} />
      <SaveButton isReady={own !== undefined} />
    </form>
  );
}

function SaveButton({ isReady }: { readonly isReady: boolean }) {
  if (!mayWrite('lightRules')) return <ReadOnlyNote of="lightRules" />;
  return (
    <p class="plan-form-buttons">
      <button type="submit" class="button plan-save" disabled={!isReady}>
        {words.value.plan.edit.save}
      </button>
    </p>
  );
}
