import { useRef } from 'preact/hooks';
import { patch, theme } from '../state/current.ts';
import { isLarge } from '../state/records.ts';
import { isNarrow } from '../state/screen.ts';
import { isRecorded, themeName, themes, type Theme } from '../state/theme.ts';
import { say, words } from '../words/words.ts';
import { useMoreToTheRight } from '../parts/moreToTheRight.ts';

/** Isolation belongs to a theme's classes, so another theme starts whole. */
export function chooseTheme(next: Theme): void {
  patch({ theme: next, isolated: null });
}

/** What a capability knows of parcels it knows one by one: of a zone too large to be held whole, it cannot be shown. */
function isOffered(entry: Theme): boolean {
  return isRecorded(entry) || !isLarge.value;
}

export function Themes() {
  const row = useRef<HTMLDivElement>(null);
  useMoreToTheRight(row);
  return (
    <div
      ref={row}
      class="segments themes"
      role="group"
      aria-label={words.value.themes}
      data-covers={isNarrow.value ? 'top' : undefined}
    >
      {themes.map(
        (entry, index) =>
          isOffered(entry) && (
            <button
              key={entry}
              type="button"
              aria-pressed={theme.value === entry}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => chooseTheme(entry)}
            >
              {say(themeName(entry))}
            </button>
          ),
      )}
    </div>
  );
}
