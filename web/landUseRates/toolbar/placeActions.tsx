import { goTo } from '../../map/zoomTo.ts';
import { polygonOf, type Pasted } from '../area/pastedCoordinates.ts';
import { readBuffer, readShape } from '../area/typedCoordinates.ts';
import { words } from '../words/words.ts';

/** What can be made of what was understood. Lines that were not are left out; they are marked above. */
export function PlaceActions(props: { readonly pasted: Pasted; readonly onDone: () => void }) {
  const { pasted, onDone } = props;
  const text = words.value.drawing.place;
  if (pasted.kind === 'shape')
    return (
      <div class="place-actions" role="group" aria-label={text.actions}>
        <Action
          isMain
          label={text.use}
          reason={null}
          onDone={onDone}
          run={() => readShape(pasted.shape)}
        />
      </div>
    );
  if (pasted.kind !== 'places') return null;
  const places = pasted.places.map(({ place }) => place);
  const { needs } = text;
  const [first] = places;
  return (
    <div class="place-actions" role="group" aria-label={text.actions}>
      <Action
        isMain={places.length === 1}
        label={text.goTo}
        reason={first ? null : needs.goTo}
        onDone={onDone}
        run={() => first && goTo(first)}
      />
      <Action
        isMain={places.length > 2}
        label={text.polygon}
        reason={places.length > 2 ? null : needs.polygon}
        onDone={onDone}
        run={() => readShape(polygonOf(places))}
      />
      <Action
        isMain={places.length === 2}
        label={text.line2buffer}
        reason={places.length > 1 ? null : needs.line}
        onDone={onDone}
        run={() => readBuffer({ type: 'LineString', coordinates: places })}
      />
      <Action
        label={text.point2buffer}
        reason={places.length === 1 ? null : needs.point}
        onDone={onDone}
        run={() => first && readBuffer({ type: 'Point', coordinates: first })}
      />
    </div>
  );
}

function Action(props: {
  readonly label: string;
  readonly reason: string | null;
  readonly isMain?: boolean;
  readonly onDone: () => void;
  readonly run: () => void;
}) {
  const isOff = props.reason !== null;
  return (
    <button
      type="button"
      class={`button ${props.isMain && !isOff ? 'action-main' : ''}`}
      title={props.reason ?? props.label}
      aria-disabled={isOff}
      onClick={() => {
        if (isOff) return;
        props.onDone();
        props.run();
      }}
    >
      {props.label}
    </button>
  );
}
