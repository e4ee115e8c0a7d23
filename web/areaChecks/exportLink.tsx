import { useSignal } from '@preact/signals';
import { words } from './words/words.ts';

/** Takes the list away as a file. What writes it is fetched when it is first wanted. */
export function ExportLink() {
  const hasFailed = useSignal(false);
  const text = words.value.areaChecks;
  const take = () => {
    hasFailed.value = false;
    import('./exportFindings.ts').then(
      ({ exportFindings }) => exportFindings(),
      () => {
        hasFailed.value = true;
      },
    );
  };
  return (
    <>
      <button type="button" class="link" onClick={take}>
        {text.csv}
      </button>
      {hasFailed.value && (
        <span class="area-check-wrong" role="alert">
          {text.csvFailed}
        </span>
      )}
    </>
  );
}
