import { computed, effect } from '@preact/signals';
import { polygonsOf, type Areal, type Geometry } from '../../../geodata/geometry.ts';
import { draft } from '../area/area.ts';
import { shapeOf } from '../area/shapeOf.ts';
import { ratesOnMap, type ParcelsOfFigure } from '../overlayState.ts';
import { scenario } from '../reading/landTables.ts';
import type { AreaChoice } from '../area/areaChoice.ts';
import { rates } from '../area/ratesView.ts';
import { shown } from '../../state/loadable.ts';
import { surroundings } from '../../state/records.ts';
import { openFigureParcels } from './openFigureParcels.ts';

/** That something is being drawn, not what: the map's style is not made anew with every move. */
const isDrawing = computed(() => draft.value !== null);

// The panel tells the map what to draw; the map knows nothing of the panel, which may never have been fetched.
effect(() => {
  const area = rates.value?.area;
  if (!area) {
    ratesOnMap.value = null;
    return;
  }
  ratesOnMap.value = {
    shape: isDrawing.value ? null : outlineOf(area),
    block: area.kind === 'block' ? area.id : null,
    parcels: area.kind === 'parcels' ? area.ids : [],
    behind: figureOnMap(),
    scenario: [...scenario.value.keys()],
  };
});

function outlineOf(area: AreaChoice): Areal | null {
  return area.kind === 'town' ? townShape(area.id) : shapeOf(area);
}

function townShape(id: string): Areal | null {
  const town = shown(surroundings.state.value)?.features.find(
    ({ properties }) => properties.layer === 'town' && properties.id === id,
  );
  return town?.geometry && isAreal(town.geometry) ? town.geometry : null;
}

function isAreal(geometry: Geometry): geometry is Areal {
  return (
    (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') &&
    polygonsOf(geometry).length > 0
  );
}

/** Not while something is being drawn: thousands of parcels would be told apart anew with every move. */
function figureOnMap(): ParcelsOfFigure | null {
  if (isDrawing.value) return null;
  const behind = openFigureParcels.value;
  return (
    behind && {
      numerator: behind.numerator.map(({ id }) => id),
      denominator: behind.counted,
      unknown: behind.unknown.map(({ id }) => id),
    }
  );
}
