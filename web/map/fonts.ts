import { sansFamilies, serifFamilies } from '../look/families.ts';
import { missingType } from '../look/type.ts';

/**
 * Label fonts. The map draws glyphs from the fonts of the page and the system, so nothing is fetched from a glyph server.
 * The first name exists nowhere: MapLibre reads the weight off its last word and then falls through to the families.
 */
export const labelFont = ['Guatu Label Semibold', ...sansFamilies];
export const noteFont = ['Guatu Label Regular', ...sansFamilies];
export const placeFont = ['Guatu Label Medium', ...serifFamilies];

/**
 * Loads the slices of the page's own type that these texts need, where the system has none. A glyph drawn before its slice
 * is here would be cached in a fallback face. A slice that cannot be fetched is done without: names in a plainer face are
 * better than none. Never rejects.
 */
export async function loadLabelFonts(texts: Iterable<string>): Promise<void> {
  const missing = await missingType;
  const characters = [...new Set([...texts].join(''))].join('') + '0123456789.%·';
  const faces = [
    ...(missing.sans
      ? ['600 24px "Noto Sans SC Variable"', '400 24px "Noto Sans SC Variable"']
      : []),
    ...(missing.serif ? ['500 24px "Noto Serif SC Variable"'] : []),
  ];
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, characters)));
}
