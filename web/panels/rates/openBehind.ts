import { computed } from '@preact/signals';
import { measured } from '../../measure/measured.ts';
import { scenarioTable } from '../../measure/tables.ts';
import { parcelsBehind, type FigureBehind } from './behind.ts';
import { openFigure } from './boardState.ts';

/** The parcels behind the figure that is open, for its lists and for the map; null while none is. */
export const openBehind = computed<FigureBehind | null>(() => {
  const indicator = openFigure.value;
  const reading = measured.value;
  const table = scenarioTable.value;
  if (indicator === null || reading?.status !== 'read' || !table) return null;
  return parcelsBehind(indicator, reading.reading, table);
});
