import { effect, signal } from '@preact/signals';
import { boundingBoxOf, type BoundingBox } from '../../../geodata/geometry.ts';
import { place } from '../../map/place.ts';
import { boxOf } from '../../map/subjects.ts';
import { shapeOf } from '../area/shapeOf.ts';
import type { AreaChoice } from '../area/areaChoice.ts';
import { selection } from '../../state/current.ts';
import { zone } from '../../state/records.ts';
import { parcelHere } from '../reading/landTables.ts';
import type { Selection } from '../../state/view.ts';

/** What was selected when land was brought into sight; null while no land was. */
const lookedBeside = signal<{ readonly selection: Selection | null } | null>(null);

/** Moves the map where the land cannot be seen clear of the panels; after land was chosen by its name, say. */
export function bringIntoSight(area: AreaChoice): void {
  const box = boxOfArea(area);
  if (!box) return;
  place.value = { box };
  lookedBeside.value = { selection: selection.peek() };
}

// Whoever selects something then looks at that.
effect(() => {
  const looked = lookedBeside.value;
  if (looked === null || looked.selection === selection.value) return;
  lookedBeside.value = null;
  place.value = null;
});

function boxOfArea(area: AreaChoice): BoundingBox | undefined {
  switch (area.kind) {
    case 'zone':
      return zone.peek()?.bbox;
    case 'block':
    case 'town':
      return boxOf(area.kind, area.id);
    case 'parcels':
      // Before the first is chosen there is the zone to choose from.
      return (
        boundingBoxOf(area.ids.flatMap((id) => parcelHere(id)?.geometry ?? [])) ?? zone.peek()?.bbox
      );
    case 'saved':
    case 'drawn': {
      const shape = shapeOf(area);
      return shape ? boundingBoxOf([shape]) : undefined;
    }
  }
}
