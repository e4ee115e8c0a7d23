import type { ComponentChildren } from 'preact';
import { patch, sheet } from '../../state/current.ts';
import { mapStatus } from '../../map/status.ts';
import { words } from '../../words/words.ts';
import { Icon } from '../icon.tsx';
import { RecordsSheet } from './recordsSheet.tsx';
import { TableSheet } from './tableSheet.tsx';

/** What lies over the map: the table twin or the records. Without WebGL the table is the map. */
export function Sheets() {
  const shown = sheet.value ?? (mapStatus.value === 'unsupported' ? 'table' : null);
  if (shown === null) return null;
  return (
    <SheetFrame heading={words.value.sheet[shown]}>
      {shown === 'table' ? <TableSheet /> : <RecordsSheet />}
    </SheetFrame>
  );
}

function SheetFrame(props: { readonly heading: string; readonly children: ComponentChildren }) {
  return (
    <section class="panel sheet" aria-label={props.heading}>
      <header class="sheet-head">
        <h2>{props.heading}</h2>
        {mapStatus.value !== 'unsupported' && (
          <button type="button" class="button" onClick={() => patch({ sheet: null })}>
            <Icon name="close" />
            <span>{words.value.sheet.close}</span>
          </button>
        )}
      </header>
      {props.children}
    </section>
  );
}
