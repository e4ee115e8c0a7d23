import { computed } from '@preact/signals';
import { measured } from '../reading/measured.ts';
import { scenarioTable } from '../reading/landTables.ts';
import { parcelsBehind, type FigureBehind } from './parcelsOfFigure.ts';
import { openFigure } from './panelState.ts';

/** The parcels behind the figure that is open, for its lists and for the map; null while none is. */
export const openBehind = computed<FigureBehind | null>(() => {
  const indicator = openFigure.value;
  const reading = measured.value;
  const table = scenarioTable.value;
  if (indicator === null || reading?.status !== 'read' || !table) return null;
  return parcelsBehind(indicator, reading.reading, table);
});
