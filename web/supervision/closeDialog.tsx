import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { MonthReading } from '../../geodata/supervision/monthReading.ts';
import { addressOf } from '../api.ts';
import { takeBackRecord, writeRecord } from '../apiWrites.ts';
import { Dialog } from '../parts/dialog.tsx';
import { words } from './words/words.ts';
import { writing } from './writing.ts';
import { WritingState } from './writingState.tsx';
import { periodName } from './written.ts';

/** Asks before a month is closed, or its closing taken back. */
export function CloseDialog({
  read,
  leave,
}: {
  readonly read: MonthReading;
  readonly leave: () => void;
}) {
  const text = words.value.supervision;
  const note = useSignal('');
  const { state, write } = useMemo(writing, []);
  const { month, isClosed, closingEtag } = read;
  const confirm = async () => {
    const address = addressOf.writtenItem(read.zone, 'month-closings', month);
    const said = note.peek().trim();
    const content = { month, note: said === '' ? null : { zh: said, en: said } };
    const isDone = await write(() =>
      isClosed && closingEtag !== null
        ? takeBackRecord(address, closingEtag)
        : writeRecord<'monthClosing'>(address, content, null),
    );
    if (isDone) leave();
  };
  return (
    <Dialog heading={isClosed ? text.reopen : text.close} onClose={leave}>
      <p>{(isClosed ? text.reopenQuestion : text.closeQuestion)(periodName(month))}</p>
      {!isClosed && (
        <label class="duty-field">
          <span>{text.note}</span>
          <input
            type="text"
            maxLength={500}
            value={note.value}
            onInput={({ currentTarget }) => (note.value = currentTarget.value)}
          />
        </label>
      )}
      <WritingState state={state} />
      <p class="duty-dialog-foot">
        <button type="button" class="quiet-button" onClick={leave}>
          {text.cancel}
        </button>
        <button type="button" class="quiet-button duty-primary" onClick={() => void confirm()}>
          {isClosed ? text.confirmReopen : text.confirmClose}
        </button>
      </p>
    </Dialog>
  );
}
