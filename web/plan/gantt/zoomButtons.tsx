import { Icon } from '../../parts/icon.tsx';
import { planView } from '../planView.ts';
import { words } from '../words/words.ts';
import { showScale, zoomBy } from './zooming.ts';

/** How much of the calendar is in sight. */
export function ZoomButtons() {
  const text = words.value.plan.gantt;
  return (
    <div class="segments small plan-zoom" role="group" aria-label={text.zoom} title={text.hint}>
      {(['week', 'month', 'quarter'] as const).map((scale) => (
        <button
          key={scale}
          type="button"
          aria-pressed={planView.value.scale === scale}
          onClick={() => showScale(scale)}
        >
          {text.scales[scale]}
        </button>
      ))}
      <button type="button" aria-label={text.wider} title={text.wider} onClick={() => zoomBy(0.8)}>
        <Icon name="minus" />
      </button>
      <button
        type="button"
        aria-label={text.closer}
        title={text.closer}
        onClick={() => zoomBy(1.25)}
      >
        <Icon name="plus" />
      </button>
    </div>
  );
}
