import { useSignal } from '@preact/signals';
import { words } from './words/words.ts';

const forms = [
  ['xlsx', 'Excel'],
  ['csv', 'CSV'],
] as const;

/** Takes the list away as it is on show. What writes it is fetched when it is first wanted. */
export function ExportButtons() {
  const hasFailed = useSignal(false);
  const text = words.value.report.exports;
  const take = async (form: (typeof forms)[number][0]) => {
    hasFailed.value = false;
    try {
      const { exportReport } = await import('./exportReport.ts');
      await exportReport(form);
    } catch {
      hasFailed.value = true;
    }
  };
  return (
    <div class="report-exports" role="group" aria-label={text.heading}>
      <div class="segments small">
        {forms.map(([form, name]) => (
          <button key={form} type="button" onClick={() => void take(form)}>
            {name}
          </button>
        ))}
      </div>
      {hasFailed.value && <p role="alert">{text.failed}</p>}
    </div>
  );
}
