import { signal } from '@preact/signals';
import { shownItems } from '../list/shownItems.ts';
import { words } from '../words/words.ts';

const state = signal<'idle' | 'making' | 'failed'>('idle');

/** The list as it is filtered and sorted, as a file. What writes it is fetched when it is first wanted. */
export function ExportButtons() {
  const text = words.value.plan.exports;
  const make = async (kind: 'csv' | 'xlsx') => {
    state.value = 'making';
    try {
      const { exportPlan } = await import('./exportPlan.ts');
      await exportPlan(kind);
      state.value = 'idle';
    } catch (error) {
      state.value = 'failed';
      throw error;
    }
  };
  return (
    <div class="segments small plan-exports" role="group" aria-label={text.heading}>
      {(['xlsx', 'csv'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          disabled={!shownItems.value || state.value === 'making'}
          onClick={() => void make(kind)}
        >
          {text[kind]}
        </button>
      ))}
      {state.value === 'failed' && (
        <span class="plan-wrong" role="alert">
          {text.failed}
        </span>
      )}
    </div>
  );
}
