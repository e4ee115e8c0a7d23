import { addressOf } from '../api.ts';
import type { MonthReading, QuarterReading } from '../../geodata/supervision/monthReading.ts';
import { unlessComposing } from '../state/composing.ts';
import { language } from '../state/current.ts';
import { isMonth } from './rows.ts';
import { words } from './words/words.ts';
import { today } from './written.ts';

/** 通报 of the month or 小结 of the quarter, as the server writes it: a document or a workbook in the language of the page. */
export function BulletinLinks({ read }: { readonly read: MonthReading | QuarterReading }) {
  const text = words.value.supervision;
  const name = isMonth(read) ? text.bulletin : text.summary;
  const of = isMonth(read) ? read.month : read.quarter;
  if (today() <= read.to)
    return (
      <button type="button" class="quiet-button" disabled title={text.bulletinNotOver(read.to)}>
        {name}
      </button>
    );
  return (
    <details
      class="duty-menu"
      onFocusOut={closeWhenLeft}
      onKeyDown={unlessComposing(closeOnEscape)}
    >
      <summary class="quiet-button">{name} ▾</summary>
      <div class="duty-menu-list">
        {(['docx', 'xlsx'] as const).map((format) => (
          <a
            key={format}
            class="quiet-button"
            href={addressOf.bulletin(read.zone, of, format, language.value)}
            download
          >
            {text.bulletinFormats[format]}
          </a>
        ))}
      </div>
    </details>
  );
}

type OfMenu<Of extends Event> = Of & { readonly currentTarget: HTMLDetailsElement };

function closeWhenLeft({ currentTarget, relatedTarget }: OfMenu<FocusEvent>): void {
  const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
  if (!isInside) currentTarget.open = false;
}

/** Only the menu is left, not the sheet that it stands in. */
function closeOnEscape(event: OfMenu<KeyboardEvent>): void {
  if (event.key !== 'Escape' || !event.currentTarget.open) return;
  event.stopPropagation();
  event.currentTarget.open = false;
  event.currentTarget.querySelector('summary')?.focus();
}
