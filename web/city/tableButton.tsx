import { useSignal } from '@preact/signals';
import { addressOf, getTable } from '../api.ts';
import { download } from '../export/download.ts';
import { Icon } from '../parts/icon.tsx';
import { words } from './words/words.ts';

/** Every zone as the server writes it for spreadsheets. */
export function TableButton() {
  const text = words.value.city;
  const hasFailed = useSignal(false);
  const take = async () => {
    hasFailed.value = false;
    try {
      download(await getTable(addressOf.account('statistics')), text.file);
    } catch {
      hasFailed.value = true;
    }
  };
  return (
    <>
      <button type="button" class="button small" onClick={() => void take()}>
        <Icon name="data" />
        <span>{text.table}</span>
      </button>
      {hasFailed.value && <p role="alert">{text.tableFailed}</p>}
    </>
  );
}
