import { useComputed, useSignal } from '@preact/signals';
import { surveyGridAt, type SurveyGrid } from '../../../geodata/area/surveyGrid.ts';
import { polygonsOf, type Areal } from '../../../geodata/geometry.ts';
import { tapped } from '../../map/status.ts';
import { readPasted, type Pasted } from '../area/pastedCoordinates.ts';
import { placeNotations } from '../../map/placeText.ts';
import { zone } from '../../state/records.ts';
import { say } from '../../words/words.ts';
import { words } from '../words/words.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { CopyButton } from '../../parts/copyButton.tsx';
import { placeDialogShown } from './placeDialogShown.ts';
import { PlaceActions } from './placeActions.tsx';
import { PlaceLines } from './placeLines.tsx';

/** What was typed stays for the next time the window is opened. */
const typed = { text: '' };

/** Coordinates typed or pasted in: what was understood of them line by line, and what is to be made of them. */
export function PlaceDialog() {
  const text = words.value.drawing.place;
  const grid = zoneGrid();
  const input = useSignal(typed.text);
  const pasted = useComputed(() => readPasted(input.value, zoneGrid().centralMeridian));
  return (
    <Dialog heading={text.heading} onClose={close}>
      <div class="place-dialog">
        <p class="quiet">{text.intro(grid.name, grid.prefixedName)}</p>
        <textarea
          rows={6}
          spellcheck={false}
          autoComplete="off"
          aria-label={text.label}
          placeholder={text.placeholder}
          value={input.value}
          onInput={(event) => {
            typed.text = event.currentTarget.value;
            input.value = event.currentTarget.value;
          }}
        />
        <Understood pasted={pasted.value} />
        <PlaceActions pasted={pasted.value} onDone={close} />
        <LastTapped />
      </div>
    </Dialog>
  );
}

function close(): void {
  placeDialogShown.value = false;
}

/** Of the zone: metres that do not say which grid they are on are on this one's. */
function zoneGrid(): SurveyGrid {
  const [west, , east] = zone.value?.bbox ?? [120, 0, 120, 0];
  return surveyGridAt((west + east) / 2);
}

function LastTapped() {
  const text = words.value.drawing.place;
  const place = tapped.value;
  return (
    <section class="place-tapped">
      <h3>{words.value.place.last}</h3>
      {place ? (
        <ul>
          {placeNotations([...place]).map(({ kind, gridName, shown, copied }) => (
            <li key={kind}>
              <CopyButton label={gridName ?? text.degrees} shown={shown} copied={copied} />
            </li>
          ))}
        </ul>
      ) : (
        <p class="quiet">{text.noLast}</p>
      )}
    </section>
  );
}

function Understood({ pasted }: { readonly pasted: Pasted }) {
  const text = words.value.drawing.place;
  switch (pasted.kind) {
    case 'nothing':
      return null;
    case 'notJson':
    case 'noGeometry':
      return (
        <p class="place-fault" role="alert">
          {text[pasted.kind]}
        </p>
      );
    case 'faultyShape':
      return (
        <ul role="alert">
          {pasted.faults.slice(0, 8).map((fault, index) => (
            <li key={index} class="place-fault">
              {say(fault.detail)}
            </li>
          ))}
          {pasted.faults.length > 8 && <li>{text.andMore(pasted.faults.length - 8)}</li>}
        </ul>
      );
    case 'shape':
      return (
        <p role="status">{text.shape(polygonsOf(pasted.shape).length, corners(pasted.shape))}</p>
      );
    case 'places':
      return <PlaceLines places={pasted.places} faults={pasted.faults} />;
  }
}

function corners(shape: Areal): number {
  return polygonsOf(shape)
    .flat()
    .reduce((sum, ring) => sum + ring.length - 1, 0);
}
