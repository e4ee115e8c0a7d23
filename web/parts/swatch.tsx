import type { ThemeClass } from '../state/theme.ts';

/** A class as it is drawn on the map: filled, dotted for unknown, hollow for not required, with its sign where it has one. */
export function Swatch({ entry }: { readonly entry: ThemeClass }) {
  return (
    <i
      class={`swatch swatch-${entry.mark}`}
      style={entry.mark === 'fill' ? { background: entry.colour } : undefined}
      aria-hidden="true"
    >
      {entry.sign}
    </i>
  );
}
