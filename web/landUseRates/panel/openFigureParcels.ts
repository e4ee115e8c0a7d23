import { computed } from '@preact/signals';
import { measured } from '../reading/measured.ts';
import { scenarioTable } from '../reading/landTables.ts';
import { parcelsOfFigure, type FigureWithParcels } from './parcelsOfFigure.ts';
import { openFigure } from './panelState.ts';

/** The parcels behind the figure that is open, for its lists and for the map; null while none is. */
export const openFigureParcels = computed<FigureWithParcels | null>(() => {
  const indicator = openFigure.value;
  const reading = measured.value;
  const table = scenarioTable.value;
  if (indicator === null || reading?.status !== 'read' || !table) return null;
  return parcelsOfFigure(indicator, reading.reading, table);
});
