import { chooseArea } from '../area/area.ts';
import { tool } from '../drawing/tool.ts';
import { zoneArea, type AreaChoice } from '../area/areaChoice.ts';
import { selection } from '../../state/current.ts';
import { rates } from '../area/ratesView.ts';
import { parcelById } from '../../state/records.ts';
import { words } from '../words/words.ts';
import { bringIntoSight } from './zoomToArea.ts';
import { areaKinds, askKind, lastDrawn, shownKind, type AreaKind } from './panelState.ts';
import { ChosenParcels } from './chosenParcels.tsx';
import { DrawnArea } from './drawnArea.tsx';
import { blocks, towns, type Place } from './places.ts';
import { SavedAreaList } from './savedAreaList.tsx';

/** Which land is read: the kinds side by side, and beneath them the choices of the one on show. */
export function AreaSwitch() {
  const text = words.value.rates.area;
  return (
    <div class="rates-area">
      <div class="segments small rates-kinds" role="group" aria-label={text.choose}>
        {areaKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={shownKind.value === kind}
            disabled={isEmpty(kind)}
            onClick={() => chooseKind(kind)}
          >
            {text.kinds[kind]}
          </button>
        ))}
      </div>
      <KindChoice kind={shownKind.value} />
    </div>
  );
}

function isEmpty(kind: AreaKind): boolean {
  return (
    (kind === 'block' && blocks.value.length === 0) || (kind === 'town' && towns.value.length === 0)
  );
}

/** Reads at once what there is no question about; else asks which. */
function chooseKind(kind: AreaKind): void {
  if (kind === rates.peek()?.area.kind) return askKind(kind);
  switch (kind) {
    case 'zone':
      return chooseAndShow(zoneArea);
    case 'block':
      return choosePlace('block', blocks.peek());
    case 'town':
      return choosePlace('town', towns.peek());
    case 'parcels': {
      const chosen = selection.peek();
      return chooseArea({ kind, ids: chosen?.kind === 'parcel' ? [chosen.id] : [] });
    }
    case 'drawn': {
      if (lastDrawn.peek()) return chooseAndShow(lastDrawn.peek()!);
      if (tool.peek() === null) tool.value = 'rectangle';
      return askKind(kind);
    }
    case 'saved':
      return askKind(kind);
  }
}

/** The one that is open as a card or around the parcel that is, else the first. */
function choosePlace(kind: 'block' | 'town', places: readonly Place[]): void {
  const chosen = selection.peek();
  const around =
    chosen?.kind === 'parcel' ? parcelById.peek().get(chosen.id)?.properties[kind] : null;
  const wanted = chosen?.kind === kind ? chosen.id : around;
  const place = places.find(({ id }) => id === wanted) ?? places[0];
  if (place) chooseAndShow({ kind, id: place.id });
}

function chooseAndShow(area: AreaChoice): void {
  chooseArea(area);
  bringIntoSight(area);
}

function KindChoice({ kind }: { readonly kind: AreaKind }) {
  const text = words.value.rates.area;
  switch (kind) {
    case 'zone':
      return null;
    case 'block':
      return <PlaceChoice kind="block" places={blocks.value} label={text.whichBlock} />;
    case 'town':
      return <PlaceChoice kind="town" places={towns.value} label={text.whichTown} />;
    case 'parcels':
      return <ChosenParcels />;
    case 'drawn':
      return <DrawnArea />;
    case 'saved':
      return <SavedAreaList />;
  }
}

function PlaceChoice(props: {
  readonly kind: 'block' | 'town';
  readonly places: readonly Place[];
  readonly label: string;
}) {
  const area = rates.value?.area;
  return (
    <select
      class="rates-select"
      aria-label={props.label}
      value={area?.kind === props.kind ? area.id : ''}
      onChange={(event) => chooseAndShow({ kind: props.kind, id: event.currentTarget.value })}
    >
      {props.places.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
