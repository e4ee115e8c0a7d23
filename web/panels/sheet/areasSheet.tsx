import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { words } from '../../words/words.ts';

/** The check of areas with what it computes by, fetched when its sheet is first opened. */
type TruthModule = { readonly TruthSheet: ComponentType };
const truth = signal<TruthModule | 'on its way' | 'failed' | null>(null);

function fetchTruth(): void {
  truth.value = 'on its way';
  import('./truthSheet.tsx').then(
    (module) => {
      truth.value = module;
    },
    () => {
      truth.value = 'failed';
    },
  );
}

export function AreasSheet() {
  useEffect(() => {
    if (truth.peek() === null) fetchTruth();
  }, []);
  const module = truth.value;
  const text = words.value;
  if (module === 'failed')
    return (
      <p role="alert">
        {text.truth.openingFailed}{' '}
        <button type="button" class="link" onClick={fetchTruth}>
          {text.notices.retry}
        </button>
      </p>
    );
  if (module === null || module === 'on its way') return <p class="quiet">{text.truth.opening}</p>;
  return <module.TruthSheet />;
}
