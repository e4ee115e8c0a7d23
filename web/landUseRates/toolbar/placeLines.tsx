import type { ParsedPosition, CoordinateFault } from '../../../geodata/area/parseCoordinates.ts';
import { placeNotations } from '../../map/placeText.ts';
import { say } from '../../words/words.ts';
import { words } from '../words/words.ts';

/** More lines than anybody reads through in a window. */
const most = 200;

type Line =
  | { readonly line: number; readonly place: ParsedPosition }
  | { readonly line: number; readonly fault: CoordinateFault };

/** Line by line what was understood, and what was not and why. */
export function PlaceLines(props: {
  readonly places: readonly ParsedPosition[];
  readonly faults: readonly CoordinateFault[];
}) {
  const text = words.value.drawing.place;
  const { places, faults } = props;
  const lines: Line[] = [
    ...places.map((place) => ({ line: place.line, place })),
    ...faults.map((fault) => ({ line: fault.line, fault })),
  ].sort((a, b) => a.line - b.line);
  return (
    <div class="place-lines">
      <p role="status">
        {text.understood(places.length)}
        {faults.length > 0 && <b> · {text.faults(faults.length)}</b>}
      </p>
      <ol tabIndex={0} aria-label={text.understood(places.length)}>
        {lines.slice(0, most).map((line) => (
          <li key={`${line.line} ${'fault' in line}`} data-faulty={'fault' in line}>
            <small>{text.line(line.line)}</small>
            {'fault' in line ? <FaultText fault={line.fault} /> : <PlaceText place={line.place} />}
          </li>
        ))}
        {lines.length > most && <li>{text.andMore(lines.length - most)}</li>}
      </ol>
    </div>
  );
}

function FaultText({ fault }: { readonly fault: CoordinateFault }) {
  return (
    <span>
      <q>{fault.text}</q> {say(fault.detail)}
    </span>
  );
}

/** In degrees, whatever it was given in: what the map goes by. */
function PlaceText({ place: { place, gridName } }: { readonly place: ParsedPosition }) {
  const text = words.value.drawing.place;
  return (
    <span>
      {placeNotations(place)[0]!.shown} <small>{gridName ?? text.degrees}</small>
    </span>
  );
}
