import type { Count } from '../../../geodata/count.ts';
import type { Statistics } from '../../../geodata/statistics.ts';
import { colourScheme } from '../../state/current.ts';
import { classesOf } from '../../state/theme.ts';
import { areaText, say, words } from '../../words/words.ts';

/** A block's parcels by stage as one bar, counted in parcels, with its area beneath. */
export function StageBar({ statistics }: { readonly statistics: Statistics }) {
  const { total } = statistics;
  const counts = statistics.stage as Readonly<Record<string, Count>>;
  const present = classesOf('stage', colourScheme.value).filter(
    (entry) => (counts[entry.id]?.parcels ?? 0) > 0,
  );
  return (
    <div class="stage-bar">
      <p class="figure">
        {areaText(total.areaUnknown === total.parcels ? null : total.areaM2)}
        <small> {words.value.card.parcelsOf(total.parcels)}</small>
      </p>
      <div class="bar" aria-hidden="true">
        {present.map((entry) => (
          <i
            key={entry.id}
            class={`swatch-${entry.mark}`}
            style={{
              flexGrow: counts[entry.id]?.parcels,
              background: entry.mark === 'fill' ? entry.colour : undefined,
            }}
          />
        ))}
      </div>
      <ul>
        {present.map((entry) => (
          <li key={entry.id}>
            <i
              class={`swatch swatch-${entry.mark}`}
              style={{ background: entry.mark === 'fill' ? entry.colour : undefined }}
            />
            {say(entry.name)} {counts[entry.id]?.parcels}
          </li>
        ))}
      </ul>
    </div>
  );
}
