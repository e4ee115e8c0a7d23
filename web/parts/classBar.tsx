import '../look/sceneParts.css';
import type { SceneReading } from '../../geodata/meeting/sceneReading.ts';
import { drawnClasses } from '../state/drawnClasses.ts';
import { say } from '../words/words.ts';

/** Land by class as one bar, each part in the colour that the map has it in, its count beneath; nothing of a single parcel. */
export function ClassBar(props: {
  readonly reading: SceneReading;
  readonly class: string;
  readonly label?: string;
}) {
  const drawn = drawnClasses(props.reading);
  const total = drawn.reduce((sum, { parcels }) => sum + parcels, 0);
  if (total < 2) return null;
  return (
    <figure class={`class-bar ${props.class}`} aria-label={props.label}>
      <div aria-hidden="true">
        {drawn.map(({ entry, parcels }) => (
          <i key={entry.id} style={{ flexGrow: parcels, background: entry.colour }} />
        ))}
      </div>
      <figcaption>
        {drawn.map(({ entry, parcels }) => (
          <span key={entry.id}>
            <i style={{ background: entry.colour }} aria-hidden="true" /> {say(entry.name)}{' '}
            <b>{parcels}</b>
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
