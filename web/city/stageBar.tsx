import type { ZoneFigures } from '../../geodata/zoneFigures.ts';
import { colourScheme } from '../state/current.ts';
import { classesOf } from '../state/theme.ts';
import { say } from '../words/words.ts';
import { plainNumber } from '../words/format.ts';
import { words } from './words/words.ts';

/** A zone's parcels by stage, each part in the colour that the map has it in; what nobody knows is dotted as there. */
export function StageBar({ zone }: { readonly zone: ZoneFigures }) {
  const text = words.value.city;
  const parts = classesOf('stage', colourScheme.value).flatMap((entry) => {
    const parcels = zone.stage[entry.id as keyof ZoneFigures['stage']]?.parcels ?? 0;
    return parcels > 0 ? [{ entry, parcels }] : [];
  });
  if (parts.length === 0) return null;
  const said = parts.map(({ entry, parcels }) =>
    text.classCount(say(entry.name), plainNumber(parcels)),
  );
  return (
    <span
      class="city-bar"
      role="img"
      aria-label={text.barOf(said.join('、'))}
      title={said.join('\n')}
    >
      {parts.map(({ entry, parcels }) => (
        <i
          key={entry.id}
          class={`swatch-${entry.mark}`}
          style={{
            flexGrow: parcels,
            ...(entry.mark === 'fill' && { background: entry.colour }),
          }}
        />
      ))}
    </span>
  );
}
