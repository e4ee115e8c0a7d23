import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { bilingual } from '../../../geodata/bilingual.ts';
import { FetchedPart } from '../../parts/fetchedPart.tsx';
import { importPart } from '../../state/importPart.ts';
import { lazyModule } from '../../state/lazyModule.ts';
import { Icon } from '../../parts/icon.tsx';
import { shownRows } from '../rows.ts';
import { edits } from '../steps.ts';
import { words } from '../words/words.ts';
import { adopted, chosenFile } from './chosenFile.ts';

const name = bilingual('导入台账', 'Import ledger');
const dialog = lazyModule(() => import('./ledgerDialog.tsx'));

/** The sheet as a workbook, and the workbook back. */
export function LedgerButtons() {
  const text = words.value.ledger;
  const input = useRef<HTMLInputElement>(null);
  const isWriting = useSignal(false);
  const take = async () => {
    isWriting.value = true;
    const { takeLedger } = await importPart(
      () => import('./takeLedger.ts'),
      () => undefined,
    );
    await takeLedger();
    isWriting.value = false;
  };
  return (
    <div class="ledger-buttons">
      <button
        type="button"
        class="quiet-button"
        disabled={isWriting.value || !shownRows.value?.length}
        onClick={() => void take()}
      >
        <Icon name="data" />
        {isWriting.value ? text.downloading : text.download}
      </button>
      <button type="button" class="quiet-button" onClick={() => input.current?.click()}>
        <Icon name="bringIn" />
        {text.upload}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx"
        onChange={(event) => {
          chosenFile.value = event.currentTarget.files?.[0] ?? null;
          // The same file, saved anew, is to be chosen again.
          event.currentTarget.value = '';
        }}
      />
      {adopted.value !== null && edits.value.size > 0 && (
        <span role="status">{text.adopted(adopted.value)}</span>
      )}
      {chosenFile.value !== null && (
        <FetchedPart part={dialog} class="quiet" name={name}>
          {({ LedgerDialog }) => <LedgerDialog />}
        </FetchedPart>
      )}
    </div>
  );
}
