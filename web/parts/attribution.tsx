import { configuredBasemap, drawnBasemap } from '../map/basemap/currentBasemap.ts';
import { words } from '../words/words.ts';

/** Whose the basemap is, and that it was moved where it was; shown as long as the basemap is. */
export function Attribution() {
  const configured = configuredBasemap.value;
  const drawn = drawnBasemap.value;
  if (!configured || !drawn) return null;
  const isShifted = configured.kind === 'xyz' && configured.datum === 'gcj02';
  const parts = [drawn.attribution, isShifted ? words.value.tools.basemapShifted : ''];
  const text = parts.filter(Boolean).join(' · ');
  return text && <p class="attribution">{text}</p>;
}
