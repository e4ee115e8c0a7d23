import { classesOf, type Theme } from '../../state/theme.ts';
import type { Pen } from './ground.ts';
import type { SheetParcel } from './sheetContent.ts';
import { inks } from '../../map/ink.ts';

/** The ink in which a name is read on its parcel, and the plate it needs where that is hatched or dotted. */
export function inkOnParcel(
  { class: state, feature }: SheetParcel,
  theme: Theme,
  { ink, scheme }: Pen,
): { readonly colour: string; readonly plate: string | null } {
  const entry = classesOf(theme, scheme).find(({ id }) => id === state);
  if (!entry || entry.mark !== 'fill' || feature.properties.blocked)
    return { colour: ink.text, plate: ink.halo };
  const [dark, light] = [inks.light.text, '#ffffff'];
  const isDarkBetter = contrast(entry.colour, dark) >= contrast(entry.colour, light);
  return { colour: isDarkBetter ? dark : light, plate: null };
}

/** Of WCAG 2: 1 for the same, 21 for black on white. */
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((one, other) => one - other) as [
    number,
    number,
  ];
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
