import { useSignal } from '@preact/signals';
import type { MonthReading, QuarterReading } from '../../geodata/supervision/monthReading.ts';
import { words } from './words/words.ts';

/** Takes the table along. What writes it is fetched when it is first wanted. */
export function ExportLinks({ read }: { readonly read: MonthReading | QuarterReading }) {
  const hasFailed = useSignal(false);
  const text = words.value.supervision;
  const take = (format: 'csv' | 'xlsx') => {
    hasFailed.value = false;
    import('./exportTable.ts')
      .then(({ exportTable }) => exportTable(read, format))
      .catch(() => {
        hasFailed.value = true;
      });
  };
  return (
    <>
      {(['csv', 'xlsx'] as const).map((format) => (
        <button key={format} type="button" class="quiet-button" onClick={() => take(format)}>
          {text[format]}
        </button>
      ))}
      {hasFailed.value && (
        <span class="duty-wrong" role="alert">
          {text.exportFailed}
        </span>
      )}
    </>
  );
}
