import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { words } from '../../../words/words.ts';
import type * as chartsModule from './charts.tsx';

/** The charts and what draws them, fetched when they are first looked at. */
const charts = signal<typeof chartsModule | 'on its way' | 'failed' | null>(null);

function fetchCharts(): void {
  charts.value = 'on its way';
  import('./charts.tsx').then(
    (module) => {
      charts.value = module;
    },
    () => {
      charts.value = 'failed';
    },
  );
}

/** 图表: structure, rates beside reference values, idle land by age. */
export function ChartsTab() {
  const text = words.value.rates.charts;
  useEffect(() => {
    if (charts.peek() === null) fetchCharts();
  }, []);
  const module = charts.value;
  if (module === 'failed')
    return (
      <p class="rates-state rates-caution" role="alert">
        {text.failed}{' '}
        <button type="button" class="link" onClick={fetchCharts}>
          {words.value.notices.retry}
        </button>
      </p>
    );
  if (module === null || module === 'on its way')
    return (
      <p class="quiet" role="status">
        {text.opening}
      </p>
    );
  return <module.Charts />;
}
