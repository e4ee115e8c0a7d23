import { useEffect } from 'preact/hooks';
import { scaleText } from '../../geodata/mapSheet/sheetScale.ts';
import { say } from '../words/words.ts';
import { Choices } from './choices.tsx';
import { currentSheet } from './currentContent.ts';
import { choice } from './mapExportView.ts';
import { keepPaperCopy } from './paperCopy.ts';
import { SaveButtons } from './saveButtons.tsx';
import { words } from './words/words.ts';
import './mapExport.css';

/** What is taken away, on one sheet of paper: chosen at the right, seen at the left. */
export function MapExport() {
  useEffect(keepPaperCopy, []);
  return (
    <div class="map-export">
      <Preview />
      <div class="map-export-choices">
        <Choices />
        <SaveButtons />
      </div>
    </div>
  );
}

function Preview() {
  const text = words.value.mapExport;
  const sheet = currentSheet.value;
  if (sheet === undefined)
    return (
      <p class="map-export-preview quiet" role="status">
        {text.loading}
      </p>
    );
  if (sheet.kind === 'refused')
    return (
      <p class="map-export-preview notice" role="alert">
        {say(sheet.reason)}
      </p>
    );
  const { paper } = choice.value;
  return (
    <div
      class="map-export-preview"
      role="img"
      aria-label={text.previewOf(paper, scaleText(sheet.scale))}
      style={{ '--ratio': sheet.width / sheet.height }}
      // The drawing is our own, every text in it escaped.
      dangerouslySetInnerHTML={{ __html: sheet.svg }}
    />
  );
}
