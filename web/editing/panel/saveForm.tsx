import { parseIsoDate } from '../../../geodata/date.ts';
import { DayInput } from '../../parts/dayInput.tsx';
import { editing, phase } from '../editing.ts';
import { reasonOut, reasons } from '../given.ts';
import { outcome } from '../outcome.ts';
import { save } from '../save.ts';
import { words } from '../words/words.ts';

/** From when on, why and by what; then all of it is written or nothing. Ending a parcel is asked about first. */
export function SaveForm() {
  const text = words.value.editing;
  const { asOf, reason, source } = reasons.value;
  const result = outcome.value;
  const isSaving = phase.value.kind === 'saving';
  const isEnding = editing.value?.mode === 'end';
  const isNamed = result.kind === 'made' && result.parcels.every(({ name }) => name.trim() !== '');
  return (
    <form
      class="editing-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isEnding) phase.value = { kind: 'asking' };
        else void save();
      }}
    >
      <DayInput
        label={text.asOf}
        value={asOf}
        change={(value) => {
          const day = parseIsoDate(value);
          if (day) reasonOut({ asOf: day });
        }}
      />
      <label>
        <span>{text.reason}</span>
        <input
          type="text"
          required
          maxLength={60}
          placeholder={text.reasonHint}
          value={reason}
          onInput={(event) => reasonOut({ reason: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{text.source}</span>
        <input
          type="text"
          maxLength={60}
          placeholder={text.sourceHint}
          value={source}
          onInput={(event) => reasonOut({ source: event.currentTarget.value })}
        />
      </label>
      <button
        type="submit"
        class="button editing-primary"
        disabled={!(isNamed || isEnding) || isSaving || reason.trim() === ''}
      >
        {isSaving ? text.saving : isEnding ? text.end : text.save}
      </button>
    </form>
  );
}
