import type { ComponentChildren } from 'preact';
import { patch, sheet } from '../state/current.ts';
import type { Sheet } from '../state/view.ts';
import { mapStatus } from '../map/status.ts';
import { words } from '../words/words.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { AreasSheet } from '../areaChecks/areaChecksSheet.tsx';
import { RecordsSheet } from '../zoneRecords/zoneRecords.tsx';
import { TableSheet } from '../parcelTable/parcelTable.tsx';

/** What lies over the map: the table twin, the records or the areas checked. Without WebGL the table is the map. */
export function Sheets() {
  const shown = sheet.value ?? (mapStatus.value === 'unsupported' ? 'table' : null);
  switch (shown) {
    case null:
      return null;
    case 'table':
      return (
        <SheetFrame sheet="table" beside="areas">
          <TableSheet />
        </SheetFrame>
      );
    case 'records':
      return (
        <SheetFrame sheet="records">
          <RecordsSheet />
        </SheetFrame>
      );
    case 'areas':
      return (
        <SheetFrame sheet="areas" beside="table">
          <AreasSheet />
        </SheetFrame>
      );
  }
}

const icons: Record<Exclude<Sheet, 'records'>, IconName> = { table: 'table', areas: 'areas' };

/** List and map of the areas are read together: that sheet leaves the map its upper half. */
function SheetFrame(props: {
  readonly sheet: Sheet;
  /** The sheet one step away from this one. */
  readonly beside?: keyof typeof icons;
  readonly children: ComponentChildren;
}) {
  const { sheet: shown, beside } = props;
  const text = words.value.sheet;
  return (
    <section
      class={`panel sheet sheet-${shown}`}
      aria-label={text[shown]}
      data-covers={shown === 'areas' ? 'bottom' : undefined}
    >
      <header class="sheet-head">
        <h2>{text[shown]}</h2>
        {beside && (
          <button type="button" class="button" onClick={() => patch({ sheet: beside })}>
            <Icon name={icons[beside]} />
            <span>{text[beside]}</span>
          </button>
        )}
        {mapStatus.value !== 'unsupported' && (
          <button type="button" class="button" onClick={() => patch({ sheet: null })}>
            <Icon name="close" />
            <span>{text.close}</span>
          </button>
        )}
      </header>
      {props.children}
    </section>
  );
}
