import { configuredBasemap, drawnBasemap } from '../map/basemap/currentBasemap.ts';
import { underlayCredits } from '../map/overlays.ts';
import { words } from '../words/words.ts';

/** Whose the basemap is, and that it was moved where it was, and whose else lies beneath the zone; shown as long as those are. */
export function Attribution() {
  const configured = configuredBasemap.value;
  const drawn = drawnBasemap.value;
  const isShifted = drawn && configured?.kind === 'xyz' && configured.datum === 'gcj02';
  const parts = [
    (configured && drawn?.attribution) ?? '',
    isShifted ? words.value.tools.basemapShifted : '',
  ];
  const text = parts.filter(Boolean).join(' · ');
  const files = underlayCredits.value.join(' · ');
  if (!text && !files) return null;
  return (
    <p class="attribution">
      {text}
      {files && (
        <span class="attribution-files" title={files}>
          {text ? ` · ${files}` : files}
        </span>
      )}
    </p>
  );
}
